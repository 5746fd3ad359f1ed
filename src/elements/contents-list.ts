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

  #isBeside: boolean | undefined;
  /** Beside the text (see career.css) the list is always shown, so there is nothing to fold and no reason to stop at the summary. */
  #fit = () => {
    const isBeside = getComputedStyle(this).position === 'sticky';
    const details = this.querySelector('details');
    const summary = this.querySelector('summary');
    if (isBeside === this.#isBeside || !details || !summary) return;
    this.#isBeside = isBeside;
    details.open = isBeside;
    if (isBeside) summary.tabIndex = -1;
    else summary.removeAttribute('tabindex');
  };

  connectedCallback() {
    for (const link of this.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')) {
      const heading = document.getElementById(link.hash.slice(1));
      if (heading) this.#links.set(heading, link);
    }
    addEventListener('scroll', this.#onScroll, { passive: true });
    addEventListener('resize', this.#fit);
    this.#fit();
    this.#mark();
  }

  disconnectedCallback() {
    removeEventListener('scroll', this.#onScroll);
    removeEventListener('resize', this.#fit);
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
