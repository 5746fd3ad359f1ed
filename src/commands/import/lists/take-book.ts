/** One row of a list of books: a confirmation, a book that now has two, one that waits, or why it is not taken. */
import { isDeepStrictEqual } from 'node:util';
import { textOf } from '#check/raw-value.ts';
import { book } from '#schemas/book.ts';
import { claimOf, confirmed, differences, lacking, waitingBook, type WaitingBook } from './book-claim.ts';
import type { ListContent } from './list-content.ts';
import { newId } from './new-id.ts';
import { placesByKey } from './places-by-key.ts';
import { rowFaults } from './row-faults.ts';
import { refused, type Taken, type Taker } from './taken.ts';
import type { WaitingBooks } from './waiting-books.ts';

/** @param thisYear a book may carry the year after it */
export function bookTaker(content: ListContent, waiting: WaitingBooks, thisYear: number): Taker {
  const known = placesByKey(content.records, (data) => textOf(data, ['isbn13']) ?? '');
  const lines = new Map<string, number>();
  /** Books of this import: a third source has its say in the next. */
  const made = new Set<string>();
  return (fields, checked, line) => {
    const row = claimOf(fields, checked);
    const faults = rowFaults(waitingBook, row, 'books', content);
    const { year } = row;
    if (typeof year === 'number' && year > thisYear + 1) {
      faults.push({ field: 'year', found: String(year), expected: `at most ${thisYear + 1}` });
    }
    if (faults.length > 0) return refused('rejected', faults, 'the row does not make a book');
    const claim = waitingBook.parse(row);
    const isbn = claim.isbn13;
    // A list that names its source row by row may hold a book once for each.
    const vote = `${isbn} ${String(fields['source'])}`;
    const first = lines.get(vote);
    if (first !== undefined) {
      const found = { field: 'isbn13', found: isbn, expected: `each ISBN once; it is first on line ${first}` };
      return refused('rejected', [found], 'the list has the book twice');
    }
    lines.set(vote, line);
    const place = known.get(isbn);
    if (!place) {
      if (made.has(isbn)) return { is: 'unchanged' };
      const taken = takeWaiting(claim, content, waiting);
      if (taken.is === 'added') made.add(isbn);
      return taken;
    }
    const { id } = place.data;
    if (!book.safeParse(place.data).success) {
      const found = {
        field: 'isbn13',
        found: `the book ${String(id)}`,
        expected: 'a record without errors; run npm run check',
      };
      return refused('kept', [found], 'the book is there and has to be mended first');
    }
    const before = place.data as unknown as WaitingBook;
    const contrary = differences(before, claim);
    if (contrary.length > 0) return refused('rejected', contrary, `the book ${String(id)} says otherwise`);
    const data = confirmed(before, claim);
    if (isDeepStrictEqual(data, before)) return { is: 'unchanged' };
    known.set(isbn, { ...place, data });
    return { is: 'updated', ...place, data };
  };
}

function takeWaiting(claim: WaitingBook, content: ListContent, waiting: WaitingBooks): Taken {
  const isbn = claim.isbn13;
  const before = waiting.get(isbn);
  const faults = before ? differences(before, claim) : [];
  if (faults.length > 0) return refused('rejected', faults, 'two lists disagree on the book');
  const together = { ...(before ? confirmed(before, claim) : claim), checked: claim.checked };
  const lacks = lacking(together);
  if (lacks.length > 0) {
    waiting.set(together);
    return refused('waiting', lacks, 'the book waits for what it lacks');
  }
  const id = newId([together.title], isbn, content.taken, [String(together.year), isbn]);
  const data = { id, ...together };
  const broken = rowFaults(book, data, 'books', content);
  if (broken.length > 0) return refused('rejected', broken, 'the two lists together do not make a book');
  content.taken.add(id);
  waiting.delete(isbn);
  return { is: 'added', data };
}
