/** The files of O*NET that give a career a figure or two: interests and job zone. */
import { riasec } from '#schemas/interest-profile.ts';
import { numberBetween, required } from './cells.ts';
import { onlySource } from './content.ts';
import type { FactFormat } from './fact-plan.ts';
import { onetDialect, rowsByCode } from './onet-rows.ts';
import { refuse } from './refusal.ts';

type Scores = Record<string, number>;

const TYPES = riasec.options;
const NAMES = new Map(TYPES.map((type) => [type.replace(/^./, (first) => first.toUpperCase()), type]));

const source: FactFormat<unknown>['source'] = (table, content, options) =>
  onlySource(content, table.name, options.source, 'onet-').id;

export const interests: FactFormat<Scores> = {
  name: 'onet-interests',
  about: 'O*NET, Interests.txt: the six scores of interests (scale OI)',
  system: 'onet-soc',
  dialects: [onetDialect({ element: 'Element Name', scale: 'Scale ID', value: 'Data Value' })],
  source,
  async read(table) {
    const read = await rowsByCode(
      table,
      (row) => {
        const scale = required(row, 'scale', 'a scale, e.g. OI');
        if (scale !== 'OI') return undefined;
        const type = NAMES.get(row.text('element')) ?? row.refuse('element', `one of ${[...NAMES.keys()].join(', ')}`);
        return { key: type, item: { type, score: numberBetween(row, 'value', 1, 7, '5.86') } };
      },
      'row of the scale OI',
    );
    const profiles = [...read].map(([code, rows]): [string, Scores] => {
      const scores = new Map(rows.map(({ type, score }) => [type, score]));
      const absent = TYPES.filter((type) => !scores.has(type));
      if (absent.length > 0)
        refuse(`${table.name}: found no score of ${absent.join(', ')} for ${code}, expected all six; fetch it again.`);
      return [code, Object.fromEntries(TYPES.map((type) => [type, scores.get(type) ?? 0]))];
    });
    return new Map(profiles);
  },
  sources: (front) => [(front['interests'] as { source?: unknown } | undefined)?.source],
  write(front, scores, id, isOurs) {
    const was = front['interests'] as { source?: unknown } | undefined;
    if (!isOurs(was?.source)) return { fields: {}, notes: [`kept your interests of ${String(was?.source)}.`] };
    return { fields: { interests: { scores, source: id } }, notes: [] };
  },
};

export const jobZones: FactFormat<number> = {
  name: 'onet-job-zones',
  about: 'O*NET, Job Zones.txt: how much preparation the occupation needs, 1 to 5; after bls-ep-outlook',
  system: 'onet-soc',
  dialects: [onetDialect({ zone: 'Job Zone' })],
  source,
  async read(table) {
    const read = await rowsByCode(
      table,
      (row) => ({ key: 'job zone', item: Number(required(row, 'zone', 'a job zone from 1 to 5', /^[1-5]$/)) }),
      'job zone',
    );
    return new Map([...read].map(([code, [zone]]) => [code, zone ?? 0]));
  },
  sources: (front) => [(front['education'] as { jobZoneSource?: unknown } | undefined)?.jobZoneSource],
  write(front, jobZone, id, isOurs) {
    const was = front['education'] as Record<string, unknown> | undefined;
    if (!was)
      return { fields: {}, notes: ['no education in the front matter for the job zone; import bls-ep-outlook first.'] };
    const { typical, source: typicalSource, jobZoneSource, ...rest } = was;
    if (!isOurs(jobZoneSource)) return { fields: {}, notes: [`kept your job zone of ${String(jobZoneSource)}.`] };
    const zone = { typical, source: typicalSource, jobZone, jobZoneSource: id };
    const { jobZone: _, ...others } = rest;
    return { fields: { education: { ...zone, ...others } }, notes: [] };
  },
};
