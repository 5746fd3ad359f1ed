/** Facts of a career, each with what it means and where it is from: those of the first screen, and those beside the guide. */
import type { Catalog } from '#catalog/catalog.ts';
import { published, type PayGroup } from '#catalog/pay.ts';
import type { Entry } from '#catalog/records.ts';
import type { Career } from '#schemas/career.ts';
import { sourceHref, type Link } from './addresses.ts';
import { occupationName } from './pay-receipt.ts';
import { amount, CODE_SYSTEM, count, list, longMonth, money, PERIOD, whole } from './wording.ts';

export interface GlanceFact {
  term: string;
  value: string;
  meaning: string;
  links: Link[];
}

const JOB_ZONE = [
  'little or no preparation',
  'some preparation',
  'medium preparation',
  'considerable preparation',
  'extensive preparation',
];

/** Said behind an occupation that is not the career's own. */
const FIT = { exact: '', broader: ', a broader occupation', approximate: ', a neighbouring occupation' } as const;

const signed = (percent: number): string => `${percent > 0 ? '+' : ''}${String(percent).replace('-', '−')}%`;

const sourceLink = (catalog: Catalog, id: string, asker: string): Link => ({
  title: catalog.get('sources', id, asker).data.title,
  href: sourceHref(catalog, id),
});

const FITS = ['exact', 'broader', 'approximate'] as const;

/** Whom a fact of a classification is about, where that is not the career alone; the importers read the best code too. */
function about({ data }: Entry<Career>, system: 'soc-2018' | 'onet-soc'): string {
  const codes = data.codes.filter((code) => code.system === system);
  const [best] = codes.sort((a, b) => FITS.indexOf(a.match) - FITS.indexOf(b.match));
  if (!best || best.match === 'exact') return '';
  return ` Of ${best.title} (${CODE_SYSTEM[system]} ${best.code})${FIT[best.match]}.`;
}

/** The first screen: pay, the way in, outlook, and how current the page is. */
export function glanceFacts(catalog: Catalog, career: Entry<Career>): GlanceFact[] {
  const groups = catalog.pay(career).filter(({ source }) => source.data.kind === 'official');
  return [
    payFact(catalog, career, groups),
    entryFact(catalog, career),
    ...outlookFacts(catalog, career).slice(0, 1),
    freshnessFact(career, groups),
  ];
}

/** A row of a list: pay and the way in, without their links. */
export function rowFacts(catalog: Catalog, career: Entry<Career>): Omit<GlanceFact, 'links'>[] {
  const groups = catalog.pay(career).filter(({ source }) => source.data.kind === 'official');
  return [payFact(catalog, career, groups), entryFact(catalog, career)].map(({ term, value, meaning }) => ({
    term,
    value,
    meaning,
  }));
}

/** The column beside the guide: what the first screen has no room for. */
export function marginFacts(catalog: Catalog, career: Entry<Career>): GlanceFact[] {
  return [
    ...interestFacts(catalog, career),
    ...preparationFacts(catalog, career),
    ...outlookFacts(catalog, career).slice(1),
    ...codeFacts(career),
  ];
}

/** The first official figure for a whole country, with its middle half where the source publishes one. */
function payFact(catalog: Catalog, { data }: Entry<Career>, groups: readonly PayGroup[]): GlanceFact {
  for (const { source, rows } of groups) {
    const row = rows.find(({ place, figure }) => place.data.kind === 'country' && published(figure.median));
    const median = row && published(row.figure.median);
    if (!row || median === undefined) continue;
    const { figure, place } = row;
    const [p25, p75] = [published(figure.p25), published(figure.p75)];
    const half = p25 && p75 ? `Half earn ${amount(p25)} to ${amount(p75)}.` : 'Half earn less, half more.';
    const of = `${occupationName(figure) ?? data.title}${FIT[figure.match.occupation]}, ${longMonth(figure.asOf)}.`;
    return {
      term: `Median pay ${PERIOD[figure.period]}, ${place.data.name}`,
      value: money(median, figure.currency),
      meaning: `${half} ${of}`,
      links: [{ title: source.data.title, href: sourceHref(catalog, source.id) }],
    };
  }
  const links = [{ title: 'What we looked for', href: '#pay' }];
  return { term: 'Median pay', value: 'Not held', meaning: 'No official figure for a whole country.', links };
}

function entryFact(catalog: Catalog, career: Entry<Career>): GlanceFact {
  const { data, id } = career;
  const term = 'Typical way in';
  const compared = { title: `${count(data.routes.length, 'way')} in compared`, href: '#routes' };
  if (!data.education) {
    return { term, value: 'Not stated', meaning: 'No source of ours states an education at entry.', links: [compared] };
  }
  const { typical, source } = data.education;
  const meaning = `Education at entry, as the source judges it.${about(career, 'soc-2018')}`;
  return { term, value: typical, meaning, links: [compared, sourceLink(catalog, source, id)] };
}

function freshnessFact({ data }: Entry<Career>, groups: readonly PayGroup[]): GlanceFact {
  const months = groups.map(({ asOf }) => asOf).sort();
  const [oldest, newest] = [months[0], months.at(-1)].map((month) => (month ? longMonth(month) : undefined));
  const links = [{ title: 'What changed', href: '#changes' }];
  if (!oldest || !newest) {
    const value = longMonth(data.updated.slice(0, 7));
    return { term: 'Current as of', value, meaning: 'Month in which the text was last changed.', links };
  }
  return {
    term: 'Current as of',
    value: newest,
    meaning:
      oldest === newest
        ? 'Month of all official pay shown.'
        : `Month of the newest official pay; the oldest is of ${oldest}.`,
    links,
  };
}

function preparationFacts(catalog: Catalog, career: Entry<Career>): GlanceFact[] {
  const { data, id } = career;
  const { jobZone, jobZoneSource } = data.education ?? {};
  if (!jobZone || !jobZoneSource) return [];
  return [
    {
      term: 'Job zone',
      value: `${jobZone} of 5`,
      meaning: `${JOB_ZONE[jobZone - 1]}.`.replace(/^./, (first) => first.toUpperCase()) + about(career, 'onet-soc'),
      links: [sourceLink(catalog, jobZoneSource, id)],
    },
  ];
}

function interestFacts(catalog: Catalog, career: Entry<Career>): GlanceFact[] {
  const { data, id } = career;
  if (!data.interests) return [];
  const ordered = Object.entries(data.interests.scores).sort(([, a], [, b]) => b - a);
  const [first, ...rest] = ordered.slice(0, 3).map(([type]) => catalog.get('interests', type, id).data.title);
  return [
    {
      term: 'Interests',
      value: first ?? '',
      meaning: `Then ${list(rest)}, of six types.${about(career, 'onet-soc')}`,
      links: [sourceLink(catalog, data.interests.source, id)],
    },
  ];
}

function outlookFacts(catalog: Catalog, { data, id }: Entry<Career>): GlanceFact[] {
  return data.outlook.map((outlook) => {
    const openings = outlook.openingsPerYear ? `, about ${whole(outlook.openingsPerYear)} openings a year` : '';
    return {
      term: `Jobs ${outlook.from} to ${outlook.to}, ${catalog.get('places', outlook.place, id).data.name}`,
      value: signed(outlook.changePercent),
      meaning: `Projected for ${outlook.occupation}: ${whole(outlook.employment)} to ${whole(outlook.projected)} jobs${openings}.`,
      links: [sourceLink(catalog, outlook.source, id)],
    };
  });
}

/** The career in official classifications, each code with how well it fits. */
function codeFacts({ data }: Entry<Career>): GlanceFact[] {
  if (data.codes.length === 0) return [];
  const [first, ...rest] = data.codes.map(({ system, code, match }) => {
    const fit = match === 'exact' ? '' : ` (${match})`;
    return `${CODE_SYSTEM[system]} ${code}${fit}`;
  });
  return [{ term: 'In classifications', value: first ?? '', meaning: rest.join(', '), links: [] }];
}
