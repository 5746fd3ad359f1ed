/** Adds "Share" (where the system has it) and "Copy link" beside the mail link that is always there. */
import { button, copyButton } from './copy-button.ts';

class ShareLinks extends HTMLElement {
  connectedCallback() {
    if (this.querySelector('button')) return;
    const { title = '', url = location.href } = this.dataset;
    if (typeof navigator.share === 'function') {
      // A dismissed share sheet rejects; that is the reader's choice, not a fault.
      this.prepend(button('Share', () => navigator.share({ title, url }).catch(() => {})));
    }
    this.append(copyButton('Copy link', url, 'Link copied', `Copy it by hand: ${url}`));
  }
}

customElements.define('share-links', ShareLinks);
