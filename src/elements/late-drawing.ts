/** A drawing that comes when the page has loaded: what it is drawn from in other files does not hold up the text. */
class LateDrawing extends HTMLElement {
  connectedCallback() {
    const waiting = this.querySelector('noscript');
    if (waiting) this.innerHTML = waiting.textContent;
  }
}

customElements.define('late-drawing', LateDrawing);
