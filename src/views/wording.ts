/** How figures, dates and the words of the schemas read on a page. One number format for the whole site. */
import type { Figure } from '#schemas/salary.ts';
import type { Course } from '#schemas/course.ts';

/** `USD 135,980`; two decimals only where the amount has them (hourly wages). */
export function money(amount: number, currency: string): string {
  const digits = Number.isInteger(amount) ? 0 : 2;
  const format = new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
    currencyDisplay: 'code',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return format.format(amount).replace('\u00A0', ' ');
}

export const whole = (value: number): string => new Intl.NumberFormat('en').format(value);

/** `50k`, `1.2M`: for the ticks of an axis. */
export const compactNumber = (value: number): string =>
  new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 }).format(value).replace('K', 'k');

/** `2026-11-23` as `23 November 2026`. */
export const longDate = (date: string): string =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`));

/** `2025-05` as `May 2025`. */
export const longMonth = (month: string): string =>
  new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${month}-01T00:00:00Z`),
  );

export const count = (n: number, one: string, many = `${one}s`): string => `${whole(n)} ${n === 1 ? one : many}`;

/** `a, b and c`. */
export const list = (items: readonly string[]): string =>
  new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(items);

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
