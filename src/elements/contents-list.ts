/** Marks the part that is being read in the list of contents, and folds the list where it lies over the text. */
class ContentsList extends HTMLElement {
  #links = new Map<Element, HTMLAnchorElement>();
  #details = this.querySelector('details');
  #isScheduled = false;
  #isBeside: boolean | undefined;

  connectedCallback() {
    for (const link of this.querySelectorAll<HTMLAnchorElement>('details a')) {
      const heading = document.getElementById(link.hash.slice(1));
      if (heading) this.#links.set(heading, link);
    }
    addEventListener('scroll', this.#onScroll, { passive: true });
    addEventListener('resize', this.#fit);
    document.addEventListener('click', this.#onClick);
    this.addEventListener('keydown', this.#onKey);
    this.addEventListener('focusout', this.#onFocusOut);
    // Measured with the first frame: asked for earlier, the browser would lay out the whole page for it alone.
    requestAnimationFrame(() => {
      this.#fit();
      this.#mark();
    });
  }

  disconnectedCallback() {
    removeEventListener('scroll', this.#onScroll);
    removeEventListener('resize', this.#fit);
    document.removeEventListener('click', this.#onClick);
  }

  #onScroll = () => {
    if (this.#isScheduled) return;
    this.#isScheduled = true;
    requestAnimationFrame(() => {
      this.#isScheduled = false;
      this.#mark();
    });
  };

  /** Beside the text (see career.css) the list is always shown, so there is nothing to fold and no reason to stop at the summary. */
  #fit = () => {
    const isBeside = getComputedStyle(this).getPropertyValue('--is-beside').trim() === '1';
    const summary = this.querySelector('summary');
    if (isBeside === this.#isBeside || !this.#details || !summary) return;
    this.#isBeside = isBeside;
    this.#details.open = isBeside;
    if (isBeside) summary.tabIndex = -1;
    else summary.removeAttribute('tabindex');
  };

  #close() {
    if (this.#details && !this.#isBeside) this.#details.open = false;
  }

  #onKey = ({ key }: KeyboardEvent) => {
    if (key !== 'Escape' || this.#isBeside || !this.#details?.open) return;
    this.#close();
    this.querySelector('summary')?.focus();
  };

  /** Over the text, an open list would hide what has the focus. */
  #onFocusOut = ({ relatedTarget }: FocusEvent) => {
    if (relatedTarget instanceof Node && !this.#details?.contains(relatedTarget)) this.#close();
  };

  #onClick = ({ target }: MouseEvent) => {
    if (!(target instanceof Element)) return;
    const isToggle = target.closest('summary') && this.contains(target);
    if (!isToggle) this.#close();
  };

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
