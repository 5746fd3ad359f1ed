/** The desk on entries that nothing leads to. */
import type { Catalog } from '#catalog/catalog.ts';
import { citedSources, namedIds } from '#catalog/cited.ts';
import type { CollectionName } from '#schemas/collections.ts';
import { bookHref, courseHref, sourceHref, topicHasPage, topicHref } from './addresses.ts';
import type { DeskItem, DeskPart, Locate } from './desk-part.ts';

export function orphans(catalog: Catalog, locate: Locate): DeskPart {
  const items = <C extends CollectionName>(
    collection: C,
    note: string,
    isOrphan: (id: string) => boolean,
    titleAndHref: (id: string) => Pick<DeskItem, 'title' | 'href'>,
  ): DeskItem[] =>
    [...catalog.collection(collection).keys()]
      .filter(isOrphan)
      .map((id) => ({ ...titleAndHref(id), note, place: locate(collection, id) }));
  const title = (collection: 'topics' | 'courses' | 'books' | 'sources', id: string) =>
    catalog.get(collection, id, 'the desk').data.title;
  const cited = citedSources(catalog);
  const isRead = (topic: string) => catalog.careersByTopic.has(topic) || topicHasPage(catalog, topic);
  return {
    id: 'orphans',
    title: 'Orphans',
    about:
      'Topics that no career, course, book or narrower topic names; courses and books that stand only in the list of all; sources nobody cites.',
    none: 'Something leads to every entry.',
    items: [
      ...items(
        'topics',
        'Topic that no career, course or book names',
        (id) =>
          ![catalog.careersByTopic, catalog.coursesByTopic, catalog.booksByTopic, catalog.topicsByParent].some((by) =>
            by.has(id),
          ),
        (id) => ({ title: title('topics', id), href: topicHref(catalog, id) }),
      ),
      ...items(
        'courses',
        'Course that only the list of all courses holds',
        (id) => !catalog.picksByCourse.has(id) && !catalog.get('courses', id, 'the desk').data.topics.some(isRead),
        (id) => ({ title: title('courses', id), href: courseHref(catalog, id) }),
      ),
      ...items(
        'books',
        'Book that only the list of all books holds',
        (id) =>
          !catalog.picksByBook.has(id) &&
          !catalog.stagesByBook.has(id) &&
          !catalog.get('books', id, 'the desk').data.topics.some((topic) => topicHasPage(catalog, topic)),
        (id) => ({ title: title('books', id), href: bookHref(catalog, id) }),
      ),
      ...items(
        'sources',
        'Source nobody cites',
        (id) => !cited.has(id),
        (id) => ({ title: title('sources', id), href: sourceHref(catalog, id) }),
      ),
    ],
  };
}

export function barePlaces(catalog: Catalog, locate: Locate): DeskPart {
  const named = namedIds(catalog, 'places');
  return {
    id: 'bare-places',
    title: 'Places without figures',
    about: 'Places that have no pay figure and that no other entry names; no page shows them.',
    none: 'Every place has a figure, or another entry names it.',
    items: [...catalog.collection('places').values()]
      .filter(({ id }) => !catalog.figuresByPlace.has(id) && !named.has(id))
      .map(({ id, data }) => ({ title: data.name, note: data.kind, place: locate('places', id) })),
  };
}
