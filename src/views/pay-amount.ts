/** The amount that stands for a pay figure, in words. */
import { headline, published } from '#catalog/pay.ts';
import type { Figure } from '#schemas/salary.ts';
import { money, PERIOD } from './wording.ts';

export interface PayAmount {
  /** `USD 135,980`, `EUR 6,301 a month` or `not published`. */
  amount: string;
  /** Set when the amount is an average, because the source gives no median. */
  isMean: boolean;
}

export function payAmount(figure: Figure): PayAmount {
  const value = headline(figure);
  const isMean = published(figure.median) === undefined && value !== undefined;
  if (value === undefined) return { amount: 'not published', isMean };
  const text = money(value, figure.currency);
  return { amount: figure.period === 'year' ? text : `${text} ${PERIOD[figure.period]}`, isMean };
}
