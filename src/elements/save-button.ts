/** A heart that saves a career, a course or a book in this browser. */
import { isSaved, onSavedChange, toggleSaved, type SavedItem } from './saved-store.ts';

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
    const { kind = '', id = '', title = '', href = '' } = this.dataset;
    return { kind: kind as SavedItem['kind'], id, title, href };
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
    if ('compact' in this.dataset) label.className = 'sr-only';
    const what = document.createElement('span');
    what.className = 'sr-only';
    what.textContent = ` ${title}`;
    this.#button.ariaPressed = String(saved);
    this.#button.replaceChildren(heart, label, what);
  }
}

customElements.define('save-button', SaveButton);
