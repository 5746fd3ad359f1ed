/** The one way of copying: a button that puts a text on the clipboard and says so, aloud too. */
export function button(label: string, onClick: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'button';
  made.textContent = label;
  made.addEventListener('click', onClick);
  return made;
}

/** Where the browser refuses, the button says `refused` instead: how to copy without it. */
export function copyButton(label: string, text: string, copied: string, refused: string): HTMLButtonElement {
  const copy = button(label, async () => {
    const isCopied = await navigator.clipboard?.writeText(text).then(
      () => true,
      () => false,
    );
    copy.textContent = isCopied ? copied : refused;
  });
  copy.setAttribute('aria-live', 'polite');
  return copy;
}
