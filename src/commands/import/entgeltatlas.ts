/** Entgeltatlas of the Bundesagentur für Arbeit: gross monthly pay of full-time employees, one requirement level a row. */
import { amountOf, required } from './cells.ts';
import type { PayFormat } from './pay-rows.ts';

export const entgeltatlas: PayFormat = {
  name: 'entgeltatlas',
  about: 'Germany, Bundesagentur für Arbeit, Entgeltatlas (monthly pay)',
  system: 'entgeltatlas',
  dialects: [
    {
      columns: {
        ...{ code: 'entgeltatlas_beruf_id', title: 'profession_title_de', level: 'requirement_level' },
        ...{ median: 'monthly_median_eur', vintage: 'vintage', area: 'geography' },
      },
    },
  ],
  expects: 'rows of occupations',
  read(row) {
    const year = required(row, 'vintage', 'a year, e.g. 2025', /^20\d\d$/);
    const area = required(row, 'area', 'the name of a country, e.g. Germany');
    return {
      line: row.line,
      area: { by: 'country', code: area, title: area },
      code: required(row, 'code', 'the number of an occupation, e.g. 134894', /^\d{3,6}$/),
      title: required(row, 'title', 'the title of the occupation, e.g. Softwareentwickler/in'),
      figure: {
        median: amountOf(row, 'median', { suppressed: ['*', '-'] }),
        ...{ currency: 'EUR', period: 'month', basis: 'gross, full-time employees' },
        level: required(row, 'level', 'a requirement level, e.g. Fachkraft'),
        // A year without a month is dated to its first month: no figure looks fresher than its source says.
        asOf: `${year}-01`,
        note: `The source states the year ${year} without a month and is dated to January here; the figure covers one requirement level of the occupation.`,
      },
      released: year,
      sourceId: `entgeltatlas-${year}`,
    };
  },
};
