/** Where a reader can change what a page says: the edit page of its file on the Git host, at the line of its record. */
import type { Site } from '#schemas/site.ts';

export interface Suggestion {
  href: string;
  /** Path from the project's root. */
  file: string;
}

/** What a Git host puts between the repository and the branch; all others do as GitHub does. */
const EDIT_PAGES: readonly { host: RegExp; path: string }[] = [
  { host: /^gitlab\./, path: '-/edit' },
  { host: /^(?:codeberg|gitea|forgejo)\./, path: '_edit' },
];

/** @param entry `line`, where the record stands in a file among others */
export function suggestion(
  { repository, branch = 'main' }: Pick<Site, 'repository' | 'branch'>,
  { file, line = 1 }: { file: string; line?: number },
): Suggestion {
  if (!repository) return { href: '/corrections/', file };
  const { path } = EDIT_PAGES.find(({ host }) => host.test(new URL(repository).hostname)) ?? { path: 'edit' };
  const address = `${repository.replace(/\/$|\.git$/, '')}/${path}/${branch}/${file}`;
  return { href: line > 1 ? `${address}#L${line}` : address, file };
}
