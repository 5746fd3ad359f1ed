/** Two addresses of one course page are one: scheme, `www.`, trailing slash, tracking parameters and fragment do not count. */
const TRACKING = /^(utm_.*|ref|referrer|source|fbclid|gclid|mc_cid|mc_eid|aff.*|irclickid|ranMID|ranEAID|ranSiteID)$/i;

/** Nothing when the text is no address. */
export function normalisedUrl(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const { hostname, port, pathname, searchParams } = new URL(text);
  const query = [...searchParams].filter(([name]) => !TRACKING.test(name)).sort(([a], [b]) => (a < b ? -1 : 1));
  const host = hostname.replace(/^www\./, '') + (port ? `:${port}` : '');
  return `${host}${pathname.replace(/\/+$/, '')}?${query.map(([name, value]) => `${name}=${value}`).join('&')}`;
}

/** The address as it is written, without what tells somebody whence the reader comes or who is paid for it. */
export function withoutTracking(text: string): string {
  if (!URL.canParse(text)) return text;
  const url = new URL(text);
  const tracking = [...url.searchParams.keys()].filter((name) => TRACKING.test(name));
  if (tracking.length === 0) return text;
  for (const name of tracking) url.searchParams.delete(name);
  return url.href;
}
