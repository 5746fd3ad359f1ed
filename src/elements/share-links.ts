/** Adds "Share", where the system has it, before the mail link that is always there. */
class ShareLinks extends HTMLElement {
  connectedCallback() {
    if (this.dataset['drawn'] !== undefined || typeof navigator.share !== 'function') return;
    this.dataset['drawn'] = '';
    const { title = '', url = location.href } = this.dataset;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'button';
    button.textContent = 'Share';
    // A dismissed share sheet rejects; that is the reader's choice, not a fault.
    button.addEventListener('click', () => void navigator.share({ title, url }).catch(() => {}));
    this.prepend(button);
  }
}

customElements.define('share-links', ShareLinks);
