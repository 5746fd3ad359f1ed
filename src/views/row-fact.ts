/** A fact of a course or a book as a row shows it: in words, and as the value that sorting and filtering read. */
export interface RowFact {
  name: 'level' | 'length' | 'price' | 'language' | 'year' | 'reader';
  /** Empty where our source does not state it. */
  value: string;
  /** Not shown where there is no value. */
  text: string;
}
