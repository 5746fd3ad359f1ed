/** Quick facts of a career: each with what it means and where it is from. */
import type { Catalog } from '#catalog/catalog.ts';
import { published } from '#catalog/pay.ts';
import type { Entry } from '#catalog/records.ts';
import type { Career } from '#schemas/career.ts';
import { sourceHref, type Link } from './addresses.ts';
import { amount, list, longMonth, money, PERIOD, whole } from './wording.ts';

export interface QuickFact {
  term: string;
  value: string;
  definition: string;
  source?: Link;
}

const JOB_ZONE = [
  'little or no preparation',
  'some preparation',
  'medium preparation',
  'considerable preparation',
  'extensive preparation',
];

const signed = (percent: number): string => `${percent > 0 ? '+' : ''}${String(percent).replace('-', '−')}%`;

export function quickFacts(catalog: Catalog, career: Entry<Career>): QuickFact[] {
  const source = (id: string): Link => ({
    title: catalog.get('sources', id, career.id).data.title,
    href: sourceHref(id),
  });
  return [
    ...payFacts(catalog, career),
    ...entryFacts(career, source),
    ...interestFacts(catalog, career, source),
    ...outlookFacts(catalog, career, source),
  ];
}

type SourceLink = (id: string) => Link;

/** The first official figure for a whole country; its spread where the source publishes one. */
function payFacts(catalog: Catalog, career: Entry<Career>): QuickFact[] {
  const official = catalog.pay(career).filter(({ source }) => source.data.kind === 'official');
  for (const group of official) {
    const row = group.rows.find(({ place }) => place.data.kind === 'country');
    const median = row && published(row.figure.median);
    if (!row || median === undefined) continue;
    const { figure, place } = row;
    const { title } = group.source.data;
    const link = { title, href: sourceHref(group.source.id) };
    const name = figure.occupation?.title ?? career.data.title;
    const [p25, p75] = [published(figure.p25), published(figure.p75)];
    const facts: QuickFact[] = [
      {
        term: `Median pay, ${place.data.name}`,
        value: money(median, figure.currency),
        definition: `Half earn less, half more, ${PERIOD[figure.period]}; ${name}, ${longMonth(figure.asOf)}.`,
        source: link,
      },
    ];
    if (p25 === undefined || p75 === undefined) return facts;
    const value = `${money(p25, figure.currency)} to ${amount(p75)}`;
    const definition = `The middle half of ${name}, 25th to 75th percentile, ${PERIOD[figure.period]}.`;
    return [...facts, { term: 'Half earn between', value, definition, source: link }];
  }
  return [];
}

function entryFacts({ data: { education } }: Entry<Career>, source: SourceLink): QuickFact[] {
  const { typical, jobZone, jobZoneSource } = education;
  const facts: QuickFact[] = [
    {
      term: 'Typical entry education',
      value: typical,
      definition: education.note ?? 'What most people need to enter the occupation, as the source judges it.',
      source: source(education.source),
    },
  ];
  if (!jobZone || !jobZoneSource) return facts;
  const definition = `O*NET’s five steps of preparation, from 1 (little) to 5 (extensive): ${JOB_ZONE[jobZone - 1]}.`;
  return [...facts, { term: 'Job zone', value: `${jobZone} of 5`, definition, source: source(jobZoneSource) }];
}

function interestFacts(catalog: Catalog, { data, id }: Entry<Career>, source: SourceLink): QuickFact[] {
  if (!data.interests) return [];
  const ordered = Object.entries(data.interests.scores).sort(([, a], [, b]) => b - a);
  const [first, ...rest] = ordered.slice(0, 3).map(([type]) => catalog.get('interests', type, id).data.title);
  const definition = `Then ${list(rest)}: the interests that fit the work best, from six types scored 1 to 7.`;
  return [{ term: 'Interests', value: first ?? '', definition, source: source(data.interests.source) }];
}

function outlookFacts(catalog: Catalog, { data, id }: Entry<Career>, source: SourceLink): QuickFact[] {
  return data.outlook.map((outlook) => {
    const openings = outlook.openingsPerYear ? `, about ${whole(outlook.openingsPerYear)} openings a year` : '';
    return {
      term: `Jobs ${outlook.from} to ${outlook.to}, ${catalog.get('places', outlook.place, id).data.name}`,
      value: signed(outlook.changePercent),
      definition: `Projected change for ${outlook.occupation}: ${whole(outlook.employment)} to ${whole(outlook.projected)} people${openings}.`,
      source: source(outlook.source),
    };
  });
}
