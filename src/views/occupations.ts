/** What O*NET says of a career's occupations, in O*NET's words and under O*NET's title. */
import type { Catalog } from '#catalog/catalog.ts';
import type { Entry } from '#catalog/records.ts';
import type { Career } from '#schemas/career.ts';
import type { Occupation } from '#schemas/occupations.ts';
import { careerHref, sourceHref, type Link } from './addresses.ts';
import { count } from './wording.ts';

/** Lists that keep a guide within its weight; the release holds the rest. */
const TASKS_SHOWN = 20;
const TECHNOLOGIES_SHOWN = 24;

export interface OccupationView {
  /** Of the heading, e.g. `onet-15-1252-00`. */
  id: string;
  title: string;
  code: string;
  /** How well the occupation fits the career, in a sentence. */
  fit: string;
  tasks: string[];
  /** E.g. `17 core tasks`. */
  tasksName: string;
  /** E.g. `4 supplemental tasks of the list are not shown.` */
  moreTasks?: string;
  technologies: { title: string; names: string }[];
  /** The nearest occupations, with our guides to them. */
  related: { title: string; guides: Link[] }[];
  /** Required sentences, each with the source that asks for it. */
  attributions: { text: string; source: Link }[];
}

export interface OccupationsView {
  occupations: OccupationView[];
  /** Our own other names, which a search puts first. */
  names: string[];
  /** Names that O*NET records; they lead a search here too, and are not printed. */
  searched: string[];
}

export function occupationsView(catalog: Catalog, career: Entry<Career>): OccupationsView {
  const occupations = catalog.find('occupations', career.id)?.data.occupations ?? [];
  const shown = Math.ceil(TASKS_SHOWN / Math.max(1, occupations.length));
  // Those of a neighbouring occupation would lead a reader to the wrong guide.
  const titles = occupations.flatMap(({ titles: list, match }) => (match === 'approximate' ? [] : (list?.items ?? [])));
  const names = [...career.data.aliases, ...career.data.hiddenTitles];
  return {
    occupations: occupations
      .filter(({ tasks, related, technologies }) => tasks ?? related ?? technologies)
      .map((occupation) => occupationView(catalog, career, occupation, shown)),
    names,
    searched: [...new Set(titles)].filter((title) => !names.includes(title)),
  };
}

function occupationView(
  catalog: Catalog,
  career: Entry<Career>,
  occupation: Occupation,
  shown: number,
): OccupationView {
  const { code, title, tasks, related, technologies } = occupation;
  const sources = [...new Set([tasks, related, technologies].flatMap((list) => list?.source ?? []))];
  return {
    id: `onet-${code.replace('.', '-')}`,
    title,
    code,
    fit: fitOf(career.data.title, occupation),
    ...tasksOf(tasks?.items ?? [], shown),
    technologies: technologiesOf(technologies?.items ?? []),
    related: (related?.items ?? [])
      .filter(({ tier }) => tier !== 'supplemental')
      .map((other) => ({ title: other.title, guides: guidesTo(catalog, career, other.code) })),
    attributions: sources.map((id) => {
      const { data } = catalog.get('sources', id, career.id);
      const text = data.attribution ?? `Source: ${data.title}, ${data.publisher}, ${data.release}.`;
      return { text, source: { title: data.title, href: sourceHref(catalog, id) } };
    }),
  };
}

function fitOf(career: string, { title, code, match }: Occupation): string {
  const occupation = `${title} (${code})`;
  if (match === 'exact') return `O*NET describes this work as the occupation ${occupation}.`;
  if (match === 'broader')
    return `O*NET has no list for ${career} alone: it describes this work together with other work as ${occupation}, so some of what follows belongs to others.`;
  return `O*NET has no list for ${career}: the nearest is that of ${occupation}, which overlaps with this work and is not the same.`;
}

type Tasks = NonNullable<Occupation['tasks']>['items'];

/** Core tasks; where the release does not divide them, all of them. */
function tasksOf(items: Tasks, shown: number): Pick<OccupationView, 'tasks' | 'tasksName' | 'moreTasks'> {
  const core = items.filter(({ kind }) => kind === 'core');
  const listed = core.length > 0 ? core : items;
  const tasks = listed.slice(0, shown).map(({ statement }) => statement);
  const rest = items.length - tasks.length;
  const name = core.length > 0 ? 'core task' : 'task';
  return {
    tasks,
    tasksName:
      listed.length > tasks.length ? `${tasks.length} of ${count(listed.length, name)}` : count(tasks.length, name),
    ...(rest > 0 && { moreTasks: `The release holds ${count(rest, 'further task')} for this occupation.` }),
  };
}

/** What advertisements for this occupation often ask for; where the release marks little so, what advertisements of all kinds do. */
function technologiesOf(items: NonNullable<Occupation['technologies']>['items']): OccupationView['technologies'] {
  const inDemand = items.filter((one) => one.inDemand);
  const hot = items.filter((one) => one.hot && !one.inDemand);
  const lists = [
    { title: 'In demand, so often named in advertisements for this occupation', found: inDemand },
    { title: 'Hot, so often named in advertisements of all kinds', found: inDemand.length < 5 ? hot : [] },
  ];
  return lists.flatMap(({ title, found }) => {
    if (found.length === 0) return [];
    const rest = found.length - TECHNOLOGIES_SHOWN;
    const names = found.slice(0, TECHNOLOGIES_SHOWN).map(({ name }) => name);
    return [{ title, names: `${[...names, ...(rest > 0 ? [`and ${rest} more`] : [])].join('; ')}.` }];
  });
}

const guidesTo = (catalog: Catalog, { id }: Entry<Career>, code: string): Link[] =>
  (catalog.careersByOnetCode.get(code) ?? [])
    .filter((career) => career.id !== id)
    .map((career) => ({ title: career.data.title, href: careerHref(career.id) }));
