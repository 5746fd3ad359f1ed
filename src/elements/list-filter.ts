/** Sorts and filters the list inside it; the address holds what was asked, so that it can be shared. */
import { inOrder, isShown, NOTHING_ASKED, offerOf, readChoice, writeChoice, type Choice } from './list-choice.ts';
import { ListControls } from './list-controls.ts';
import { readList, type ListRow } from './list-rows.ts';
import { make } from './make.ts';

/** They take along what was asked. */
const OTHER_PAGES = 'a[rel="prev"], a[rel="next"], .other-pages a';

class ListFilter extends HTMLElement {
  #rows: ListRow[] = [];
  #offer = offerOf([], '');
  #controls: ListControls | undefined;
  #choice = NOTHING_ASKED;
  #none = make('div', 'empty');
  #fromAddress = () => this.#ask(readChoice(location.search, this.#name, this.#offer));
  #beforePrint = () => this.#arrange(NOTHING_ASKED);
  #afterPrint = () => this.#arrange(this.#choice);

  connectedCallback() {
    const list = this.querySelector('ol, ul');
    if (!list) return;
    this.#controls ??= this.#build(list);
    addEventListener('popstate', this.#fromAddress);
    addEventListener('beforeprint', this.#beforePrint);
    addEventListener('afterprint', this.#afterPrint);
    this.#fromAddress();
  }

  disconnectedCallback() {
    removeEventListener('popstate', this.#fromAddress);
    removeEventListener('beforeprint', this.#beforePrint);
    removeEventListener('afterprint', this.#afterPrint);
  }

  get #name(): string {
    return this.dataset['name'] ?? '';
  }

  #build(list: Element): ListControls {
    const { one = '', many = '', order = '', where = '' } = this.dataset;
    const read = readList(list);
    this.#rows = read.rows;
    this.#offer = offerOf(read.rows, order);
    const controls = new ListControls(this.#name, { many, order, where }, read, this.#offer);
    controls.form.addEventListener('change', () => this.#onChange(controls.choice));
    controls.form.addEventListener('submit', (event) => event.preventDefault());
    controls.form.addEventListener('reset', (event) => {
      event.preventDefault();
      this.#clear();
    });
    const showAll = make('button', 'button', `Show all ${this.#rows.length}`);
    showAll.type = 'button';
    showAll.addEventListener('click', () => this.#clear());
    this.#none.append(make('p', 'empty-what', `No ${one}${where} matches.`), showAll);
    const others = this.querySelector<HTMLElement>('.other-pages');
    if (others) {
      others.hidden = false;
      showAll.before(others);
    }
    this.#none.hidden = true;
    this.prepend(controls.form, this.#none);
    return controls;
  }

  #onChange(choice: Choice) {
    const query = writeChoice(location.search, this.#name, choice);
    const part = location.hash || (document.getElementById(this.#name) ? `#${this.#name}` : '');
    history.replaceState(history.state, '', location.pathname + query + part);
    this.#ask(choice);
  }

  /** The button that was used goes away, so the focus goes to the first control. */
  #clear() {
    this.#onChange(NOTHING_ASKED);
    this.#controls?.focus();
  }

  #ask(choice: Choice) {
    const controls = this.#controls;
    if (!controls) return;
    const { many = '', where = '' } = this.dataset;
    this.#choice = choice;
    controls.choice = choice;
    const shown = this.#arrange(choice);
    const all = this.#rows.length;
    const count = shown === all ? `${all}` : `${shown} of ${all}`;
    const asked = controls.describe(choice);
    const text = `${count} ${many}${where}${asked && `: ${asked}`}`;
    if (controls.status.textContent !== text) controls.status.textContent = text;
    this.#none.hidden = shown > 0;
    for (const link of document.querySelectorAll<HTMLAnchorElement>(OTHER_PAGES)) {
      link.search = location.search;
    }
  }

  /** Answers how many rows are shown. */
  #arrange(choice: Choice): number {
    const items = inOrder(this.#rows, choice).map(({ item }) => item);
    const list = items[0]?.parentElement;
    if (list && items.some((item, i) => list.children[i] !== item)) list.append(...items);
    for (const row of this.#rows) row.item.classList.toggle('left-out', !isShown(row, choice));
    return this.#rows.filter((row) => isShown(row, choice)).length;
  }
}

customElements.define('list-filter', ListFilter);
