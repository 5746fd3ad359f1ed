/** Holds what was saved against what is there today. Pure, so that it is tested without a browser. */
import type { AddressList } from './address-list.ts';
import { identify, type SavedItem } from './saved-item.ts';

export interface Checked {
  /** As it is called and found today; as it was saved where that is not known. */
  item: SavedItem;
  isGone: boolean;
}

const SECTIONS = { career: 'careers', course: 'courses', book: 'books' } as const;
const keyOf = ({ kind, id }: Pick<SavedItem, 'kind' | 'id'>) => `/${SECTIONS[kind]}/${id}/`;

/** What has moved is given by its new name, once; without a list nothing is known to be gone. */
export function checkSaved(items: readonly SavedItem[], list: AddressList | undefined): Checked[] {
  if (!list) return items.map((item) => ({ item, isGone: false }));
  const here = new Map<string, SavedItem>();
  for (const [href, title] of Object.entries(list.pages)) {
    const what = identify(href);
    if (what) here.set(keyOf(what), { ...what, title, href });
  }
  const checked = new Map<string, Checked>();
  for (const saved of items) {
    const key = followed(keyOf(saved), list.redirects);
    const item = here.get(key);
    if (item) checked.set(key, { item, isGone: false });
    else checked.set(keyOf(saved), { item: saved, isGone: list.whole.includes(saved.kind) });
  }
  return [...checked.values()];
}

/** Bounded, should the list ever lead in a circle. */
function followed(address: string, redirects: AddressList['redirects']): string {
  let at = address;
  for (let i = 0; i < 5 && Object.hasOwn(redirects, at); i++) at = redirects[at] ?? at;
  return at;
}
