import { figuresOf } from '../pay-figures.ts';
import { listOf, textOf } from '../raw-value.ts';
import { findingAt, type Rule } from '../rule.ts';

export const withheldFigures: Rule = {
  name: 'withheld-figure',
  severity: 'error',
  describe: 'A figure that is withheld is not shown as well.',
  why: 'The page would say why a figure is not shown, and show it.',
  example: {
    file: 'content/salaries/records-clerk.json',
    part: 'record',
    bad: `"withheld": [
  { "place": "usa", "source": "survey-a", "reason": "The source counts a different occupation." }
]`,
    good: `"withheld": [
  { "place": "usa", "source": "survey-b", "reason": "The source counts a different occupation." }
]`,
  },
  *checkRecord(record) {
    if (record.collection !== 'salaries') return;
    const shown = new Map(figuresOf(record).map((figure) => [`${figure.place} ${figure.source}`, figure]));
    for (const [i, withheld] of listOf(record.data, ['withheld']).entries()) {
      const place = textOf(withheld, ['place']);
      const source = textOf(withheld, ['source']);
      const figure = shown.get(`${place} ${source}`);
      if (!figure) continue;
      const { line } = record.locate(figure.path);
      const message = `found ${place} of ${source} withheld, and the figure itself on line ${line}; keep one of the two`;
      yield findingAt(record, ['withheld', i], message);
    }
  },
};
