/** Runs the query of the address (`?q=`) over the full-text index and lists what it finds. */
import { loadAddresses } from './address-list.ts';
import { nearList } from './near-list.ts';
import { nearPages } from './near-pages.ts';
import { pageKind } from './page-kind.ts';

interface Found {
  url: string;
  meta: { title?: string };
  excerpt: string;
}
interface Pagefind {
  options(options: { ranking: Record<string, number> }): Promise<void>;
  search(query: string): Promise<{ results: { data(): Promise<Found> }[] } | null>;
}

const INDEX = '/pagefind/pagefind.js';
const SHOWN = 20;
/** A guide is long and says a word often: neither may push it below a short page that only mentions the word. */
const RANKING = { pageLength: 0.1, termFrequency: 0.3, termSimilarity: 2 };

class SiteSearch extends HTMLElement {
  #status = document.createElement('p');
  #list = document.createElement('ol');
  #near = document.createElement('div');

  async connectedCallback() {
    this.#status.role = 'status';
    this.#status.className = 'quiet mt-4';
    this.#list.className = 'rows mt-2';
    this.append(this.#status, this.#near, this.#list);
    const query = (new URLSearchParams(location.search).get('q') ?? '').trim().slice(0, 200);
    if (!query) return;
    this.dataset['asked'] = '';
    const field = this.querySelector<HTMLInputElement>('input[name="q"]');
    if (field) field.value = query;
    this.#status.textContent = 'Searching…';
    try {
      await this.#search(query);
    } catch {
      this.#status.textContent = 'The search index could not be loaded. The lists below lead to every page.';
      await this.#offerNear(query);
    }
  }

  /** Without a result, pages whose names are near to the question: slips of the keyboard find nothing in the text. */
  async #offerNear(query: string) {
    this.#status.className = 'empty mt-4';
    const list = await loadAddresses();
    const near = list ? nearPages(`/${encodeURIComponent(query)}/`, list) : [];
    // Nothing more will come: the lists that lead on may stand right below.
    delete this.dataset['asked'];
    if (near.length === 0) return;
    this.#near.className = 'empty';
    this.#near.append('Did you mean', nearList(near));
  }

  async #search(query: string) {
    const pagefind = (await import(/* @vite-ignore */ INDEX)) as Pagefind;
    await pagefind.options({ ranking: RANKING });
    const answer = await pagefind.search(query);
    const first = (answer?.results ?? []).slice(0, SHOWN);
    const found = await Promise.all(first.map((result) => result.data()));
    const results = found.some((page) => isMeant(page, query)) ? (answer?.results ?? []) : [];
    if (results.length === 0) found.length = 0;
    this.#list.replaceChildren(...found.map(line));
    const shown = results.length > SHOWN ? `, the first ${SHOWN} shown` : '';
    this.#status.textContent =
      results.length === 0
        ? `Nothing found for “${query}”. Try another word, or start from the lists below.`
        : `${results.length} ${results.length === 1 ? 'page' : 'pages'} for “${query}”${shown}.`;
    if (results.length === 0) await this.#offerNear(query);
  }
}

const parse = (html: string): HTMLElement => new DOMParser().parseFromString(html, 'text/html').body;

/** Pagefind shortens a word that it does not hold until something begins with the rest, down to one letter. */
function isMeant({ excerpt }: Found, query: string): boolean {
  const beginnings = query
    .toLowerCase()
    .split(/\s+/)
    .map((word) => word.slice(0, 3));
  const marks = [...parse(excerpt).querySelectorAll('mark')];
  return (
    marks.length === 0 || marks.some(({ textContent }) => beginnings.some((b) => textContent.toLowerCase().includes(b)))
  );
}

function line({ url, meta, excerpt }: Found): HTMLLIElement {
  const link = document.createElement('a');
  link.href = url;
  link.className = 'row-title';
  link.textContent = meta.title ?? url;
  const text = document.createElement('p');
  text.className = 'text-soft';
  // Pagefind escapes the page's text and adds only <mark>; parsed apart from the page, nothing else is taken over.
  for (const node of parse(excerpt).childNodes) {
    if (node.nodeName === 'MARK') {
      const mark = document.createElement('mark');
      mark.textContent = node.textContent;
      text.append(mark);
    } else text.append(node.textContent ?? '');
  }
  const item = document.createElement('li');
  const kind = document.createElement('p');
  kind.className = 'quiet';
  kind.textContent = pageKind(url);
  item.append(link, kind, text);
  return item;
}

customElements.define('site-search', SiteSearch);
