/** Rows and parts of pages in every state they can be in, for the style page. Nothing in them is real. */
import type { Link } from './addresses.ts';
import type { BookRow } from './book-row.ts';
import type { GlanceFact } from './career-facts.ts';
import type { CareerRow } from './career-row.ts';
import type { CareerView, RouteView } from './career.ts';
import type { FieldSummary } from './careers.ts';
import type { CourseRow } from './course-row.ts';
import type { OccupationsView } from './occupations.ts';
import type { RelatedCareer } from './related-careers.ts';
import type { SourceLine } from './career-sources.ts';
import type { PlaceGroup } from './places.ts';
import type { ShelfPage } from './shelf.ts';
import type { SourceView } from './sources.ts';
import type { TopicLine } from './topics.ts';

const topics: Link[] = [
  { title: 'A topic', href: '/topics/' },
  { title: 'Another topic', href: '/topics/' },
];
const why = 'Its exercises show whether you like the work before you have paid for anything.';

const course = (id: string, more: Partial<CourseRow>): CourseRow => ({
  id: `style-${id}`,
  title: 'A course of examples',
  href: '/courses/',
  hasPage: true,
  link: { href: 'https://school.example.org/', where: 'An example school', paid: false },
  who: 'A university, on An example school',
  facts: [
    { name: 'level', value: 'beginner', text: 'beginner' },
    { name: 'length', value: '20', text: '20 hours' },
    { name: 'price', value: 'free', text: 'free' },
  ],
  topics,
  pinned: false,
  ...more,
});

export const exampleCourses: CourseRow[] = [
  course('pinned', { title: 'Put first by an editor', relevance: 41, pinned: true, why }),
  course('paid', {
    title: 'With a paid link, and a title that is long enough to need a second line on a phone and on a desk',
    relevance: 86,
    why,
    link: { href: 'https://paid.example.org/', where: 'A paying school', paid: true },
    facts: [
      { name: 'level', value: '', text: '' },
      { name: 'length', value: '', text: '' },
      { name: 'price', value: 'paid', text: 'paid' },
      { name: 'language', value: 'de', text: 'taught in German' },
    ],
  }),
  course('bare', { title: 'Without a page or a reason', hasPage: false, relevance: 7 }),
];

const book = (id: string, more: Partial<BookRow>): BookRow => ({
  id: `style-${id}`,
  title: 'A book of examples',
  href: '/books/',
  hasPage: true,
  who: 'Ada Example and Bo Example · An example press',
  isbn: '9780000000002',
  facts: [
    { name: 'year', value: '2000', text: '2000, 2nd edition' },
    { name: 'level', value: 'intermediate', text: 'intermediate' },
    { name: 'reader', value: 'junior', text: 'for juniors' },
  ],
  topics,
  ...more,
});

export const exampleBooks: BookRow[] = [
  book('picked', { subtitle: 'With a reason and a time', why, when: 'Read it in the second month.' }),
  book('plain', {
    title: 'Free to read, without a page',
    hasPage: false,
    link: { href: 'https://press.example.org/', where: 'An example press', paid: false },
  }),
];

const source: Link = { title: 'An example survey', href: '/sources/' };

export const exampleFacts: GlanceFact[] = [
  {
    term: 'Median pay a year, Exampleland',
    value: 'EXA 60,000',
    meaning: 'Half earn 40,000 to 85,000.',
    links: [source],
  },
  { term: 'Typical way in', value: 'An apprenticeship', meaning: 'As the source judges it.', links: [source] },
  { term: 'Jobs 2000 to 2010', value: '−1.5%', meaning: 'Projected.', links: [source] },
  { term: 'Current as of', value: 'January 2000', meaning: 'Month of the newest pay.', links: [] },
];

export const exampleRoutes: RouteView[] = [
  {
    title: 'With everything known',
    kind: 'Apprenticeship',
    summary: 'For somebody who learns by doing and wants to be paid meanwhile.',
    needs: ['A place with an employer'],
    mayNeed: ['A driving licence'],
    time: { text: '36 to 48 months', assumptions: 'Full time.', source },
    cost: 'Nothing but tools.',
  },
  {
    title: 'With nothing but words',
    kind: 'Self-taught',
    summary: 'For somebody with patience.',
    needs: [],
    mayNeed: [],
  },
];

export const exampleOccupations: OccupationsView = {
  occupations: [
    {
      id: 'style-onet',
      title: 'Example Makers',
      code: '99-9999.00',
      fit: 'O*NET has no list for Example Maker alone.',
      tasks: ['Make examples.', 'Test examples before others use them.'],
      tasksName: '2 of 3 core tasks',
      moreTasks: 'The release holds 1 further task for this occupation.',
      technologies: [{ title: 'In demand', names: 'Example software; another; and 2 more.' }],
      related: [
        { title: 'Example Menders', guides: [{ title: 'Example Mender', href: '/careers/' }] },
        { title: 'Example Breakers', guides: [] },
      ],
      attributions: [{ text: 'Contains examples.', source }],
    },
  ],
  names: ['Example Person'],
  searched: ['Maker of Examples'],
};

export const exampleRelated: RelatedCareer[] = [
  {
    title: 'A career with a guide',
    href: '/careers/',
    relation: 'Similar work',
    why,
    shared: '3 of 5 essential topics',
  },
  { title: 'A career without one', relation: 'A next step', why },
];

const field: Link = { title: 'A field', href: '/careers/' };

export const exampleCareers: CareerRow[] = [
  {
    id: 'a',
    title: 'Example Maker',
    href: '/careers/',
    summary: why,
    field,
    aliases: ['Maker'],
    draft: false,
    facts: exampleFacts.slice(0, 2),
  },
  { id: 'b', title: 'Example Breaker', href: '/careers/', summary: why, field, aliases: [], draft: true, facts: [] },
];

export const exampleFields: FieldSummary[] = [
  { title: 'A field', href: '/careers/', summary: why, careers: 2 },
  { title: 'An empty field', href: '/careers/', summary: why, careers: 0 },
];

const topic = { facts: '1 career, 2 courses, 1 book' };

export const exampleTopics: TopicLine[] = [
  {
    ...topic,
    id: 'style-topic',
    title: 'A topic with a page',
    href: '/topics/',
    draft: false,
    children: [
      {
        ...topic,
        id: 'style-topic-child',
        title: 'A draft within it, without a page',
        summary: why,
        children: [],
        draft: true,
      },
    ],
  },
];

export const exampleSources: SourceView[] = [
  {
    id: 'style-source',
    title: 'An example survey',
    publisher: 'Office of Examples',
    url: 'https://survey.example.org/',
    facts: [
      { term: 'Release', text: '2000' },
      { term: 'Licence', text: 'none stated' },
    ],
    method: 'Everybody was asked twice.',
    caveats: ['Nobody answered.'],
    attribution: 'Contains examples.',
  },
];

export const examplePages: ShelfPage[] = [
  { number: 1, total: 3, next: { title: 'Next page', href: '/courses/' } },
  {
    number: 2,
    total: 3,
    previous: { title: 'Previous page', href: '/courses/' },
    next: { title: 'Next page', href: '/courses/' },
  },
  { number: 3, total: 3, previous: { title: 'Previous page', href: '/courses/' } },
];

export const exampleCareer: Pick<
  CareerView,
  | 'aliases'
  | 'fields'
  | 'published'
  | 'facts'
  | 'related'
  | 'reasonsFor'
  | 'reasonsAgainst'
  | 'hours'
  | 'setting'
  | 'topics'
> = {
  aliases: ['Maker of examples'],
  fields: [field],
  published: { iso: '2000-01-01', text: '1 January 2000' },
  facts: [{ term: 'Interests', value: 'Artistic', meaning: 'Then Social, of six types.', links: [source] }],
  related: exampleRelated,
  reasonsFor: ['What is made can be held in the hand.'],
  reasonsAgainst: ['What is made is made again tomorrow.'],
  hours: 'From nine to five, and on the day before an exhibition until it opens.',
  setting: 'A room with north light, shared with two others.',
  topics: [
    { link: { title: 'A topic', href: '/topics/' }, tier: 'essential', why },
    { link: { title: 'Another topic', href: '/topics/' }, tier: 'useful', why },
  ],
};

export const exampleSourceLines: SourceLine[] = [
  {
    id: 'example',
    ...source,
    publisher: 'Office of Examples',
    release: '2000',
    licence: 'none stated',
    attribution: 'Contains examples.',
    uses: ['pay', 'outlook'],
  },
];

export const examplePlaceGroups: PlaceGroup[] = [
  {
    source,
    caption: 'Yearly pay, January 2000. Office of Examples.',
    official: true,
    rows: [
      {
        occupation: 'Makers, all (US SOC 2018 00-0001)',
        career: { title: 'Example Maker', href: '/careers/' },
        fit: 'a broader occupation',
        amount: 'EXA 60,000',
        isMean: true,
      },
    ],
  },
];
