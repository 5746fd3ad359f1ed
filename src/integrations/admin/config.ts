/** The configuration of the visual editor, from the collections and their schemas. */
import { collectionNames, collections, type Collection, type CollectionName } from '#schemas/collections.ts';
import { recordSchema } from '#schemas/record-schema.ts';
import { references } from '#schemas/references.ts';
import { folderOnly, hostOf } from './backend.ts';
import { fieldsOf, type Choices } from './fields.ts';
import { documentForm, LIST, proseForm, recordForm, recordListForms, singletonForm, vocabularyForm } from './forms.ts';

export interface Option {
  value: string;
  label: string;
}

export interface AdminContent {
  site: { name: string; url: string; repository?: string };
  /** The editor cannot look up records in files that hold several, so their ids come with the configuration. */
  options: { books: Option[]; courses: Option[] };
  /** Files of `books/` and `courses/` that hold a list, e.g. `content/books/backend.json`. */
  lists: { collection: CollectionName; file: string }[];
}

type Collections = Readonly<Record<CollectionName, Collection>>;

/** The editor's name for the files that hold one vocabulary each. */
const VOCABULARIES = 'vocabularies';

/** @param all the collections; the tests pass ones with a further field */
export function cmsConfig(content: AdminContent, all: Collections = collections) {
  const { site, lists } = content;
  const host = hostOf(site.repository);
  const choices = choicesFrom(content, all);
  const formsOf = (kind: Collection['kind']) =>
    collectionNames
      .filter((name) => all[name].kind === kind)
      .map((name) => {
        const fields = fieldsOf(recordSchema(all[name].schema, references[name]), choices);
        return { name, collection: all[name], fields };
      });
  const listsOf = (name: CollectionName) =>
    lists.filter(({ collection }) => collection === name).map(({ file }) => file);

  return {
    backend: host?.backend ?? folderOnly(site.name),
    publish_mode: host?.hasReview ? 'editorial_workflow' : 'simple',
    app_title: `${site.name} editor`,
    site_url: site.url,
    logo: { src: '/favicon.svg' },
    editor: { preview: false },
    show_preview_links: false,
    media_folder: 'public/images',
    public_folder: '/images',
    slug: { encoding: 'ascii', clean_accents: true },
    output: { omit_empty_optional_fields: true, json: { indent_size: 2 }, yaml: { quote: 'single' } },
    collections: [
      ...formsOf('prose').map(proseForm),
      ...formsOf('document').map(documentForm),
      ...formsOf('records').map(recordForm),
      ...formsOf('records').flatMap((form) => recordListForms(form, listsOf(form.name))),
      {
        name: VOCABULARIES,
        label: 'Vocabularies',
        description: 'The words every record must use',
        files: formsOf('vocabulary').map(vocabularyForm),
      },
    ],
    singletons: formsOf('singleton').map(singletonForm),
  };
}

function choicesFrom({ options }: AdminContent, all: Collections): Choices {
  return (name) => {
    if (name === 'books' || name === 'courses') return { options: options[name] };
    const { kind, schema } = all[name];
    if (kind !== 'vocabulary') return { collection: name, value_field: '{{slug}}', display_fields: ['title'] };
    const { properties = {} } = recordSchema(schema);
    const title = ['title', 'name'].find((key) => properties[key]);
    const shown = [title, 'id'].flatMap((key) => (key ? [`${LIST}.*.${key}`] : []));
    return {
      collection: VOCABULARIES,
      file: name,
      value_field: `${LIST}.*.id`,
      display_fields: shown,
      search_fields: shown,
    };
  };
}
