/** Careers with their codes of one classification: which rows of a file concern whom. */
import { nearest } from '#catalog/nearest.ts';
import type { CodeSystem } from '#schemas/codes.ts';
import type { CareerCode, Content } from './content.ts';
import { refuse } from './refusal.ts';

export interface CodedCareer {
  career: string;
  codes: CareerCode[];
}

const FITS = ['exact', 'broader', 'approximate'];

/**
 * In the order of their ids.
 * @param only ids of careers behind --only, separated by commas; all of them without it
 * @throws Refusal when an id is no career
 */
export function codedCareers(content: Content, system: CodeSystem, only?: string): CodedCareer[] {
  const wanted = only?.split(',').map((id) => id.trim());
  for (const id of wanted ?? []) {
    if (content.careers.has(id)) continue;
    const near = nearest(id, content.careers.keys());
    const hint = near.length > 0 ? `; did you mean ${near.join(' or ')}?` : ', e.g. --only backend-engineer';
    refuse(`--only: found "${id}", which is no file in content/careers${hint}`);
  }
  return [...content.careers]
    .filter(([career]) => !wanted || wanted.includes(career))
    .map(([career, codes]) => ({ career, codes: codes.filter((code) => code.system === system) }))
    .sort((a, b) => (a.career < b.career ? -1 : 1));
}

/** The code that fits the career best; the order in the front matter decides between equals. */
export const bestCode = (codes: readonly CareerCode[]): CareerCode | undefined =>
  codes.toSorted((a, b) => FITS.indexOf(a.match) - FITS.indexOf(b.match))[0];
