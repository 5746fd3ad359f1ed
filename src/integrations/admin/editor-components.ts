/** The components of prose as blocks that the editor can insert, from their schemas. */
import { proseComponents, type ProseComponent } from '#schemas/prose-components.ts';
import { recordSchema } from '#schemas/record-schema.ts';
import { fieldsOf, labelOf, type Field } from './fields.ts';

export interface EditorComponent {
  id: string;
  label: string;
  /** Attributes, in the order they are written. */
  attributes: string[];
  /** Whether something stands between its tags, and whether on lines of its own. */
  content: 'none' | 'words' | 'block';
  fields: Field[];
}

const CONTENT: Record<ProseComponent['holds'], EditorComponent['content']> = {
  nothing: 'none',
  words: 'words',
  Markdown: 'block',
  'a table': 'block',
  'a list': 'block',
  'quoted words': 'block',
};

/** Ids inside prose are plain text here: the editor offers no look-ups inside a text. */
const NO_CHOICES = () => {
  throw new Error('the components of prose mark no references');
};

export const editorComponents = (): EditorComponent[] =>
  Object.entries(proseComponents).map(([id, { props, holds, stands }]) => {
    const fields = fieldsOf(recordSchema(props), NO_CHOICES);
    const content = CONTENT[holds];
    const inside: Field = {
      name: 'content',
      label: labelOf('content'),
      widget: content === 'words' ? 'string' : 'text',
      hint: content === 'words' ? 'The words in the sentence; its own title when empty' : `Between its tags: ${holds}`,
      required: content === 'block',
    };
    return {
      id,
      label: stands === 'alone' ? id : `${id} (in a sentence)`,
      attributes: fields.map(({ name }) => name),
      content,
      fields: content === 'none' ? fields : [...fields, inside],
    };
  });
