/** Job Bank of Employment and Social Development Canada: median wages, mostly an hour's. */
import { amountOf, inWords, required } from './cells.ts';
import type { PayFormat } from './pay-rows.ts';

const PERIODS = { hour: 'hour', year: 'year' } as const;

export const jobBank: PayFormat = {
  name: 'job-bank',
  about: 'Canada, Employment and Social Development Canada, Job Bank wages',
  system: 'noc-2021',
  dialects: [
    {
      columns: {
        ...{ code: 'noc2021', title: 'noc_title', reference: 'reference_period', unit: 'unit' },
        ...{ median: 'median', published: 'published', area: 'geography' },
      },
    },
  ],
  expects: 'rows of occupations',
  read(row) {
    const reference = required(row, 'reference', 'a year or two, e.g. 2023-2024', /^20\d\d(-20\d\d)?$/);
    const published = required(
      row,
      'published',
      'a day, e.g. 2025-11-19',
      /^20\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/,
    );
    const area = required(row, 'area', 'the name of a country, e.g. Canada');
    const unit = required(row, 'unit', 'CAD/hour or CAD/year', /^CAD\/(hour|year)$/);
    return {
      line: row.line,
      area: { by: 'country', code: area, title: area },
      code: required(row, 'code', 'a NOC 2021 code, e.g. 21232', /^\d{5}$/),
      title: required(row, 'title', 'the title of the occupation'),
      figure: {
        median: amountOf(row, 'median', { suppressed: ['N/A', '-'] }),
        currency: 'CAD',
        period: PERIODS[unit.slice(4) as keyof typeof PERIODS],
        basis: 'gross, employees not stated',
        asOf: `${reference.slice(-4)}-12`,
        note: `Reference period ${reference}, dated here to its last month; published ${inWords(published)}.`,
      },
      released: inWords(published),
      sourceId: `job-bank-${published.slice(0, 4)}`,
    };
  },
};
