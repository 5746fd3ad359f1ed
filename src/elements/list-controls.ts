/** The labelled controls of a list that can be sorted and filtered. */
import { lengthOf, levelOf, type Choice, type Key, type Offer } from './list-choice.ts';
import type { ReadList } from './list-rows.ts';
import { LABELS, LENGTHS, LEVELS, SORTS } from './list-words.ts';
import { make } from './make.ts';

export interface Words {
  /** What the list holds, e.g. `courses`. */
  many: string;
  /** Its own order: relevance, reading or title. */
  order: string;
  /** ` on this page` where the list goes on elsewhere. */
  where: string;
}

type Option = readonly [value: string, text: string];

export class ListControls {
  readonly form = make('form', 'list-controls');
  readonly status = make('p', 'quiet');
  readonly #fields = new Map<Key, HTMLSelectElement | HTMLInputElement>();
  readonly #words = new Map<string, string>();
  readonly #toggle = make('button', 'button list-toggle', 'Sort and filter');
  readonly #clear = make('button', 'button', 'Clear');

  constructor(name: string, { many, order, where }: Words, list: ReadList, offer: Offer) {
    const set = make('fieldset');
    set.id = `${name}-controls`;
    const toggle = this.#toggle;
    toggle.type = 'button';
    toggle.setAttribute('aria-controls', set.id);
    toggle.ariaExpanded = 'false';
    toggle.addEventListener('click', () => (toggle.ariaExpanded = String(toggle.ariaExpanded !== 'true')));
    this.#clear.type = 'reset';
    this.status.role = 'status';
    this.form.autocomplete = 'off';
    const counted = (values: readonly string[], words: (value: string) => string): Option[] => {
      const tally = Map.groupBy(values, (value) => value);
      return [...tally].map(([value, { length }]) => [value, `${words(value)} (${length})`]);
    };
    const { rows, levels, topics } = list;
    const options: Record<Exclude<Key, 'free'>, Option[]> = {
      sort: offer.sort.map((value) => [value, SORTS[value] ?? value]),
      level: inThisOrder(
        counted(rows.map(levelOf), (value) => levels.get(value) ?? 'not stated'),
        LEVELS,
      ),
      length: inThisOrder(
        counted(rows.map(lengthOf), (value) => LENGTHS[value] ?? value),
        Object.keys(LENGTHS),
      ),
      topic: counted(
        rows.flatMap((row) => row.topics),
        (value) => topics.get(value) ?? value,
      ).sort(([, a], [, b]) => a.localeCompare(b, 'en')),
    };
    set.append(make('legend', 'sr-only', `Sort and filter the ${many}${where}`));
    for (const [key, some] of Object.entries(options) as [Exclude<Key, 'free'>, Option[]][]) {
      if (offer[key].length > 0)
        set.append(this.#select(key, [['', key === 'sort' ? (SORTS[order] ?? '') : `any${where}`], ...some], where));
    }
    if (offer.free.length > 0) set.append(this.#checkbox('free'));
    this.form.append(toggle, set, this.#clear, this.status);
  }

  get choice(): Choice {
    const value = (key: Key) => {
      const field = this.#fields.get(key);
      return field instanceof HTMLInputElement ? (field.checked ? field.value : '') : (field?.value ?? '');
    };
    return {
      sort: value('sort'),
      level: value('level'),
      length: value('length'),
      topic: value('topic'),
      free: value('free'),
    };
  }

  set choice(choice: Choice) {
    for (const [key, field] of this.#fields) {
      if (field instanceof HTMLInputElement) field.checked = choice[key] === field.value;
      else field.value = choice[key];
    }
    this.form.classList.toggle('asked', Object.values(choice).some(Boolean));
  }

  /** What is asked, in words, e.g. `level beginner, free only; shortest first`. */
  describe({ sort, ...asked }: Choice): string {
    const words = (Object.entries(asked) as [Key, string][]).flatMap(([key, value]) =>
      value
        ? [key === 'free' ? 'free only' : `${LABELS[key].toLowerCase()} ${this.#words.get(`${key}:${value}`)}`]
        : [],
    );
    const order = this.#words.get(`sort:${sort}`);
    return [words.join(', '), sort && order ? lowerFirst(order) : ''].filter(Boolean).join('; ');
  }

  /** To the first control; where they are folded away, to what unfolds them. */
  focus() {
    const first = this.#fields.values().next().value;
    (first?.checkVisibility() ? first : this.#toggle).focus();
  }

  #select(key: Key, options: readonly Option[], where: string): HTMLLabelElement {
    const select = make('select', 'field');
    for (const [value, text] of options) {
      select.append(new Option(text, value));
      this.#words.set(`${key}:${value}`, text.replace(/ \(\d+\)$/, ''));
    }
    this.#fields.set(key, select);
    const label = make('label');
    label.append(make('span', 'label', key === 'sort' ? LABELS[key] + where : LABELS[key]), select);
    return label;
  }

  #checkbox(key: Key): HTMLLabelElement {
    const box = make('input');
    box.type = 'checkbox';
    box.value = '1';
    this.#fields.set(key, box);
    const label = make('label', 'list-check');
    label.append(box, LABELS[key]);
    return label;
  }
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

const inThisOrder = (options: Option[], order: readonly string[]): Option[] =>
  options.sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
