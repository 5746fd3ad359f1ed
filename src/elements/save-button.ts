/** A heart that saves a career, a course or a book in this browser. */
import { identify, type SavedItem } from './saved-item.ts';
import { isSaved, onSavedChange, toggleSaved } from './saved-store.ts';

class SaveButton extends HTMLElement {
  #button = document.createElement('button');
  #stop = () => {};

  constructor() {
    super();
    this.#button.type = 'button';
    this.#button.className = 'button';
    this.#button.addEventListener('click', () => this.#toggle());
  }

  connectedCallback() {
    this.replaceChildren(this.#button);
    this.#stop = onSavedChange(() => this.#draw());
    this.#draw();
  }

  disconnectedCallback() {
    this.#stop();
  }

  get #item(): SavedItem {
    const { href = '', title = this.#rowTitle } = this.dataset;
    return { ...(identify(href) ?? { kind: 'career', id: href }), title, href };
  }

  /** The row's heading without the subtitle. */
  get #rowTitle(): string {
    const parts = this.closest('li')?.querySelector('.row-title')?.childNodes ?? [];
    return [...parts].map((part) => part.textContent?.trim()).find(Boolean) ?? '';
  }

  #toggle() {
    if (!toggleSaved(this.#item)) this.#button.textContent = 'Cannot save: this browser blocks storage';
  }

  #draw() {
    const { kind, id, title } = this.#item;
    const saved = isSaved(kind, id);
    const heart = document.createElement('span');
    heart.ariaHidden = 'true';
    heart.textContent = saved ? '♥' : '♡';
    const label = document.createElement('span');
    label.textContent = saved ? 'Saved' : 'Save';
    if (this.dataset['title'] === undefined) label.className = 'sr-only';
    const what = document.createElement('span');
    what.className = 'sr-only';
    what.textContent = ` ${title}`;
    this.#button.ariaPressed = String(saved);
    this.#button.replaceChildren(heart, label, what);
  }
}

customElements.define('save-button', SaveButton);
