/** Data that is plainly an example, for a page that shows the components (`examples.mdx`) without a career around them. */
import type { ProseView } from '#views/prose.ts';

const source = { title: 'An example source', publisher: 'Office of Examples', href: '/sources/' };

const official = {
  place: 'Exampleland',
  occupation: 'Example Makers (US SOC 2018 00-0000)',
  match: 'the same occupation',
  isEstimate: false,
  headline: 'median',
  bar: { p10: 0, p25: 20, middle: 40, p75: 65, p90: 100 },
  amounts: {
    p10: { value: 20_000, text: 'EXA 20,000 a year', bare: '20,000' },
    p25: { value: 40_000, text: 'EXA 40,000 a year', bare: '40,000' },
    median: { value: 60_000, text: 'EXA 60,000 a year', bare: '60,000' },
    p75: { value: 85_000, text: 'EXA 85,000 a year', bare: '85,000' },
    p90: { value: 120_000, text: 'EXA 120,000 a year', bare: '120,000' },
  },
  asOf: 'January 2000',
  source,
  href: '/sources/',
} as const satisfies ProseView['figures'][string];

export const exampleProse: ProseView = {
  figures: {
    'exampleland official': official,
    'exampleland broader': {
      ...official,
      occupation: 'Makers, all (US SOC 2018 00-0001)',
      match: 'a broader occupation, which contains this career',
      counts: 'Makers, all',
    },
    'exampleland estimate': {
      place: 'Exampleland',
      occupation: 'Example Maker',
      match: 'the same occupation',
      isEstimate: true,
      headline: 'mean',
      amounts: { mean: { value: 90_000, text: 'EXA 90,000 a year', bare: '90,000' } },
      asOf: 'January 2000',
      source,
      href: '/sources/',
    },
    'exampleland silent': {
      place: 'Exampleland',
      occupation: 'Example Makers (US SOC 2018 00-0000)',
      match: 'the same occupation',
      isEstimate: false,
      amounts: {},
      asOf: 'January 2000',
      source,
      href: '/sources/',
    },
  },
  topics: {
    example: {
      title: 'Examples',
      href: '/sources/',
      summary: 'What shows a thing without being it, so that nobody is misled.',
    },
  },
  sources: { example: { ...source, release: 'January 2000' } },
};
