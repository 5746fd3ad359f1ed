/** Pay in every state it can be in, for the style page. Nothing in it is real. */
import type { PathView } from './career-path.ts';
import { SHEETS, stateOutline } from './map-projection.ts';
import type { PlaceMap, Shade } from './pay-map.ts';
import type { PayGroupView, PayRowView, PayView } from './pay.ts';

const receipt = [
  { term: 'Source', text: 'An example survey, Office of Examples', href: '/sources/' },
  { term: 'Release', text: '2000; figures as of January 2000; retrieved 1 February 2000' },
  { term: 'Sample size', text: 'not published' },
];

const group = (id: string, heading: string, rows: PayRowView[], more: Partial<PayGroupView> = {}): PayGroupView => ({
  id: `style-${id}`,
  kind: 'official',
  heading,
  caption: 'Example Makers. Yearly pay, January 2000. Office of Examples.',
  weaknesses: [],
  hasRanges: false,
  rows,
  benchmarks: [],
  receipt,
  ...more,
});

const row = (place: string, amount: string, more: Partial<PayRowView> = {}): PayRowView => ({
  place,
  href: '/places/',
  amount,
  isMean: false,
  ...more,
});

const axis = [
  { at: 0, label: '20k' },
  { at: 50, label: '70k' },
  { at: 100, label: '120k' },
];

const spread = row('Exampleland', 'EXA 60,000', {
  half: '40,000 to 85,000',
  spread: '20,000 to 120,000',
  bar: { p10: 0, p25: 20, middle: 40, p75: 65, p90: 100 },
});
const narrow = row('North', 'EXA 75,000', {
  spread: '60,000 to 90,000',
  bar: { p10: 40, middle: 55, p90: 70 },
  note: 'A note that belongs to one figure.',
});
const silent = row('South', 'not published');

const many = Array.from({ length: 24 }, (_, i) =>
  row(`Place ${i + 1}`, `EXA ${90 - i},000`, { bar: { middle: 90 - i * 2 } }),
);

const benchmark = (label: string, at: number, amount: string) => ({
  label,
  amount,
  at,
  value: at,
  asOf: 'January 2000',
  source: { title: 'An example survey', href: '/sources/' },
});

/** Every shade on real outlines, with the places of an invented table. */
const map: PlaceMap = {
  sheet: 'us',
  viewBox: SHEETS.us.viewBox,
  ground: SHEETS.us.ground,
  caption: 'Map: the stronger the shade, the higher the median.',
  layers: (['06', '32', '49', '08', '20'] as const).map((fips, i) => ({
    shade: (5 - i) as Shade,
    text: `EXA ${90 - i * 10},000 to ${99 - i * 10},000`,
    marks: [
      { href: '#style-ranges', outline: stateOutline(fips) },
      { href: '#style-ranges', x: 560 + i * 60, y: 320, name: `Place ${i + 1}` },
    ],
  })),
};

export const examplePay: PayView = {
  units: [
    {
      id: 'common',
      code: 'EXB',
      label: 'Another currency',
      meaning: 'Converted at an example rate of 3 January 2000.',
      source: { title: 'Example rates', href: '/sources/' },
    },
    {
      id: 'ppp',
      code: 'Int$',
      label: 'Purchasing power',
      meaning: 'In international dollars of 2000.',
      source: { title: 'Example parities', href: '/sources/' },
    },
  ],
  official: [
    group('ranges', 'With percentiles, weak, with a note and a gap', [spread, narrow, silent], {
      axis,
      hasRanges: true,
      map,
      weaknesses: ['Makers, all (US SOC 2018 00-0001) contains more than this career'],
      units: { common: 2, ppp: 0.5 },
    }),
    group('long', 'A long table without percentiles, beside two benchmarks', many, {
      axis: [
        { at: 0, label: '0' },
        { at: 100, label: '90k' },
      ],
      weaknesses: ['our copy of the source holds no spread'],
      benchmarks: [
        benchmark('All occupations, Exampleland', 30, 'EXA 27,000'),
        benchmark('Making occupations, Exampleland', 55, 'EXA 49,500'),
      ],
      units: { common: 2 },
    }),
    group('mean', 'One place, an average', [row('Exampleland', 'EXA 5,000 a month', { isMean: true })], {
      weaknesses: ['averages, which a few high earners lift, not medians'],
    }),
    group('mixed', 'Several currencies', [row('Here', 'EXA 60,000'), row('There', 'EXB 9,000')], {
      unranked: 'These places are listed by name, because pay in different currencies cannot be ranked.',
    }),
  ],
  estimates: [group('estimate', 'Cities of the world', [row('Example City', 'EXA 99,000')], { kind: 'estimate' })],
  withheld: [{ place: 'Doubtful Town', source: 'A publisher', reason: 'Two figures contradict each other.' }],
};

const project = {
  title: 'A thing that holds',
  brief: 'Make something small enough to finish and real enough to use for a month.',
  doneWhen: ['It has been used for a month.', 'Somebody else could use it without asking.'],
};

export const examplePath: PathView = {
  time: {
    text: '60 to 120 hours of study of your own in all',
    assumptions: 'The sum of the stages’ estimates, which are ours.',
    bars: [
      { title: 'The first stage', from: 0, least: 25, most: 50 },
      { title: 'The second stage', from: 37.5, least: 62.5, most: 87.5 },
    ],
  },
  cost: 'Of the 2 courses it names: 1 free and 1 paid.',
  stages: [
    {
      id: 'style-stage-1',
      title: 'The first stage',
      goal: 'You can do at its end what you could not do before.',
      topics: [{ title: 'A topic', href: '/topics/' }],
      courses: [{ title: 'A course', href: '/courses/' }],
      books: [{ title: 'A book', href: '/books/' }],
      time: { text: '30 to 60 hours', assumptions: 'Beginning with nothing.' },
      project,
    },
    {
      id: 'style-stage-2',
      title: 'The second stage, which names no course',
      goal: 'You can do it again, faster, and explain it.',
      topics: [{ title: 'Another topic', href: '/topics/' }],
      courses: [],
      books: [],
      time: {
        text: '30 to 60 hours',
        assumptions: 'As published.',
        source: { title: 'An example survey', href: '/sources/' },
      },
      project,
    },
  ],
};
