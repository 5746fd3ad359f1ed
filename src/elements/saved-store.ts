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

export function readSaved(): SavedItem[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    const { version, items } = (stored ?? {}) as { version?: unknown; items?: unknown };
    return version === VERSION && Array.isArray(items) ? items.filter(isItem) : [];
  } catch {
    return [];
  }
}

function isItem(item: unknown): item is SavedItem {
  const { kind, id, title, href } = (item ?? {}) as Record<string, unknown>;
  const isKind = kind === 'career' || kind === 'course' || kind === 'book';
  const isHere = typeof href === 'string' && /^\/[a-z]/.test(href);
  return isKind && typeof id === 'string' && typeof title === 'string' && isHere;
}

export const isSaved = (kind: string, id: string): boolean =>
  readSaved().some((item) => item.kind === kind && item.id === id);

/** Adds the item, or removes it when it is there. Answers whether the browser kept the change. */
export function toggleSaved(item: SavedItem): boolean {
  const saved = readSaved();
  const others = saved.filter(({ kind, id }) => kind !== item.kind || id !== item.id);
  const items = others.length < saved.length ? others : [item, ...others];
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
