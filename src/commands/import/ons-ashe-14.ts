/** UK Annual Survey of Hours and Earnings, table 14: annual pay by four-digit occupation. */
import type { Basis } from '#schemas/salary.ts';
import { amountOf, required, type Marks } from './cells.ts';
import type { PayFormat } from './pay-rows.ts';

/** ONS marks: `x` unreliable, `..` disclosive, `:` not applicable, `-` nil or negligible. */
const MARKS: Marks = { suppressed: ['x', '..', ':', '-'] };

export const onsAshe14: PayFormat = {
  name: 'ons-ashe-14',
  about: 'UK Office for National Statistics, Annual Survey of Hours and Earnings, table 14 (annual pay)',
  system: 'uk-soc-2020',
  dialects: [
    {
      columns: {
        ...{ code: 'soc2020', title: 'ons_title', median: 'annual_median_gbp', mean: 'annual_mean_gbp' },
        ...{ variation: 'median_cv_percent', vintage: 'vintage', area: 'geography', scope: 'worker_scope' },
      },
      optional: ['variation'],
    },
  ],
  expects: 'rows of occupations',
  read(row) {
    const vintage = required(row, 'vintage', 'the release, e.g. 2025 provisional', /^20\d\d\b/);
    const [year = ''] = vintage.split(' ');
    const area = required(row, 'area', 'the name of a country, e.g. United Kingdom');
    const variation = amountOf(row, 'variation', MARKS);
    const precision =
      typeof variation === 'number'
        ? ` The coefficient of variation of the median is ${row.text('variation')} per cent.`
        : '';
    return {
      line: row.line,
      area: { by: 'country', code: area, title: area },
      code: required(row, 'code', 'a UK SOC 2020 code, e.g. 2134', /^\d{4}$/),
      title: required(row, 'title', 'the title of the occupation'),
      figure: {
        ...{ median: amountOf(row, 'median', MARKS), mean: amountOf(row, 'mean', MARKS) },
        ...{ currency: 'GBP', period: 'year', basis: basisOf(row.text('scope')) },
        asOf: `${year}-04`,
        note: `The survey's reference date is in April; release: ${vintage}.${precision}`,
      },
      released: year,
      sourceId: `ons-ashe-${year}`,
    };
  },
};

function basisOf(scope: string): Basis {
  if (/^all employee/i.test(scope)) return 'gross, all employees';
  return /^full-time/i.test(scope) ? 'gross, full-time employees' : 'gross, employees not stated';
}
