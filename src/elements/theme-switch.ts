/** Light, dark, or as the system says; remembered in this browser. */
const CHOICES = ['system', 'light', 'dark'] as const;
const KEY = 'theme';

class ThemeSwitch extends HTMLElement {
  connectedCallback() {
    const label = document.createElement('label');
    label.className = 'inline-flex items-center gap-2';
    label.append('Colours');
    const select = document.createElement('select');
    select.className = 'field';
    for (const choice of CHOICES) select.append(new Option(choice, choice));
    select.value = document.documentElement.dataset['theme'] ?? 'system';
    select.addEventListener('change', () => choose(select.value));
    label.append(select);
    this.replaceChildren(label);
  }
}

function choose(choice: string) {
  if (choice === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = choice;
  try {
    if (choice === 'system') localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, choice);
  } catch {
    // Blocked storage: the choice holds for this page.
  }
}

customElements.define('theme-switch', ThemeSwitch);
