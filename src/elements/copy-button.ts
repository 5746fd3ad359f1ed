/** The one way of copying: a button that puts a text on the clipboard and says so, aloud too. */
class CopyButton extends HTMLElement {
  connectedCallback() {
    if (this.querySelector('button')) return;
    const { what = 'text', text } = this.dataset;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'button';
    button.textContent = `Copy ${what}`;
    button.setAttribute('aria-live', 'polite');
    button.addEventListener('click', async () => {
      const isCopied = await navigator.clipboard?.writeText(text ?? this.textBefore()).then(
        () => true,
        () => false,
      );
      const refused = text ? `Copy it by hand: ${text}` : 'Select the text to copy it';
      button.textContent = isCopied ? `${what[0]?.toUpperCase()}${what.slice(1)} copied` : refused;
    });
    this.append(button);
  }

  private textBefore(): string {
    return this.previousElementSibling?.textContent.trim() ?? '';
  }
}

customElements.define('copy-button', CopyButton);
