/** The components of prose that stand alone, as blocks that the editor can insert, from their schemas. */
import { proseComponents } from '#schemas/prose-components.ts';
import { recordSchema } from '#schemas/record-schema.ts';
import { fieldsOf, type Field } from './fields.ts';

export interface EditorComponent {
  id: string;
  label: string;
  /** In the order they are written. */
  attributes: string[];
  /** Whether anything stands between its tags. */
  isEmpty: boolean;
  fields: Field[];
}

/** Ids inside a text are plain text here: the editor offers no look-ups there. */
const NO_CHOICES = () => {
  throw new Error('the components of prose mark no references');
};

/** Those that stand in a sentence are written as text: as blocks they would lose the bold type around them. */
export const editorComponents = (): EditorComponent[] =>
  Object.entries(proseComponents)
    .filter(([, { stands }]) => stands === 'alone')
    .map(([id, { props, holds }]) => {
      const fields = fieldsOf(recordSchema(props), NO_CHOICES);
      const isEmpty = holds === 'nothing';
      const content: Field = {
        name: 'content',
        label: 'Content',
        widget: 'text',
        hint: `Between its tags: ${holds}`,
        required: true,
      };
      const attributes = fields.map(({ name }) => name);
      return { id, label: id, attributes, isEmpty, fields: isEmpty ? fields : [...fields, content] };
    });
