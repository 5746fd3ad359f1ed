import { duplicatesOf } from '../duplicates.ts';
import { figuresOf } from '../pay-figures.ts';
import { textOf } from '../raw-value.ts';
import type { Rule } from '../rule.ts';

export const duplicateFigures: Rule = {
  name: 'duplicate-figure',
  severity: 'error',
  describe:
    'A career has one figure for a place, source, level and basis; a total or group of occupations one benchmark.',
  why: 'A table has one cell for each place and source; of two figures a reader could not tell which is right.',
  example: {
    file: 'content/salaries/records-clerk.json',
    part: 'another figure',
    bad: `"source": "survey-a",
"median": 41000`,
    good: `"source": "survey-b",
"median": 41000`,
  },
  *checkRecord(record) {
    if (record.collection !== 'salaries') return;
    const said = figuresOf(record).map((figure) => {
      const { place, source, data } = figure;
      const key = JSON.stringify([place, source, textOf(data, ['level']), textOf(data, ['basis'])]);
      return { ...figure, key };
    });
    yield* duplicatesOf(
      said,
      ({ place, source, first }) =>
        `found a second figure for ${place} of ${source} with the same level and basis; the first is at ${first}; ` +
        'keep one, or withhold both when they contradict each other',
    );
  },
  *checkContent(content) {
    const said = content
      .of('benchmarks')
      .flatMap(figuresOf)
      .map((figure) => {
        const { place, source, data } = figure;
        const code = textOf(data, ['occupation', 'code']);
        return { ...figure, code, key: JSON.stringify([place, source, code, textOf(data, ['basis'])]) };
      });
    yield* duplicatesOf(
      said,
      ({ place, source, code, first }) =>
        `found a second benchmark of ${source} for ${code} in ${place} on the same basis; the first is at ${first}; keep one`,
    );
  },
};
