/** The forms of the visual editor: one for each kind of file that a collection has. */
import type { Collection, CollectionName } from '#schemas/collections.ts';
import { editorComponents } from './editor-components.ts';
import { labelOf, type Field } from './fields.ts';
import { formatOf, listFormatOf } from './formats.ts';

interface Form {
  name: CollectionName;
  collection: Collection;
  fields: Field[];
}

/** The one field of a file that holds a list; its name is not written. */
export const LIST = 'records';

const FILE_NAME = {
  editable: ['create'],
  hint: 'The name of the file. It is the address for ever: lower-case letters, digits and hyphens, e.g. data-analyst',
  pattern: ['^[a-z0-9]+(-[a-z0-9]+)*$', 'lower-case letters, digits and single hyphens, e.g. data-analyst'],
};
const SUBJECT_NAME = { ...FILE_NAME, hint: 'The id of the career (or topic) that the file is for, e.g. data-analyst' };

const folderOf = ({ name, collection }: Form) => ({
  name,
  label: labelOf(name),
  folder: `content/${collection.path}`,
});

const fileOf = (name: string, file: string, format = 'json') => ({ name, label: labelOf(name), file, format });

export const proseForm = (form: Form) => ({
  ...folderOf(form),
  extension: 'mdx',
  format: 'yaml-frontmatter',
  slug: FILE_NAME,
  fields: [...form.fields, textField()],
});

export const documentForm = (form: Form) => ({
  ...folderOf(form),
  extension: 'json',
  format: formatOf(form.name),
  slug: SUBJECT_NAME,
  summary: '{{slug}}',
  fields: form.fields,
});

/** A file of its own for each record; files that hold a list have no `id` and are left out. */
export const recordForm = (form: Form) => ({
  ...folderOf(form),
  extension: 'json',
  format: formatOf(form.name),
  filter: { field: 'id', pattern: '^(?!null$)' },
  slug: '{{fields.id}}',
  identifier_field: 'id',
  summary: '{{title}}',
  fields: form.fields,
});

/** The files of a collection that hold a list of records each, or none when there are none. */
export const recordListForms = ({ name, fields }: Form, files: readonly string[]) =>
  files.length === 0
    ? []
    : [
        {
          name: `${name}-lists`,
          label: `${labelOf(name)}, lists`,
          description: 'Files that hold several records',
          files: files.map((file) => {
            const short = file.replace(/^.*\/|\.json$/g, '');
            return { ...fileOf(short, file, listFormatOf(name)), fields: [listField(fields)] };
          }),
        },
      ];

export const vocabularyForm = ({ name, collection, fields }: Form) => ({
  ...fileOf(name, `content/${collection.path}`),
  fields: [listField(fields)],
});

export const singletonForm = ({ name, collection, fields }: Form) => ({
  ...fileOf(name, `content/${collection.path}`),
  fields,
});

const listField = (fields: Field[]): Field => ({
  name: LIST,
  label: labelOf(LIST),
  widget: 'list',
  root: true,
  label_singular: 'entry',
  collapsed: true,
  summary: '{{fields.id}}',
  fields,
});

/** It opens as Markdown: as formatted text the editor would rewrite comments and code blocks. */
const textField = (): Field => ({
  name: 'body',
  label: 'Text',
  widget: 'markdown',
  hint: 'Headings begin at the second level. In a sentence, write components as text, e.g. <Topic id="sql" />',
  required: false,
  modes: ['raw', 'rich_text'],
  buttons: [
    'bold',
    'italic',
    'code',
    'link',
    'heading-two',
    'heading-three',
    'quote',
    'bulleted-list',
    'numbered-list',
  ],
  editor_components: editorComponents().map(({ id }) => id),
});
