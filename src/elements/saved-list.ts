/** Everything saved in this browser, by kind, each with a way to remove it; what is no longer here stands apart. */
import { loadAddresses, type AddressList } from './address-list.ts';
import { make } from './make.ts';
import { checkSaved } from './saved-check.ts';
import type { SavedItem } from './saved-item.ts';
import { canSave, onSavedChange, readSaved, replaceSaved, toggleSaved } from './saved-store.ts';

const KINDS: [SavedItem['kind'], string][] = [
  ['career', 'Careers'],
  ['course', 'Courses'],
  ['book', 'Books'],
];

const GONE = 'Renamed or taken out since you saved it. A search for the title may find what took its place.';

class SavedList extends HTMLElement {
  #list = make('div');
  #status = make('p', 'quiet');
  #addresses: Promise<AddressList | undefined> | undefined;
  #stop = () => {};

  connectedCallback() {
    this.#status.role = 'status';
    this.replaceChildren(this.#status, this.#list);
    this.#stop = onSavedChange(() => void this.#draw());
    void this.#draw();
  }

  disconnectedCallback() {
    this.#stop();
  }

  async #draw() {
    const saved = readSaved();
    this.#status.textContent = saved.length > 0 ? `${saved.length} saved in this browser.` : nothing();
    if (saved.length === 0) return this.#list.replaceChildren();
    // Loaded before the first row is drawn, so that no row moves when the answer comes.
    this.#addresses ??= loadAddresses();
    const list = await this.#addresses;
    if (JSON.stringify(readSaved()) !== JSON.stringify(saved)) return;
    const checked = checkSaved(saved, list);
    replaceSaved(checked.map(({ item }) => item));
    const here = checked.filter(({ isGone }) => !isGone).map(({ item }) => item);
    const gone = checked.filter(({ isGone }) => isGone).map(({ item }) => item);
    this.#list.replaceChildren(
      ...KINDS.flatMap(([kind, title]) => section(title, here.filter((item) => item.kind === kind).map(row))),
      ...section('No longer here', gone.map(goneRow), GONE),
    );
  }
}

const nothing = () =>
  canSave()
    ? 'Nothing saved yet. The heart on a career, a course or a book puts it here.'
    : 'Nothing saved yet, and nothing can be: this browser blocks storage for this site.';

function section(title: string, rows: readonly HTMLElement[], note?: string): HTMLElement[] {
  if (rows.length === 0) return [];
  const list = make('ul', 'rows');
  list.append(...rows);
  const found = make('section');
  found.append(make('h2', 'mt-8 mb-2', title), ...(note ? [make('p', 'note mb-2', note)] : []), list);
  return [found];
}

function row(item: SavedItem): HTMLLIElement {
  const link = make('a', 'row-title', item.title);
  link.href = item.href;
  return line(item, link);
}

function goneRow(item: SavedItem): HTMLLIElement {
  const search = make('a', '', 'Search for it');
  search.href = `/search/?q=${encodeURIComponent(item.title.slice(0, 200))}`;
  search.append(make('span', 'sr-only', `: ${item.title}`));
  const text = make('div');
  text.append(make('p', 'row-title', item.title), search);
  return line(item, text);
}

function line(item: SavedItem, text: HTMLElement): HTMLLIElement {
  const remove = make('button', 'button', 'Remove');
  remove.type = 'button';
  remove.append(make('span', 'sr-only', ` ${item.title}`));
  remove.addEventListener('click', () => {
    toggleSaved(item);
    document.querySelector<HTMLElement>('h1')?.focus();
  });
  const entry = make('li', 'flex items-center justify-between gap-4');
  entry.append(text, remove);
  return entry;
}

customElements.define('saved-list', SavedList);
