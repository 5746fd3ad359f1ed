/** Pages that say "not found" with a status that says "found". */

/** What such a page has as its title or heading, in the languages our links lead to. */
const WORDS =
  /\b404\b|\bnot found\b|\bpage (?:does not|doesn.t) exist\b|\b(?:can.?t|can ?not|couldn.t) find\b|\bno longer (?:available|exists?)\b|nicht gefunden|introuvable|no encontrad[ao]/i;

/** Where hosts send whoever asks for a page that they do not have. */
const ERROR_PAGE = /\/(?:404|(?:page-?)?not-?found|error(?:-?404)?)(?:\.[a-z]{3,5})?\/?$/i;
const FRONT_PAGE = /^\/(?:[a-z]{2}(?:-[a-z]{2})?\/?|index\.html?|home\/?)?$/i;
const LOGIN_PAGE = /\/(?:log-?in|sign-?in|sso|authenticate)(?:[/.]|$)/i;

/** Title and first heading of a page, as plain text. */
export function headlines(html: string): string[] {
  const parts = [/<title\b[^>]{0,300}>([^<]{1,500})/i, /<h1\b[^>]{0,500}>(.{1,1000}?)<\/h1>/is];
  return parts
    .map((part) => part.exec(html)?.[1] ?? '')
    .map((text) =>
      text
        .replace(/<[^<>]{0,500}>/g, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((text) => text !== '');
}

export const saysNotFound = (html: string): boolean => headlines(html).some((text) => WORDS.test(text));

/** An address beside this one that no host has. Whoever has the same to say there says it to everybody. */
export function impossibleAddress(url: string): string {
  const neighbour = new URL(url);
  neighbour.pathname = neighbour.pathname.replace(/[^/]*\/?$/, 'a-page-that-is-not-here-7f3c91');
  neighbour.search = '';
  return neighbour.href;
}

const isSameSite = (a: URL, b: URL): boolean => bareHost(a) === bareHost(b);
const bareHost = ({ host }: URL): string => host.replace(/^www\./, '');

/** True when a page of a host leads to the front page of that host: its own page is gone. */
export function endsAtFrontPage(from: string, to: string): boolean {
  const [asked, reached] = [new URL(from), new URL(to)];
  return isSameSite(asked, reached) && FRONT_PAGE.test(reached.pathname) && !FRONT_PAGE.test(asked.pathname);
}

export const endsAtErrorPage = (from: string, to: string): boolean =>
  ERROR_PAGE.test(new URL(to).pathname) && !ERROR_PAGE.test(new URL(from).pathname);

export const endsAtLogin = (from: string, to: string): boolean =>
  LOGIN_PAGE.test(new URL(to).pathname) && !LOGIN_PAGE.test(new URL(from).pathname);
