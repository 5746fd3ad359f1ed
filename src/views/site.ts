/** What every page shows of the site: header, footer, mission. */
import type { Catalog } from '#catalog/catalog.ts';
import type { Link } from './addresses.ts';
import { list, whole } from './wording.ts';

export interface SiteView {
  name: string;
  tagline: string;
  url: string;
  language: string;
  author: string;
  mission: string[];
  contentLicence: { name: string; url: string };
  copyright: string;
  /** What the site earns by its links, in one sentence. */
  disclosure: string;
  repository?: string;
  social: { name: string; url: string }[];
  /** true where drafts are shown: the site is for editors then, and for no search engine. */
  preview: boolean;
  sections: Link[];
  footer: Link[];
}

/** What `{…}` in the mission is replaced by: the number of entries. */
const COUNTED = ['careers', 'courses', 'books'] as const;

export function siteView(catalog: Catalog): SiteView {
  const { site } = catalog;
  const counted = (text: string) =>
    text.replace(/\{(\w+)\}/g, (_, name) => {
      const counts = COUNTED.find((collection) => collection === name);
      if (!counts)
        throw new Error(`content/site.json: the mission holds {${name}}; it may hold {${COUNTED.join('}, {')}}`);
      return whole(catalog.collection(counts).size);
    });
  const pages = [...catalog.collection('pages').values()];
  return {
    name: site.name,
    tagline: site.tagline,
    url: site.url.replace(/\/$/, ''),
    language: site.language,
    author: site.author,
    mission: site.mission.map(counted),
    contentLicence: site.contentLicence,
    copyright: site.copyright,
    disclosure: siteDisclosure(catalog),
    ...(site.repository && { repository: site.repository }),
    social: site.social,
    preview: catalog.drafts,
    sections: [
      { title: 'Careers', href: '/careers/' },
      { title: 'Topics', href: '/topics/' },
      { title: 'Places', href: '/places/' },
      { title: 'Saved', href: '/saved/' },
      { title: 'Search', href: '/search/' },
      ...(catalog.drafts ? [{ title: 'Desk', href: '/desk/' }] : []),
    ],
    footer: [
      ...pages.map(({ id, data }) => ({ title: data.title, href: `/${id}/` })),
      { title: 'Sources', href: '/sources/' },
      { title: 'Courses', href: '/courses/' },
      { title: 'Books', href: '/books/' },
    ],
  };
}

function siteDisclosure(catalog: Catalog): string {
  const paying = [...catalog.collection('providers').values()].filter(({ data }) => data.affiliate !== 'none');
  if (paying.length === 0) return 'No link on this site is paid.';
  const names = list(paying.map(({ data }) => data.name));
  return `Links to ${names} are paid: if you buy through one, we earn a commission. It never changes what we list or in what order.`;
}
