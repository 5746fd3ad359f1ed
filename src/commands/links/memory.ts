/** What is remembered from run to run: one note a link. */
import { z } from 'astro/zod';
import type { Answer } from './request.ts';
import type { Verdict } from './verdict.ts';

const day = z.iso.date();

const validators = z.strictObject({
  /** The address they belong to: the last one of the way. */
  url: z.url(),
  etag: z.string().optional(),
  lastModified: z.string().optional(),
});

const note = z.strictObject({
  status: z.enum(['ok', 'dead', 'moved', 'refused', 'unknown']),
  detail: z.string().optional(),
  movedTo: z.url().optional(),
  /** The first of the failures in a row that lasts until now. */
  firstFailed: day.optional(),
  checked: day,
  /** The last day on which the page itself was looked at. */
  read: day.optional(),
  validators: validators.optional(),
});

export const memory = z.strictObject({ version: z.literal(1), links: z.record(z.url(), note) });

export type Note = z.infer<typeof note>;
export type Validators = z.infer<typeof validators>;
export type Memory = z.infer<typeof memory>;

export const emptyMemory = (): Memory => ({ version: 1, links: {} });

/** What a run learnt about a link. */
export interface Finding {
  verdict: Verdict;
  validators?: Validators;
  /** True when the page itself was looked at. */
  wasRead: boolean;
}

/** Failures on two different days, and no other verdict between them, make a dead link. */
export function remember(before: Note | undefined, { verdict, validators, wasRead }: Finding, today: string): Note {
  const { kind, detail, movedTo } = verdict;
  const read = wasRead ? today : before?.read;
  if (kind === 'unsure') {
    const isFailing = before?.firstFailed !== undefined;
    return isFailing ? { ...before, checked: today } : { status: 'unknown', detail, checked: today, read };
  }
  if (kind === 'failed') {
    const firstFailed = before?.firstFailed ?? today;
    return { status: firstFailed < today ? 'dead' : 'unknown', detail, firstFailed, checked: today };
  }
  return { status: kind, detail, movedTo, checked: today, read, validators };
}

/** Days after which a page is looked at again, to see whether it still says what it should. */
const PAGE_DAYS = 28;

/** True when HEAD is not enough: the page was not looked at lately, or something was wrong with it. */
export function needsPage(before: Note | undefined, today: string): boolean {
  if (!before?.read || before.firstFailed) return true;
  return Date.parse(today) - Date.parse(before.read) >= PAGE_DAYS * 24 * 3_600_000;
}

/** For the same page as last time, a host may answer 304 and send nothing. */
export function conditions(before: Note | undefined, url: string): Record<string, string> | undefined {
  const known = before?.validators;
  if (known?.url !== url) return undefined;
  return {
    ...(known.etag !== undefined && { 'if-none-match': known.etag }),
    ...(known.lastModified !== undefined && { 'if-modified-since': known.lastModified }),
  };
}

const MAX_VALIDATOR = 200;

/** What is worth keeping of an answer; a header that cannot be sent back as it is, is not. */
export function validatorsOf(url: string, { headers }: Answer): Validators | undefined {
  const { etag, 'last-modified': lastModified } = headers;
  const kept = (value?: string) =>
    value && value.length <= MAX_VALIDATOR && /^[\x20-\x7E]+$/.test(value) ? value : undefined;
  const found = { url, etag: kept(etag), lastModified: kept(lastModified) };
  return found.etag || found.lastModified ? found : undefined;
}
