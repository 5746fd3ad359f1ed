/** Marks the part that is being read in the list of contents. */
class ContentsList extends HTMLElement {
  #links = new Map<Element, HTMLAnchorElement>();
  #scheduled = false;
  #onScroll = () => {
    if (this.#scheduled) return;
    this.#scheduled = true;
    requestAnimationFrame(() => {
      this.#scheduled = false;
      this.#mark();
    });
  };

  #wide = matchMedia('(min-width: 64rem)');
  /** Beside the text the list is always shown, so there is nothing to fold and no reason to stop at the summary. */
  #fit = () => {
    const details = this.querySelector('details');
    const summary = this.querySelector('summary');
    if (!details || !summary) return;
    details.open = this.#wide.matches;
    if (this.#wide.matches) summary.tabIndex = -1;
    else summary.removeAttribute('tabindex');
  };

  connectedCallback() {
    // Beside the text the list is always in view (see components.css); its disclosure says the same.
    if (matchMedia('(min-width: 64rem)').matches) this.querySelector('details')?.setAttribute('open', '');
    for (const link of this.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')) {
      const heading = document.getElementById(link.hash.slice(1));
      if (heading) this.#links.set(heading, link);
    }
    addEventListener('scroll', this.#onScroll, { passive: true });
    this.#wide.addEventListener('change', this.#fit);
    this.#fit();
    this.#mark();
  }

  disconnectedCallback() {
    removeEventListener('scroll', this.#onScroll);
    this.#wide.removeEventListener('change', this.#fit);
  }

  /** The last heading above the upper third of the window. */
  #mark() {
    const line = innerHeight / 3;
    let current: HTMLAnchorElement | undefined;
    for (const [heading, link] of this.#links) {
      if (heading.getBoundingClientRect().top <= line) current = link;
    }
    for (const link of this.#links.values()) {
      if (link === current) link.setAttribute('aria-current', 'location');
      else link.removeAttribute('aria-current');
    }
  }
}

customElements.define('contents-list', ContentsList);
