/** Adds "Share" (where the system has it) and "Copy link" beside the mail link that is always there. */
class ShareLinks extends HTMLElement {
  connectedCallback() {
    if (this.querySelector('button')) return;
    const { title = '', url = location.href } = this.dataset;
    if (typeof navigator.share === 'function') {
      // A dismissed share sheet rejects; that is the reader's choice, not a fault.
      this.prepend(button('Share', () => navigator.share({ title, url }).catch(() => {})));
    }
    const copy = button('Copy link', async () => {
      const copied = await navigator.clipboard?.writeText(url).then(
        () => true,
        () => false,
      );
      copy.textContent = copied ? 'Link copied' : `Copy it by hand: ${url}`;
    });
    copy.setAttribute('aria-live', 'polite');
    this.append(copy);
  }
}

function button(text: string, onClick: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'button';
  made.textContent = text;
  made.addEventListener('click', onClick);
  return made;
}

customElements.define('share-links', ShareLinks);
