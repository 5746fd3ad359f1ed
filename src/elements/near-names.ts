/** On the page for missing addresses: fills the search with the words of the address and offers pages with near names. */
import { loadAddresses } from './address-list.ts';
import { make } from './make.ts';
import { nearList } from './near-list.ts';
import { nearPages, wordsOf } from './near-pages.ts';

class NearNames extends HTMLElement {
  async connectedCallback() {
    const words = location.pathname === '/404.html' ? [] : wordsOf(location.pathname);
    if (words.length === 0) return;
    const field = this.querySelector<HTMLInputElement>('input[name="q"]');
    if (field && !field.value) field.value = words.join(' ');
    const status = make('p', 'empty-what');
    status.role = 'status';
    const answer = make('div', 'empty');
    answer.append(status);
    this.append(answer);
    const list = await loadAddresses();
    const near = list ? nearPages(location.pathname, list) : [];
    status.textContent = near.length > 0 ? 'Did you mean' : 'No page has a name near to that one.';
    answer.append(near.length > 0 ? nearList(near) : make('p', '', 'Search for it, or start from a list below.'));
  }
}

customElements.define('near-names', NearNames);
