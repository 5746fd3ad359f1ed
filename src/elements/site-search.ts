/** Runs the query of the address (`?q=`) over the full-text index and lists what it finds. */
interface Found {
  url: string;
  meta: { title?: string };
  excerpt: string;
}
interface Pagefind {
  search(query: string): Promise<{ results: { data(): Promise<Found> }[] } | null>;
}

const INDEX = '/pagefind/pagefind.js';
const SHOWN = 20;

class SiteSearch extends HTMLElement {
  #status = document.createElement('p');
  #list = document.createElement('ol');

  async connectedCallback() {
    this.#status.role = 'status';
    this.#status.className = 'quiet mt-4';
    this.#list.className = 'rows mt-2';
    this.append(this.#status, this.#list);
    const query = (new URLSearchParams(location.search).get('q') ?? '').trim().slice(0, 200);
    if (!query) return;
    const field = this.querySelector<HTMLInputElement>('input[name="q"]');
    if (field) field.value = query;
    this.#status.textContent = 'Searching…';
    try {
      await this.#search(query);
    } catch {
      this.#status.textContent = 'The search index could not be loaded. The lists below lead to every page.';
    }
  }

  async #search(query: string) {
    const pagefind = (await import(/* @vite-ignore */ INDEX)) as Pagefind;
    const answer = await pagefind.search(query);
    const results = answer?.results ?? [];
    const found = await Promise.all(results.slice(0, SHOWN).map((result) => result.data()));
    this.#list.replaceChildren(...found.map(line));
    const shown = results.length > SHOWN ? `, the first ${SHOWN} shown` : '';
    this.#status.textContent =
      results.length === 0
        ? `Nothing found for “${query}”. Try another word, or start from the lists below.`
        : `${results.length} ${results.length === 1 ? 'page' : 'pages'} for “${query}”${shown}.`;
  }
}

function line({ url, meta, excerpt }: Found): HTMLLIElement {
  const link = document.createElement('a');
  link.href = url;
  link.className = 'row-title';
  link.textContent = meta.title ?? url;
  const text = document.createElement('p');
  text.className = 'text-soft';
  // Pagefind escapes the page's text and adds only <mark>; parsed apart from the page, nothing else is taken over.
  const parsed = new DOMParser().parseFromString(excerpt, 'text/html').body;
  for (const node of parsed.childNodes) {
    if (node.nodeName === 'MARK') {
      const mark = document.createElement('mark');
      mark.textContent = node.textContent;
      text.append(mark);
    } else text.append(node.textContent ?? '');
  }
  const item = document.createElement('li');
  item.append(link, text);
  return item;
}

customElements.define('site-search', SiteSearch);
