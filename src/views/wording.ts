/** How figures, dates and the words of the schemas read on a page. One number format for the whole site. */
import type { Figure } from '#schemas/salary.ts';
import type { Course } from '#schemas/course.ts';

// A formatter costs a thousand times what one use of it does, so each is made once.
const NUMBER = new Intl.NumberFormat('en');
const CENTS = new Intl.NumberFormat('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const COMPACT = new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 });
const DATE = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const LIST = new Intl.ListFormat('en-GB', { type: 'conjunction' });
const LANGUAGES = new Intl.DisplayNames('en', { type: 'language' });

/** `135,980`; two decimals only where the amount has them (hourly wages). */
export const amount = (value: number): string => (Number.isInteger(value) ? NUMBER : CENTS).format(value);

/** `USD 135,980`. The code, not the sign: `$` is the sign of a dozen currencies. */
export const money = (value: number, currency: string): string => `${currency} ${amount(value)}`;

export const whole = (value: number): string => NUMBER.format(value);

/** `50k`, `1.2M`: for the ticks of an axis. */
export const compactNumber = (value: number): string => COMPACT.format(value).replace('K', 'k');

/** `2026-11-23` as `23 November 2026`. */
export const longDate = (date: string): string => DATE.format(new Date(`${date}T00:00:00Z`));

/** `2025-05` as `May 2025`. */
export const longMonth = (month: string): string => MONTH.format(new Date(`${month}-01T00:00:00Z`));

/** `de` as `German`. */
export const languageName = (tag: string): string => LANGUAGES.of(tag) ?? tag;

export const count = (n: number, one: string, many = `${one}s`): string => `${whole(n)} ${n === 1 ? one : many}`;

/** `a, b and c`. */
export const list = (items: readonly string[]): string => LIST.format(items);

export const PERIOD: Record<Figure['period'], string> = {
  year: 'a year',
  month: 'a month',
  week: 'a week',
  day: 'a day',
  hour: 'an hour',
};

export const PERIODIC: Record<Figure['period'], string> = {
  year: 'Yearly',
  month: 'Monthly',
  week: 'Weekly',
  day: 'Daily',
  hour: 'Hourly',
};

export const CODE_SYSTEM: Record<NonNullable<Figure['occupation']>['system'], string> = {
  'soc-2018': 'US SOC 2018',
  'onet-soc': 'O*NET-SOC 2019',
  'isco-08': 'ISCO-08',
  'uk-soc-2020': 'UK SOC 2020',
  'noc-2021': 'Canada NOC 2021',
  entgeltatlas: 'Entgeltatlas occupation',
};

export const BASIS: Record<Figure['basis'], string> = {
  'gross, all employees': 'gross pay of employees, full-time and part-time',
  'gross, full-time employees': 'gross pay of full-time employees',
  'gross, employees not stated': 'gross pay; the source does not say of which employees',
  'not stated': 'not stated by the source',
};

export const PRICE: Record<Course['price'], string> = {
  free: 'free',
  audit: 'free to follow, certificate paid',
  paid: 'paid',
  subscription: 'by subscription',
  'not stated': 'price not stated',
};

export const LEVEL: Record<NonNullable<Course['level']>, string> = {
  beginner: 'beginner',
  intermediate: 'intermediate',
  advanced: 'advanced',
  all: 'all levels',
};

export const ROUTE: Record<string, string> = {
  university: 'University',
  college: 'College',
  apprenticeship: 'Apprenticeship',
  bootcamp: 'Bootcamp',
  'self-taught': 'Self-taught',
  'career-change': 'Career change',
  'on-the-job': 'On the job',
};

/** `5 to 9 hours`, `4 hours`. */
export function span(low: number, high: number, unit: string): string {
  return low === high ? count(low, unit) : `${whole(low)} to ${count(high, unit)}`;
}

/** Text cut at a word to at most `max` characters, for a description. */
export function shorten(text: string, max: number): string {
  if (text.length <= max) return text;
  const cut = text.slice(0, max - 1);
  return `${cut.slice(0, cut.lastIndexOf(' ')).replace(/[,;:.]$/, '')}…`;
}
