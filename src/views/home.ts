/** The home page. */
import type { Catalog } from '#catalog/catalog.ts';
import { allCareerRows, type CareerRow } from './career-row.ts';
import { fieldSummaries, type FieldSummary } from './careers.ts';
import { TITLE_LIMIT, type PageHead } from './head.ts';
import { homePay } from './home-pay.ts';
import type { PayGroupView } from './pay.ts';
import { siteView } from './site.ts';
import { careerHref } from './addresses.ts';
import { longDate, shorten } from './wording.ts';

const NEWS_SHOWN = 8;

export interface HomeView {
  head: PageHead;
  name: string;
  tagline: string;
  mission: string[];
  /** Absent where too few careers have figures that compare. */
  pay?: PayGroupView;
  careers: CareerRow[];
  fields: FieldSummary[];
  news: { iso: string; date: string; title: string; href: string; note: string }[];
}

export function homeView(catalog: Catalog): HomeView {
  const { site } = catalog;
  const news = [...catalog.collection('careers').values()]
    .flatMap(({ id, data }) => data.changelog.map((change) => ({ ...change, id, title: data.title })))
    .sort((a, b) => b.date.localeCompare(a.date) || a.title.localeCompare(b.title, 'en'))
    .slice(0, NEWS_SHOWN);
  const pay = homePay(catalog);
  return {
    head: {
      title: shorten(`${site.name}: ${site.tagline}`, TITLE_LIMIT),
      description: site.description,
      path: '/',
      breadcrumbs: [],
      kind: 'website',
    },
    name: site.name,
    tagline: site.tagline,
    mission: siteView(catalog).mission,
    ...(pay && { pay }),
    careers: allCareerRows(catalog),
    fields: fieldSummaries(catalog).sort((a, b) => b.careers - a.careers || a.title.localeCompare(b.title, 'en')),
    news: news.map(({ date, id, title, note }) => ({
      iso: date,
      date: longDate(date),
      title,
      href: careerHref(id),
      note,
    })),
  };
}
