/** How a page is cited: in a sentence and as BibTeX. The author of record is the organisation, the date that of the content. */
import type { Site } from '#schemas/site.ts';
import { longDate } from './wording.ts';

export interface Citation {
  title: string;
  /** As one types it: without the scheme. */
  address: string;
  /** When the page last changed, in words. */
  date: string;
  plain: string;
  bibtex: string;
}

interface CitedPage {
  title: string;
  path: string;
  updated: string;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** BibTeX counts braces even behind a backslash, so a lone one is spelt out. */
const SPELT: Readonly<Record<string, string>> = {
  '\\': '{\\textbackslash}',
  '{': '{\\textbraceleft}',
  '}': '{\\textbraceright}',
  '~': '{\\textasciitilde}',
  '^': '{\\textasciicircum}',
  '&': '\\&',
  '%': '\\%',
  _: '\\_',
  '#': '\\#',
  $: '\\$',
  ß: '{\\ss}',
  æ: '{\\ae}',
  Æ: '{\\AE}',
  ø: '{\\o}',
  Ø: '{\\O}',
  ł: '{\\l}',
  Ł: '{\\L}',
  '‘': '`',
  '’': "'",
  '“': '``',
  '”': "''",
  '–': '--',
  '—': '---',
  '…': '{\\ldots}',
};

/** The command that sets a mark on the letter before it. */
const MARKS: Readonly<Record<string, string>> = {
  '\u0300': '\\`',
  '\u0301': "\\'",
  '\u0302': '\\^',
  '\u0303': '\\~',
  '\u0304': '\\=',
  '\u0306': '\\u ',
  '\u0307': '\\.',
  '\u0308': '\\"',
  '\u030a': '\\r ',
  '\u030c': '\\v ',
  '\u0327': '\\c ',
};

const accented = (letter: string): string => {
  const [base = '', mark = '', ...more] = letter.normalize('NFD');
  const command = MARKS[mark];
  return command && more.length === 0 && /^[A-Za-z]$/.test(base) ? `{${command}${base}}` : letter;
};

/** Text for a BibTeX field: what TeX would read as a command is escaped, Latin letters with marks become ASCII; other scripts stay as they are. */
export const bibtexText = (text: string): string =>
  [...text.normalize('NFC')].map((letter) => SPELT[letter] ?? accented(letter)).join('');

/** E.g. `pathleaf-backend-engineer-2026`; only a career's address is shortened to its name. */
const citationKey = (site: Site, { path, updated }: CitedPage): string =>
  [site.name, path.replace(/^\/careers\//, ''), updated.slice(0, 4)]
    .join('-')
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

export function citation(site: Site, page: CitedPage): Citation {
  const { title, path, updated } = page;
  const url = new URL(path, site.url).href;
  const date = longDate(updated);
  const publication = site.author === site.name ? '' : ` ${site.name}.`;
  const fields = {
    author: `{{${bibtexText(site.author)}}}`,
    title: `{{${bibtexText(title)}}}`,
    howpublished: `{\\url{${url}}}`,
    year: `{${updated.slice(0, 4)}}`,
    month: MONTHS[Number(updated.slice(5, 7)) - 1] ?? '',
    note: `{${bibtexText(`${publication ? `${site.name}, u` : 'U'}pdated ${date}`)}}`,
  };
  const lines = Object.entries(fields).map(([name, value]) => `  ${name} = ${value}`);
  return {
    title,
    address: url.replace(/^https?:\/\//, ''),
    date,
    plain: `${site.author}: “${title}”.${publication} Updated ${date}. ${url}`,
    bibtex: `@misc{${citationKey(site, page)},\n${lines.join(',\n')}\n}`,
  };
}
