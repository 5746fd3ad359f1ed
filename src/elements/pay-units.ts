/**
 * Shows the pay tables of the page in another unit. A ranked table has one factor, or none and stays in local
 * currency, so its bars keep their lengths; in a table of several currencies each row has its own. The choice
 * stands in the address (`?pay=common`), so that it can be shared.
 */
interface Choice {
  id: 'common' | 'ppp';
  code: string;
  label: string;
}

const PARAMETER = 'pay';
/** `USD 135,980`, `83,180`, `100k`: an amount, with its currency where that is named. */
const AMOUNT = /(?:\b([A-Z]{3}) )?(\d[\d,]*(?:\.\d+)?)([kMBT])?/g;
const SHOWN =
  '.pay-table .amount, .pay-table tbody .spread, .pay-table .axis text, .benchmark-amount, .pay-map figcaption li';
const SIZE = { k: 1e3, M: 1e6, B: 1e9, T: 1e12 } as const;
const exact = new Intl.NumberFormat('en', { maximumSignificantDigits: 4 });
const compact = new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 });

class PayUnits extends HTMLElement {
  #local = new Map<Text, string>();
  #status = document.createElement('p');
  #choices: Choice[] = [];

  connectedCallback() {
    if (this.querySelector('fieldset')) return;
    this.#choices = JSON.parse(this.dataset['choices'] ?? '[]') as Choice[];
    this.#status.role = 'status';
    this.#status.className = 'sr-only';
    this.prepend(this.#fieldset(), this.#status);
    const asked = new URLSearchParams(location.search).get(PARAMETER);
    const choice = this.#choices.find(({ id }) => id === asked);
    if (choice) this.#show(choice);
  }

  #fieldset(): HTMLFieldSetElement {
    const fieldset = document.createElement('fieldset');
    const legend = document.createElement('legend');
    legend.textContent = 'Show pay in';
    const chosen = new URLSearchParams(location.search).get(PARAMETER);
    const options = [undefined, ...this.#choices].map((choice) => {
      const label = document.createElement('label');
      const radio = Object.assign(document.createElement('input'), { type: 'radio', name: 'pay-unit' });
      radio.checked = choice ? choice.id === chosen : !this.#choices.some(({ id }) => id === chosen);
      radio.addEventListener('change', () => this.#choose(choice));
      label.append(radio, choice?.label ?? 'Local currency');
      return label;
    });
    fieldset.append(legend, ...options);
    return fieldset;
  }

  #choose(choice?: Choice) {
    const url = new URL(location.href);
    if (choice) url.searchParams.set(PARAMETER, choice.id);
    else url.searchParams.delete(PARAMETER);
    history.replaceState(history.state, '', url);
    this.#show(choice);
  }

  #show(choice?: Choice) {
    for (const [text, local] of this.#local) text.data = local;
    for (const line of this.querySelectorAll<HTMLElement>('[data-unit]'))
      line.hidden = line.dataset['unit'] !== choice?.id;
    if (!choice) {
      this.#status.textContent = 'Pay is shown in local currency.';
      return;
    }
    let kept = 0;
    for (const element of document.querySelectorAll(SHOWN)) {
      const factor = factorOf(element, choice.id);
      if (factor) for (const text of textsOf(element)) this.#convert(text, factor, choice.code);
      else if (element.matches('td')) kept++;
    }
    this.#status.textContent = `Pay is shown in: ${choice.label}.${kept > 0 ? ` ${kept} amounts without one rate for their table stay in local currency.` : ''}`;
  }

  #convert(text: Text, factor: number, code: string) {
    const local = this.#local.get(text) ?? text.data;
    this.#local.set(text, local);
    text.data = local.replace(AMOUNT, (_, currency?: string, digits = '', size?: keyof typeof SIZE) => {
      const value = Number(digits.replaceAll(',', '')) * (size ? SIZE[size] : 1) * factor;
      if (factor === 1) return currency ? `${code} ${digits}${size ?? ''}` : `${digits}${size ?? ''}`;
      const shown = size ? compact.format(value).replace('K', 'k') : exact.format(value);
      return currency ? `${code} ${shown}` : shown;
    });
  }
}

/** The factor of the row, else of its group; undefined where no rate is held. */
function factorOf(element: Element, id: Choice['id']): number | undefined {
  const factor = Number(element.closest<HTMLElement>(`[data-${id}]`)?.dataset[id]);
  return Number.isFinite(factor) ? factor : undefined;
}

function textsOf(element: Element): Text[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  return texts;
}

customElements.define('pay-units', PayUnits);
