/** Where the visual editor keeps its changes: a Git host that a browser can talk to by itself, or a folder on the editor's machine. */

export interface Backend {
  name: 'github' | 'gitlab' | 'gitea';
  repo: string;
  base_url?: string;
  api_root?: string;
  /** A token of the editor's own: signing in by a button needs a server. */
  auth_methods: readonly ['token'];
}

export interface Host {
  backend: Backend;
  /** What the page must be allowed to ask. */
  connect: readonly string[];
  /** Changes become pull requests. */
  hasReview: boolean;
}

const HOSTS: Record<string, Omit<Host, 'backend'> & { backend: Omit<Backend, 'repo' | 'auth_methods'> }> = {
  'github.com': {
    backend: { name: 'github' },
    connect: ['https://api.github.com'],
    hasReview: true,
  },
  'gitlab.com': {
    backend: { name: 'gitlab' },
    connect: ['https://gitlab.com'],
    hasReview: true,
  },
  'codeberg.org': {
    backend: { name: 'gitea', base_url: 'https://codeberg.org', api_root: 'https://codeberg.org/api/v1' },
    connect: ['https://codeberg.org'],
    hasReview: false,
  },
};

/** Hosts by name, for sentences. */
export const HOST_NAMES = Object.keys(HOSTS);

/** The host of a repository's address; undefined when there is none, or none that the editor knows. */
export function hostOf(repository: string | undefined): Host | undefined {
  if (!repository) return undefined;
  const { hostname, pathname } = new URL(repository);
  const host = Object.hasOwn(HOSTS, hostname) ? HOSTS[hostname] : undefined;
  const repo = pathname.replace(/^\/|\/$|\.git$/g, '');
  if (!host || !/^[^/]+(\/[^/]+)+$/.test(repo)) return undefined;
  return { ...host, backend: { ...host.backend, repo, auth_methods: ['token'] } };
}

/** The editor cannot be without a host, even where only a folder is worked on; nothing is ever asked of this one. */
export const folderOnly = (siteName: string): Backend => ({
  name: 'github',
  repo: `local/${siteName.replace(/[/:]/g, ' ')}`,
  auth_methods: ['token'],
});
