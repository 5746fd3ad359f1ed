/** How links are asked for: who asks, how often, how long, how many at a time. Times are in milliseconds. */

export interface Manners {
  /** Hosts asked at the same time; each of them gets one request at a time. */
  hostsAtOnce: number;
  /** Between two requests to one host. */
  pause: number;
  /** For one request, from its start to the end of what is read. */
  timeout: number;
  /** Waits before the second and each further try. */
  waits: readonly number[];
  /** A longer `Retry-After` ends the questions to that host for this run. */
  longestWait: number;
  /** Links in a row without an answer in time, after which a host is left alone for this run. */
  patience: number;
  userAgent: string;
  language: string;
  /** True for a host (with its port) that is asked although it is private. */
  mayBePrivate: (host: string) => boolean;
}

export const MANNERS: Omit<Manners, 'userAgent'> = {
  hostsAtOnce: 8,
  pause: 1_000,
  timeout: 20_000,
  waits: [3_000, 12_000],
  longestWait: 60_000,
  patience: 3,
  language: 'en, *;q=0.5',
  mayBePrivate: () => false,
};

/** E.g. `Pathleaf-link-check/1.0 (+https://pathleaf.example/)`. Letters that no header may hold are left out. */
export function userAgent({ name = '', url = '' }: { name?: string; url?: string }): string {
  const product = name
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  const contact = URL.canParse(url) ? ` (+${new URL(url).href})` : '';
  return `${product ? `${product}-` : ''}link-check/1.0${contact}`;
}
