/**
 * What the reader saved, in this browser only.
 *
 * Stored under `pathleaf.saved` as `{ version: 1, items: SavedItem[] }`, newest first. Anything else found
 * there (an older shape, another program's text, half a write) reads as nothing saved and is replaced by the
 * next save. Where storage is blocked, reading gives nothing and writing answers false.
 */
import type { SavedItem } from './saved-item.ts';

const KEY = 'pathleaf.saved';
const VERSION = 1;
const CHANGED = 'pathleaf-saved';
/** More than anyone reads; the oldest beyond are forgotten. */
const MOST = 500;
const LONGEST = 500;

export function readSaved(): SavedItem[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    const { version, items } = (stored ?? {}) as { version?: unknown; items?: unknown };
    return version === VERSION && Array.isArray(items) ? unique(items.filter(isItem)).slice(0, MOST) : [];
  } catch {
    return [];
  }
}

/** Whether the browser lets a page keep anything. */
export function canSave(): boolean {
  try {
    localStorage.getItem(KEY);
    return true;
  } catch {
    return false;
  }
}

const unique = (items: readonly SavedItem[]): SavedItem[] => [
  ...new Map(items.map((item) => [`${item.kind} ${item.id}`, item])).values(),
];

function isItem(item: unknown): item is SavedItem {
  const { kind, id, title, href } = (item ?? {}) as Record<string, unknown>;
  const isKind = kind === 'career' || kind === 'course' || kind === 'book';
  const isHere = typeof href === 'string' && /^\/[a-z]/.test(href);
  const isShort = [id, title, href].every((text) => typeof text === 'string' && text.length <= LONGEST);
  return isKind && isHere && isShort;
}

export const isSaved = (kind: string, id: string): boolean =>
  readSaved().some((item) => item.kind === kind && item.id === id);

/** Adds the item, or removes it when it is there. Answers whether the browser kept the change. */
export function toggleSaved(item: SavedItem): boolean {
  const saved = readSaved();
  const others = saved.filter(({ kind, id }) => kind !== item.kind || id !== item.id);
  const items = others.length < saved.length ? others : [item, ...others];
  return keep(items);
}

/** Puts the items in the place of all that is saved, as when one is called otherwise today. */
export function replaceSaved(items: readonly SavedItem[]): void {
  if (JSON.stringify(items) !== JSON.stringify(readSaved())) keep(items);
}

function keep(items: readonly SavedItem[]): boolean {
  try {
    localStorage.setItem(KEY, JSON.stringify({ version: VERSION, items }));
  } catch {
    return false;
  }
  dispatchEvent(new Event(CHANGED));
  return true;
}

/** Calls back when something is saved or removed, in this tab or another. Answers a function that stops it. */
export function onSavedChange(listener: () => void): () => void {
  const fromOtherTab = ({ key }: StorageEvent) => {
    if (key === KEY || key === null) listener();
  };
  addEventListener(CHANGED, listener);
  addEventListener('storage', fromOtherTab);
  return () => {
    removeEventListener(CHANGED, listener);
    removeEventListener('storage', fromOtherTab);
  };
}
