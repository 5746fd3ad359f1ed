/** The configuration of the visual editor, from the collections and their schemas. */
import { collectionNames, collections, type Collection, type CollectionName } from '#schemas/collections.ts';
import { recordSchema } from '#schemas/record-schema.ts';
import { references } from '#schemas/references.ts';
import { folderOnly, hostOf } from './backend.ts';
import { editorComponents } from './editor-components.ts';
import { fieldsOf, labelOf, type Choices, type Field } from './fields.ts';
import { formatOf } from './formats.ts';

export interface Option {
  value: string;
  label: string;
}

export interface AdminContent {
  site: { name: string; url: string; repository?: string };
  /** Records whose files hold several at once cannot be looked up by the editor, so their ids come with the configuration. */
  options: { books: Option[]; courses: Option[] };
  /** Files of `books/` and `courses/` that hold a list, e.g. `content/books/backend.json`. */
  lists: { collection: CollectionName; file: string }[];
}

type Collections = Readonly<Record<CollectionName, Collection>>;

const ID_PATTERN = ['^[a-z0-9]+(-[a-z0-9]+)*$', 'lower-case letters, digits and single hyphens, e.g. data-analyst'];
const FILE_NAME = {
  editable: ['create'],
  hint: 'The name of the file. It is the address for ever: lower-case letters, digits and hyphens, e.g. data-analyst',
  pattern: ID_PATTERN,
};
const SUBJECT_NAME = { ...FILE_NAME, hint: 'The id of the career (or topic) that the file is for, e.g. data-analyst' };

/** The editor's name for the collection of the files that hold one list each. */
const VOCABULARIES = 'vocabularies';
/** The one field of a file that holds a list; it is not written. */
const LIST = 'records';

function choicesFrom({ options }: AdminContent, all: Collections): Choices {
  return (name) => {
    if (name === 'books' || name === 'courses') return { options: options[name] };
    const { kind, schema } = all[name];
    if (kind !== 'vocabulary') return { collection: name, value_field: '{{slug}}', display_fields: ['title'] };
    const { properties = {} } = recordSchema(schema);
    const shown = ['title', 'name'].find((key) => properties[key]) ?? 'id';
    const path = (key: string) => `${LIST}.*.${key}`;
    return {
      collection: VOCABULARIES,
      file: name,
      value_field: path('id'),
      display_fields: shown === 'id' ? [path('id')] : [path(shown), path('id')],
      search_fields: [path(shown), path('id')],
    };
  };
}

/** @param all the collections; the tests pass ones with a further field */
export function cmsConfig(content: AdminContent, all: Collections = collections) {
  const { site, lists } = content;
  const host = hostOf(site.repository);
  const choices = choicesFrom(content, all);
  const fields = (name: CollectionName) => fieldsOf(recordSchema(all[name].schema, references[name]), choices);
  const named = (kind: Collection['kind']) => collectionNames.filter((name) => all[name].kind === kind);

  const prose = named('prose').map((name) => ({
    ...folderOf(name, all[name]),
    extension: 'mdx',
    format: 'yaml-frontmatter',
    slug: FILE_NAME,
    fields: [...fields(name), bodyField()],
  }));
  const documents = named('document').map((name) => ({
    ...folderOf(name, all[name]),
    extension: 'json',
    format: formatOf(name),
    slug: SUBJECT_NAME,
    summary: '{{slug}}',
    fields: fields(name),
  }));
  const records = named('records').map((name) => ({
    ...folderOf(name, all[name]),
    extension: 'json',
    format: formatOf(name),
    // Files that hold a list are not for this form.
    filter: { field: 'id', pattern: '^(?!null$)' },
    slug: '{{fields.id}}',
    identifier_field: 'id',
    summary: '{{title}}',
    fields: fields(name),
  }));
  const listed = named('records')
    .map((name) => ({ name, files: lists.filter(({ collection }) => collection === name) }))
    .filter(({ files }) => files.length > 0)
    .map(({ name, files }) => ({
      name: `${name}-lists`,
      label: `${labelOf(name)}, lists`,
      description: 'Files that hold several records',
      files: files.map(({ file }) => ({
        ...listFile(file.replace(/^.*\/|\.json$/g, ''), file),
        fields: [rootList(fields(name))],
      })),
    }));
  const vocabularies = named('vocabulary').map((name) => ({
    ...listFile(name, `content/${all[name].path}`),
    fields: [rootList(fields(name))],
  }));
  const singletons = named('singleton').map((name) => ({
    ...listFile(name, `content/${all[name].path}`),
    fields: fields(name),
  }));

  return {
    backend: host?.backend ?? folderOnly(site.name),
    publish_mode: host?.hasReview ? 'editorial_workflow' : 'simple',
    app_title: `${site.name} editor`,
    site_url: site.url,
    logo: { src: '/favicon.svg' },
    editor: { preview: false },
    media_folder: 'public/images',
    public_folder: '/images',
    show_preview_links: false,
    slug: { encoding: 'ascii', clean_accents: true },
    output: { omit_empty_optional_fields: true, json: { indent_size: 2 }, yaml: { quote: 'single' } },
    collections: [
      ...prose,
      ...documents,
      ...records,
      ...listed,
      {
        name: VOCABULARIES,
        label: 'Vocabularies',
        description: 'The words every record must use',
        files: vocabularies,
      },
    ],
    singletons,
  };
}

const folderOf = (name: CollectionName, { path }: Collection) => ({
  name,
  label: labelOf(name),
  folder: `content/${path}`,
});

const listFile = (name: string, file: string) => ({ name, label: labelOf(name), file, format: 'json' });

const rootList = (fields: Field[]) => ({
  name: LIST,
  label: labelOf(LIST),
  widget: 'list',
  root: true,
  label_singular: 'entry',
  collapsed: true,
  summary: '{{fields.id}}',
  fields,
});

const bodyField = () => ({
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
