/** What must hold of every page. Each check answers with its faults, one sentence each. */
import type { BuiltPage } from './pages.ts';

export interface Site {
  pages: BuiltPage[];
  addresses: Set<string>;
  /** Address of the published site, without a slash at the end. */
  url: string;
}

type Check = (site: Site) => string[];

const each = (site: Site, faultsOf: (page: BuiltPage) => (string | false | null | undefined)[]): string[] =>
  site.pages.flatMap((page) => faultsOf(page).flatMap((fault) => (fault ? [`${page.path}: ${fault}`] : [])));

const isIndexable = ({ $ }: BuiltPage) => $('meta[name="robots"][content*="noindex"]').length === 0;

export const internalLinksLeadSomewhere: Check = (site) => {
  const ids = new Map(
    site.pages.map(({ path, $ }) => [
      path,
      new Set(
        $('[id]')
          .get()
          .map((el) => $(el).attr('id')),
      ),
    ]),
  );
  return each(site, ({ path, $ }) =>
    [
      ...$('a[href], link[href], script[src], img[src], form[action]')
        .get()
        .map((el) => $(el).attr('href') ?? $(el).attr('src') ?? $(el).attr('action') ?? ''),
      ...lateScripts($),
    ].map((target) => {
      const url = new URL(target, site.url + path);
      if (url.origin !== new URL(site.url).origin) return false;
      if (!site.addresses.has(decodeURI(url.pathname))) return `"${target}" leads nowhere`;
      const fragment = decodeURIComponent(url.hash.slice(1));
      return fragment && !ids.get(url.pathname)?.has(fragment) && `"${target}" names a part that is not there`;
    }),
  );
};

export const titlesAndDescriptionsAreUnique: Check = (site) => {
  const indexable = site.pages.filter(isIndexable);
  const texts = indexable.flatMap(({ path, $ }) => [
    { path, kind: 'title', text: $('head > title').text() },
    { path, kind: 'description', text: $('meta[name="description"]').attr('content') ?? '' },
  ]);
  const groups = Map.groupBy(texts, ({ kind, text }) => `${kind} “${text}”`);
  return [...groups].flatMap(([what, same]) =>
    same.length > 1 ? [`${what} stands on ${same.map(({ path }) => path).join(', ')}`] : [],
  );
};

export const headsAreComplete: Check = (site) =>
  each(site, (page) => {
    const { path, $ } = page;
    const title = $('head > title').text();
    const property = (name: string) => $(`meta[property="${name}"]`).attr('content');
    const canonical = $('link[rel="canonical"]').attr('href');
    return [
      $('html').attr('lang') !== 'en' && 'has no language',
      (title.length < 8 || title.length > 70) && `title has ${title.length} characters: ${title}`,
      ($('meta[name="description"]').attr('content') ?? '').length < 40 && 'has no description',
      isIndexable(page) && canonical !== site.url + path && `canonical is ${canonical}`,
      !isIndexable(page) && canonical !== undefined && 'is kept out of search engines and has a canonical',
      isIndexable(page) && property('og:url') !== site.url + path && 'og:url is not its address',
      ...['og:title', 'og:type', 'og:description', 'og:site_name', 'og:image'].map(
        (name) => !property(name) && `has no ${name}`,
      ),
    ];
  });

export const everyPageHasOneHeadingAndABody: Check = (site) =>
  each(site, ({ $ }) => {
    const levels = $('h1, h2, h3, h4')
      .get()
      .map(({ tagName }) => Number(tagName.slice(1)));
    const skips = levels.findIndex((level, i) => i > 0 && level > (levels[i - 1] ?? 0) + 1);
    return [
      $('h1').length !== 1 && `has ${$('h1').length} h1`,
      $('main').text().trim().length < 60 && 'has an empty body',
      $('article.prose').length > 0 && $('article.prose').text().trim().length < 400 && 'has an empty article',
      skips > 0 && `skips a heading level before “${$('h1, h2, h3, h4').eq(skips).text().trim()}”`,
    ];
  });

export const policyComesFirst: Check = (site) =>
  each(site, ({ html, $ }) => {
    const policy = $('meta[http-equiv="content-security-policy"]').attr('content') ?? '';
    const at = html.indexOf('http-equiv="content-security-policy"');
    const firstCode = html.search(/<(script|style|link)/);
    return [
      at < 0 && 'has no content security policy',
      at > firstCode && 'has its policy behind a script or style',
      html.indexOf('<meta charset') > at && 'has its policy before the charset',
      policy.length > 1500 && `has a policy of ${policy.length} characters`,
      /unsafe-(inline|eval|hashes)/.test(policy.replaceAll("'wasm-unsafe-eval'", '')) && 'allows unsafe code',
      !policy.includes("form-action 'self'") && 'lets forms lead elsewhere',
    ];
  });

/** Modules that the page imports when it has loaded. */
const lateScripts = ($: BuiltPage['$']): string[] => $('body').attr('data-scripts')?.split(' ') ?? [];

export const nothingIsInlineOrForeign: Check = (site) =>
  each(site, ({ $ }) => {
    const resources = $(
      'script[src], link[rel="stylesheet"], link[rel="preload"], img[src], iframe, object, source',
    ).get();
    const script = lateScripts($).find((file) => !file.startsWith('/_astro/'));
    const foreign = resources.find((el) => /^(https?:)?\/\//.test($(el).attr('src') ?? $(el).attr('href') ?? ''));
    const handler = $('*')
      .get()
      .find((el) => Object.keys($(el).attr() ?? {}).some((name) => /^on[a-z]+$/.test(name)));
    return [
      foreign && `loads ${$(foreign).attr('src') ?? $(foreign).attr('href')}`,
      script && `imports ${script}`,
      handler && `has an event handler on <${$(handler).prop('tagName')}>`,
      $('[style]').length > 0 && `has a style attribute on <${$('[style]').prop('tagName')}>`,
      $('a[href^="http:"], a[href^="javascript:"], a[href^="data:"]').length > 0 && 'has an unsafe link',
    ];
  });

/** A page with outside course or book links says before the first of them whether any is paid. */
export const disclosureComesFirst: Check = (site) =>
  each(site, ({ html, $ }) => {
    const outside =
      $('main a[rel~="noopener"]').length > 0 &&
      $('save-button[data-href^="/courses/"], save-button[data-href^="/books/"]').length > 0;
    const paid = $('a[rel~="sponsored"]');
    const sentence =
      paid.length > 0
        ? html.search(/on this page are paid: if you buy/)
        : html.indexOf('No link on this page is paid.');
    const first = html.search(/rel="(sponsored nofollow )?noopener"/);
    return [
      outside && sentence < 0 && 'has outside links and no disclosure',
      outside && sentence > first && 'has its disclosure behind the first outside link',
      paid.get().some((el) => !$(el).parent().text().includes('(paid link)')) && 'has a paid link that does not say so',
    ];
  });

export const textIsClean: Check = (site) =>
  each(site, ({ $ }) => {
    const clone = $('body').clone();
    clone.find('script, style, svg').remove();
    clone.find('pre, code').text('code');
    const text = clone.text();
    const word = /\b(undefined|NaN|\[object Object\]|Infinity|MISSING)\b/.exec(text);
    const hidden = /[\u0000-\u0008\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/u.exec(text);
    const gap = /[\p{L}\d)”] [,;](?=\s)|[\p{L}\d)”] \.(?=\s)/u.exec(text.replace(/\s+/g, ' '));
    return [
      word && `shows “${word[0]}”`,
      hidden && 'holds a hidden character',
      gap && `has a space before punctuation: “${text.replace(/\s+/g, ' ').slice(gap.index - 30, gap.index + 10)}”`,
    ];
  });

export const structuredDataHolds: Check = (site) =>
  each(site, ({ path, $ }) => {
    const scripts = $('script[type="application/ld+json"]');
    if (scripts.length !== 1) return [`has ${scripts.length} JSON-LD scripts`];
    const graph = (JSON.parse(scripts.text()) as { '@graph': Record<string, unknown>[] })['@graph'];
    const types = graph.map((node) => node['@type']);
    const ids = new Set(graph.map((node) => node['@id']));
    const refs = [...JSON.stringify(graph).matchAll(/\{"@id":"([^"]+)"\}/g)].map(([, id]) => id);
    const dangling = refs.find((id) => !ids.has(id));
    const isArticle = $('meta[property="og:type"]').attr('content') === 'article';
    return [
      !types.includes('Organization') && 'has no Organization',
      !types.includes('WebSite') && 'has no WebSite',
      path !== '/' && path !== '/404.html' && !types.includes('BreadcrumbList') && 'has no BreadcrumbList',
      isArticle &&
        !types.some((type) => type === 'Article' || type === 'Course' || type === 'Book') &&
        'has nothing it is about',
      dangling && `JSON-LD refers to ${dangling}, which is not on the page`,
    ];
  });

export const sitemapEqualsIndexablePages = (site: Site, sitemap: string): string[] => {
  const listed = new Set([...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url]) => url ?? ''));
  const wanted = new Set(site.pages.filter(isIndexable).map(({ path }) => site.url + path));
  return [
    ...[...wanted.difference(listed)].map((url) => `${url} is missing in the sitemap`),
    ...[...listed.difference(wanted)].map((url) => `${url} is in the sitemap and is no indexable page`),
  ];
};

/** Every page can be reached by links from the home page, but for the ones that nobody should come to by browsing. */
const UNLINKED = new Set(['/404.html', '/style/']);

export const noPageIsAnOrphan: Check = (site) => {
  const byPath = new Map(site.pages.map((page) => [page.path, page]));
  const reached = new Set(['/']);
  for (const path of reached) {
    const { $ } = byPath.get(path) ?? {};
    for (const el of $?.('a[href^="/"]').get() ?? [])
      reached.add(new URL($?.(el).attr('href') ?? '', site.url).pathname);
  }
  return site.pages.flatMap(({ path }) =>
    reached.has(path) || UNLINKED.has(path) ? [] : [`${path} is linked from nowhere`],
  );
};

export const checks: Record<string, Check> = {
  'every internal link and fragment leads somewhere': internalLinksLeadSomewhere,
  'titles and descriptions are unique': titlesAndDescriptionsAreUnique,
  'every head is complete and names its own address': headsAreComplete,
  'every page has one h1, no skipped level and a body': everyPageHasOneHeadingAndABody,
  'the content security policy stands before any script or style': policyComesFirst,
  'no page loads from another host or runs inline code': nothingIsInlineOrForeign,
  'the disclosure stands before the first outside course or book link': disclosureComesFirst,
  'no page shows a programming word, a hidden character or a loose comma': textIsClean,
  'the structured data is complete and refers to nothing outside itself': structuredDataHolds,
  'every page can be reached from the home page': noPageIsAnOrphan,
};
