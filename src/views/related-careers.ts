/** Careers that stand near another, with what they share. */
import type { Catalog } from '#catalog/catalog.ts';
import type { Entry } from '#catalog/records.ts';
import type { Career } from '#schemas/career.ts';
import { careerHref, topicLink, type Link } from './addresses.ts';
import { count } from './wording.ts';

export interface RelatedCareer {
  title: string;
  /** Absent while there is no guide here. */
  href?: string;
  relation: string;
  why: string;
  /** Essential topics of this career that the other one names too. */
  shared?: string;
  /** Of a next step: its essential topics that this career does not name. */
  lacking?: Link[];
}

const RELATION = { 'leads-to': 'A next step', similar: 'Similar work', 'comes-from': 'A way in from' } as const;

export function relatedCareers(catalog: Catalog, { data, id }: Entry<Career>): RelatedCareer[] {
  const own = new Set(data.topics.map(({ topic }) => topic));
  const essential = essentialOf(data);
  return data.related.map(({ career, title, relation, why }) => {
    if (!career) return { title: title ?? '', relation: RELATION[relation], why };
    const other = catalog.get('careers', career, id).data;
    const named = new Set(other.topics.map(({ topic }) => topic));
    const shared = essential.filter((topic) => named.has(topic)).length;
    const lacking = relation === 'leads-to' ? essentialOf(other).filter((topic) => !own.has(topic)) : [];
    return {
      title: other.title,
      href: careerHref(career),
      relation: RELATION[relation],
      why,
      ...(shared > 0 && { shared: `shares ${shared} of ${count(essential.length, 'essential topic')}` }),
      ...(lacking.length > 0 && { lacking: lacking.map((topic) => topicLink(catalog, topic, career)) }),
    };
  });
}

const essentialOf = ({ topics }: Career): string[] =>
  topics.filter(({ tier }) => tier === 'essential').map(({ topic }) => topic);
