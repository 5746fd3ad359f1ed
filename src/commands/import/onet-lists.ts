/** The files of O*NET whose rows are kept as lists, in O*NET's own words: tasks, titles, related occupations, technologies. */
import type { Occupation } from '#schemas/occupations.ts';
import { required } from './cells.ts';
import type { ListName } from './merge-occupations.ts';
import { onetCode, onetDialect, oneOf } from './onet-rows.ts';
import { refuse } from './refusal.ts';
import type { Dialect, Row } from './table.ts';

export type ListItem = NonNullable<Occupation[ListName]>['items'][number];

export interface OnetList {
  name: string;
  about: string;
  list: ListName;
  dialects: readonly Dialect[];
  /** True when the file gives codes alone, and their titles come from `Occupation Data.txt`. */
  needsTitles?: boolean;
  /** @param titles titles of all occupations by code, for a list that needs them */
  read(row: Row, titles: ReadonlyMap<string, string>): { key: string; item: unknown; rank?: number };
}

const KIND = { Core: 'core', Supplemental: 'supplemental', 'n/a': 'not stated' } as const;
const TIER = {
  'Primary-Short': 'primary-short',
  'Primary-Long': 'primary-long',
  Supplemental: 'supplemental',
} as const;
const FLAG = { Y: 'yes', N: 'no' } as const;

const tasks: OnetList = {
  name: 'onet-tasks',
  about: 'O*NET, Task Statements.txt: the task list of each occupation, in its own words',
  list: 'tasks',
  dialects: [onetDialect({ statement: 'Task', kind: 'Task Type' })],
  read(row) {
    const statement = required(row, 'statement', 'a task, e.g. Prepare reports.');
    return { key: statement, item: { statement, kind: oneOf(row, 'kind', KIND) } };
  },
};

const alternateTitles: OnetList = {
  name: 'onet-alternate-titles',
  about: 'O*NET, Alternate Titles.txt: other titles of each occupation, for the search',
  list: 'titles',
  dialects: [onetDialect({ title: 'Alternate Title' })],
  read(row) {
    const title = required(row, 'title', 'a job title, e.g. Application Developer');
    return { key: title, item: title };
  },
};

const related: OnetList = {
  name: 'onet-related',
  about: 'O*NET, Related Occupations.txt; needs --occupations <Occupation Data.txt> for the titles',
  list: 'related',
  dialects: [onetDialect({ other: 'Related O*NET-SOC Code', tier: 'Relatedness Tier', index: 'Index' })],
  needsTitles: true,
  read(row, titles) {
    const code = onetCode(row, 'other');
    const title = titles.get(code) ?? row.refuse('other', 'a code of the list of occupations that --occupations names');
    const index = required(row, 'index', 'the place in the list, e.g. 1', /^\d{1,3}$/);
    return { key: code, item: { code, title, tier: oneOf(row, 'tier', TIER) }, rank: Number(index) };
  },
};

const technology: OnetList = {
  name: 'onet-technology',
  about: 'O*NET, Technology Skills.txt: software and tools of each occupation, which of them hot or in demand',
  list: 'technologies',
  dialects: [
    onetDialect({ name: 'Example', category: 'Commodity Title', hot: 'Hot Technology', inDemand: 'In Demand' }),
  ],
  read(row) {
    const name = required(row, 'name', 'a piece of software, e.g. Python');
    const category = required(row, 'category', 'a kind of product, e.g. Web platform development software');
    const [hot, inDemand] = (['hot', 'inDemand'] as const).map((key) => oneOf(row, key, FLAG) === 'yes');
    // What is not so is left out, as the checker's --fix leaves it out.
    return { key: name, item: { name, category, ...(hot && { hot }), ...(inDemand && { inDemand }) } };
  },
};

export const onetLists: readonly OnetList[] = [tasks, alternateTitles, related, technology];

/** @throws Refusal when a list needs titles and no file of them is named */
export function namedTitles(name: string, path: string | undefined): string {
  return (
    path ??
    refuse(
      `${name}: the file holds codes without titles, expected O*NET's list of occupations beside it, e.g. --occupations "Occupation Data.txt".`,
    )
  );
}
