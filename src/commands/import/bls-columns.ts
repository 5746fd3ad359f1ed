/** Column names of OEWS: those of the publisher's workbook, and plain ones. */
import type { Dialect } from './table.ts';

/** The figures of a row, as the salary schema names them. */
export const PARTS = ['median', 'mean', 'p10', 'p25', 'p75', 'p90'] as const;
const wages = (unit: 'annual' | 'hourly', name: (part: string) => string) =>
  Object.fromEntries(PARTS.map((part) => [`${unit} ${part}`, name(part)]));
const published = (letter: string) => (part: string) => `${letter}_${part.replace('p', 'pct').toUpperCase()}`;

export const PUBLISHER: Dialect = {
  columns: {
    ...{ area: 'AREA', areaTitle: 'AREA_TITLE', areaType: 'AREA_TYPE', group: 'O_GROUP', industry: 'I_GROUP' },
    ...{ code: 'OCC_CODE', title: 'OCC_TITLE', employment: 'TOT_EMP' },
    ...wages('annual', published('A')),
    ...wages('hourly', published('H')),
  },
  optional: ['industry'],
};

/** Plain names, as in an extract. */
export const plain = (columns: Record<string, string>): Dialect => ({
  // Without an area column the rows are the nation's: a state's file would pass for it.
  without: 'area' in columns ? [] : ['state_fips', 'cbsa', 'state', 'area_title'],
  columns: {
    ...{ ...columns, code: 'soc_code', vintage: 'vintage', employment: 'employment' },
    ...wages('annual', (part) => `annual_${part}`),
    ...wages('hourly', (part) => `hourly_${part}`),
  },
  optional: PARTS.flatMap((part) => [...(part.startsWith('p') ? [`annual ${part}`] : []), `hourly ${part}`]),
});
