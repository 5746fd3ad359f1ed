/** Adds a button that copies the text inside; without scripts one selects it. */
import { copyButton } from './copy-button.ts';

class CopyText extends HTMLElement {
  connectedCallback() {
    if (this.querySelector('button')) return;
    const text = this.textContent.trim();
    const { what = 'text' } = this.dataset;
    this.append(copyButton(`Copy ${what}`, text, `Copied ${what}`, 'Select the text to copy it'));
  }
}

customElements.define('copy-text', CopyText);
