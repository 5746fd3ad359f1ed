/** Everything saved in this browser, by kind, each with a way to remove it. */
import type { SavedItem } from './saved-item.ts';
import { onSavedChange, readSaved, toggleSaved } from './saved-store.ts';

const KINDS: [SavedItem['kind'], string][] = [
  ['career', 'Careers'],
  ['course', 'Courses'],
  ['book', 'Books'],
];

class SavedList extends HTMLElement {
  #list = document.createElement('div');
  #status = document.createElement('p');
  #stop = () => {};

  connectedCallback() {
    this.#status.role = 'status';
    this.#status.className = 'quiet';
    this.replaceChildren(this.#status, this.#list);
    this.#stop = onSavedChange(() => this.#draw());
    this.#draw();
  }

  disconnectedCallback() {
    this.#stop();
  }

  #draw() {
    const items = readSaved();
    this.#status.textContent =
      items.length === 0
        ? 'Nothing saved yet. The heart on a career, a course or a book puts it here.'
        : `${items.length} saved in this browser.`;
    const sections = KINDS.map(([kind, title]) => [title, items.filter((item) => item.kind === kind)] as const);
    this.#list.replaceChildren(
      ...sections.filter(([, some]) => some.length > 0).map(([title, some]) => section(title, some)),
    );
  }
}

function section(title: string, items: readonly SavedItem[]): HTMLElement {
  const heading = document.createElement('h2');
  heading.textContent = title;
  heading.className = 'mt-8 mb-2';
  const list = document.createElement('ul');
  list.className = 'rows';
  list.append(...items.map(row));
  const found = document.createElement('section');
  found.append(heading, list);
  return found;
}

function row(item: SavedItem): HTMLLIElement {
  const link = document.createElement('a');
  link.href = item.href;
  link.textContent = item.title;
  link.className = 'row-title';
  const remove = document.createElement('button');
  remove.type = 'button';
  remove.className = 'button';
  remove.textContent = 'Remove';
  const what = document.createElement('span');
  what.className = 'sr-only';
  what.textContent = ` ${item.title}`;
  remove.append(what);
  remove.addEventListener('click', () => {
    toggleSaved(item);
    document.querySelector<HTMLElement>('h1')?.focus();
  });
  const line = document.createElement('li');
  line.className = 'flex items-center justify-between gap-4';
  line.append(link, remove);
  return line;
}

customElements.define('saved-list', SavedList);
