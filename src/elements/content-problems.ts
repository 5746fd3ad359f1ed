/** While developing: what the checker says of the content, over the page, until it is mended. */
interface Problem {
  file: string;
  line: number;
  column: number;
  message: string;
}

const STYLE = `
  :host { all: initial; position: fixed; inset: auto 0 0; z-index: 9; color-scheme: light dark; }
  section { box-sizing: border-box; max-height: 60vh; overflow: auto; padding: 1rem 1.25rem; font: 1rem/1.5 system-ui, sans-serif;
    background: light-dark(#fff8e6, #2b281a); color: light-dark(#1d1b16, #ece7d9); border-top: 3px solid light-dark(#8a6410, #d9b24c); }
  h2 { display: inline; margin: 0; font-size: 1.1rem; }
  button { float: inline-end; font: inherit; padding: 0.1rem 0.8rem; cursor: pointer; }
  ul { margin: 0.5rem 0 0; padding: 0; list-style: none; }
  li { padding-block: 0.5rem; overflow-wrap: anywhere; }
  code { font: 0.9rem/1.4 ui-monospace, 'DejaVu Sans Mono', monospace; }
`;

class ContentProblems extends HTMLElement {
  readonly #shadow = this.attachShadow({ mode: 'open' });

  /** Draws the list, or nothing where there is none; whoever hid it sees it again when it changes. */
  show(problems: readonly Problem[]): void {
    if (problems.length === 0) return this.#shadow.replaceChildren();
    const style = document.createElement('style');
    style.textContent = STYLE;
    const section = document.createElement('section');
    section.tabIndex = 0;
    section.setAttribute('role', 'region');
    section.setAttribute('aria-label', 'Problems of the content');
    const heading = document.createElement('h2');
    heading.setAttribute('role', 'status');
    heading.textContent =
      problems.length === 1 ? '1 problem in the content' : `${problems.length} problems in the content`;
    const hide = document.createElement('button');
    hide.type = 'button';
    hide.textContent = 'Hide';
    hide.addEventListener('click', () => this.#shadow.replaceChildren());
    const list = document.createElement('ul');
    list.append(...problems.map(lineOf));
    section.append(heading, hide, list);
    this.#shadow.replaceChildren(style, section);
  }
}

function lineOf({ file, line, column, message }: Problem): HTMLLIElement {
  const item = document.createElement('li');
  const place = document.createElement('code');
  place.textContent = `${file}:${line}:${column}`;
  item.append(place, document.createElement('br'), message);
  return item;
}

customElements.define('content-problems', ContentProblems);

/** The list on the page that stands in place of one that cannot be shown. */
const inPlace = document.querySelector('#content-problems');
const panel = new ContentProblems();
if (!inPlace) document.body.append(panel);

function hear(problems: readonly Problem[]): void {
  // Astro may have put its account of the same fault over the page before the checker was done.
  if (problems.length > 0) document.querySelector('vite-error-overlay')?.remove();
  if (!inPlace) panel.show(problems);
  else if (problems.length > 0) inPlace.replaceChildren(...problems.map(lineOf));
  else location.reload();
}

/** Which state of the content the server had when it drew this page. */
const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
const drawn = visit?.serverTiming.find(({ name }) => name === 'content')?.description;

import.meta.hot?.on('content-problems', hear);
import.meta.hot?.send('content-problems:page', { drawn });
