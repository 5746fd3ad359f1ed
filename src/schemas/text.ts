/** The scalar values every record is made of: ids, sentences, addresses, dates. */
import { z } from 'astro/zod';

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
/** Characters that change how text is shown without being seen: control, blank, bidirectional, zero-width, lone surrogates. */
const HIDDEN =
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u061C\u115F\u1160\u180E\u200B-\u200F\u2028-\u202E\u2060-\u2069\u3164\uFEFF\uFFA0\uFFF9-\uFFFB\u{E0000}-\u{E007F}\p{Surrogate}]/u;
const HTML_TAG =
  /<\/?(?:a|b|i|em|strong|br|p|div|span|img|svg|style|script|iframe|object|embed|form|input)\b[^<]*>|<!--/i;

/** Lower-case letters, digits and single hyphens, e.g. `backend-engineer`. */
export const id = z
  .string()
  .max(100, 'an id has at most 100 characters')
  .regex(ID, 'an id has lower-case letters, digits and single hyphens, e.g. backend-engineer');

/** One line of visible text, trimmed, without hidden characters or markup. */
export const line = (min = 1, max = 300) =>
  z
    .string()
    .min(min, `write at least ${min} characters`)
    .max(max, `write at most ${max} characters`)
    .refine((text) => text === text.trim(), 'remove the spaces at the start or end')
    .refine((text) => !/[\r\n\t]/.test(text), 'write it on one line')
    .refine((text) => !HIDDEN.test(text), 'remove the hidden characters (control, zero-width or bidirectional)')
    .refine((text) => !HTML_TAG.test(text), 'write plain text without HTML tags');

/** A full sentence: starts with a capital, a digit or a quotation mark, ends with a full stop, ! or ?. */
export const sentence = (min = 20, max = 600) =>
  line(min, max)
    .refine((text) => /^[\p{Lu}\d“"‘']/u.test(text), 'start the sentence with a capital letter')
    .refine((text) => /[.!?]["”’)]?$/.test(text), 'end the sentence with a full stop');

/** An https address of a public host; no `javascript:`, no `http:`, no credentials. */
export const httpsUrl = z
  .httpUrl('write a full address, e.g. https://www.example.org/page')
  .max(500, 'an address has at most 500 characters')
  .refine((url) => url.startsWith('https://'), 'use an https:// address')
  .refine(
    (url) => !/[\s<>"\\^`{|}]/.test(url) && !HIDDEN.test(url),
    'write spaces and special characters of the address as %20 and the like',
  )
  .refine((url) => !/^https:\/\/[^/?#]*@/.test(url), 'remove the user name from the address');

/** `YYYY-MM-DD`, a day that exists. Quote it in YAML: '2026-11-23'. */
export const isoDate = z.iso.date("write a day that exists as 'YYYY-MM-DD' in quotes, e.g. '2026-11-23'");

/** `YYYY-MM`. */
export const month = z
  .string()
  .regex(/^(19|20)\d\d-(0[1-9]|1[0-2])$/, "write the month as 'YYYY-MM' in quotes, e.g. '2025-05'");

/** An ISO 4217 code that the runtime knows. */
export const currencyCode = z
  .string()
  .regex(/^[A-Z]{3}$/, 'write the three capital letters of ISO 4217, e.g. USD')
  .refine(
    (code) => Intl.supportedValuesOf('currency').includes(code),
    'use a currency of ISO 4217, e.g. USD, EUR, GBP',
  );

/** A BCP 47 language tag, e.g. `en`, `de`, `pt-BR`. */
export const languageTag = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/, 'write a language tag, e.g. en or pt-BR');

export const level = z.enum(['beginner', 'intermediate', 'advanced', 'all']);

/** How well a source's category fits ours. */
export const match = z.enum(['exact', 'broader', 'approximate']);

/** When and how a record was looked at. */
export const checked = z.strictObject({
  date: isoDate.describe('The day someone looked, e.g. 2026-11-23'),
  how: z
    .string()
    .regex(/^(link opened|listed in [a-z0-9-]+)$/, 'write "link opened" or "listed in <source id>"')
    .describe('"link opened" when someone opened the page, else "listed in <source id>"'),
});
