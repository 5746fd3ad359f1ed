/** The desk on texts: drafts, what nobody has reviewed, and careers whose lists are thin. */
import type { Catalog } from '#catalog/catalog.ts';
import type { Career } from '#schemas/career.ts';
import type { Page } from '#schemas/page.ts';
import type { Topic } from '#schemas/topic.ts';
import { careerHref, topicHref } from './addresses.ts';
import type { DeskItem, DeskPart, Locate } from './desk-part.ts';
import { BOOKS_WANTED, COURSES_WANTED, listLengths } from './list-lengths.ts';
import { count } from './wording.ts';

interface Text {
  collection: 'careers' | 'topics' | 'pages';
  kind: string;
  id: string;
  data: Career | Topic | Page;
  href: string;
}

function textsOf(catalog: Catalog): Text[] {
  const of = <C extends Text['collection']>(collection: C, kind: string, href: (id: string) => string): Text[] =>
    [...catalog.collection(collection).values()].map(({ id, data }) => ({
      collection,
      kind,
      id,
      data,
      href: href(id),
    }));
  return [
    ...of('careers', 'Career', careerHref),
    ...of('pages', 'Page', (id) => `/${id}/`),
    ...of('topics', 'Topic', (id) => topicHref(catalog, id)),
  ];
}

export function drafts(catalog: Catalog, locate: Locate): DeskPart {
  return {
    id: 'drafts',
    title: 'Drafts',
    about: 'Texts with “draft: true”: shown here and in no published build.',
    none: 'No text is a draft.',
    items: textsOf(catalog)
      .filter(({ data }) => data.draft)
      .map(({ collection, kind, id, data, href }) => ({
        title: data.title,
        href,
        note: kind,
        place: locate(collection, id, ['draft']),
      })),
  };
}

const STATUS = { wanted: 'review wanted', 'under way': 'review under way', reviewed: 'not yet reviewed' };

export function neverReviewed(catalog: Catalog, locate: Locate): DeskPart {
  return {
    id: 'never-reviewed',
    title: 'Never reviewed',
    about: 'Texts without a day under “review: checked”: nobody has said that they looked at text, facts or language.',
    none: 'Every text has been checked at least once.',
    items: textsOf(catalog)
      .filter(({ data }) => !Object.values(data.review?.checked ?? {}).some(Boolean))
      .map(({ collection, kind, id, data, href }) => ({
        title: data.title,
        href,
        note: `${kind}; ${data.review ? STATUS[data.review.status] : 'not yet reviewed'}`,
        place: locate(collection, id, data.review ? ['review'] : []),
      })),
  };
}

export function thinLists(catalog: Catalog, locate: Locate): DeskPart {
  const items = [...catalog.collection('careers').values()].flatMap((career): DeskItem[] => {
    const { id, data } = career;
    const { courses, books } = listLengths(catalog, career);
    const hasList = catalog.readingList('career', id) !== undefined;
    const item = (note: string, gap: string | undefined, place: DeskItem['place']): DeskItem => ({
      title: data.title,
      href: careerHref(id),
      note: `${note}; ${gap ? 'the page says why' : 'the page does not say why'}`,
      place,
    });
    return [
      ...(courses.isThin
        ? [item(count(courses.length, 'course'), courses.gap, locate('careers', id, ['coursePicks']))]
        : []),
      ...(books.isThin
        ? [
            item(
              count(books.length, 'picked book'),
              books.gap,
              hasList ? locate('reading-lists', id, ['picks']) : locate('careers', id),
            ),
          ]
        : []),
    ];
  });
  return {
    id: 'thin-lists',
    title: 'Thin lists',
    about: `Careers with fewer than ${COURSES_WANTED} courses or ${BOOKS_WANTED} picked books.`,
    none: 'Every career has the courses and books it should have.',
    items,
  };
}
