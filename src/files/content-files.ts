/** Which files of `content/` belong to which collection, and which belong to none. */
import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { CollectionPlace, CollectionPlaces, FileKind, FileProblem } from './record.ts';

export interface ContentFile {
  collection: string;
  kind: FileKind;
  /** With forward slashes, relative to the project. */
  file: string;
}

/** What file managers leave behind; never read, never reported. */
const LITTER = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini']);
/** The page for those who open the folder on a Git host. */
const READ_ME = 'README.md';
const NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
/** Names of devices, which Windows cannot give to a file whatever its ending. */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])$/i;
const ENDINGS: Record<'prose' | 'document' | 'records', readonly string[]> = {
  prose: ['.mdx'],
  document: ['.json'],
  records: ['.json', '.ndjson'],
};

type Folder = CollectionPlace & { kind: keyof typeof ENDINGS };
const isFolder = (place: CollectionPlace): place is Folder => place.kind in ENDINGS;

export async function listContent(
  root: string,
  collections: CollectionPlaces,
): Promise<{ files: ContentFile[]; problems: FileProblem[] }> {
  const files: ContentFile[] = [];
  const problems: FileProblem[] = [];
  const refuse = (rule: string, file: string, message: string) =>
    void problems.push({ rule, file, line: 1, column: 1, message, severity: 'error' });

  const content = await lstat(join(root, 'content')).catch(() => undefined);
  if (!content?.isDirectory()) {
    refuse('unexpected-file', 'content', 'expected a folder "content" here with the files of the site');
    return { files, problems };
  }
  const top = new Map(Object.entries(collections).map(([name, place]) => [place.path, { name, place }]));
  for (const entry of await entriesOf('content')) {
    const file = `content/${entry.name}`;
    const known = top.get(entry.name);
    if (entry.isSymbolicLink()) refuse('symbolic-link', file, LINK);
    else if (entry.name === READ_ME && entry.isFile()) continue;
    else if (!known) refuse('unexpected-file', file, unexpected(entry.name, [...top.keys()]));
    else if (isFolder(known.place)) {
      if (!entry.isDirectory()) refuse('unexpected-file', file, `expected "${entry.name}" to be a folder`);
      else await listFolder(known.name, known.place);
    } else if (!entry.isFile()) refuse('unexpected-file', file, `expected "${entry.name}" to be a file`);
    else files.push({ collection: known.name, kind: known.place.kind, file });
  }
  return { files, problems };

  /** None in a folder that has just been deleted. */
  async function entriesOf(folder: string) {
    const entries = await readdir(join(root, folder), { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT')
        refuse('unexpected-file', folder, 'the folder cannot be read; check its permissions');
      return [];
    });
    return entries.filter(({ name }) => !LITTER.has(name)).sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  async function listFolder(collection: string, { kind, path }: Folder): Promise<void> {
    const endings = ENDINGS[kind];
    for (const entry of await entriesOf(`content/${path}`)) {
      const file = `content/${path}/${entry.name}`;
      const ending = endings.find((e) => entry.name.endsWith(e));
      const name = ending ? entry.name.slice(0, -ending.length) : entry.name;
      if (entry.isSymbolicLink()) refuse('symbolic-link', file, LINK);
      else if (!entry.isFile())
        refuse('unexpected-file', file, `found a folder; files lie directly in content/${path}/`);
      else if (!ending) {
        const expected = endings.join(' or ');
        refuse('unexpected-file', file, `found "${entry.name}"; files in content/${path}/ end in ${expected}`);
      } else {
        const problem = fileNameProblem(name, ending);
        if (problem) refuse('file-name', file, problem);
        else files.push({ collection, kind, file });
      }
    }
  }
}

/** What is wrong with the name of a content file, e.g. of `Data Analyst` and `.mdx`; nothing when it may be used. */
export function fileNameProblem(name: string, ending: string): string | undefined {
  if (!NAME.test(name)) return badName(name, ending);
  return DEVICE.test(name) ? deviceName(name, ending) : undefined;
}

const LINK = 'found a symbolic link; put the file itself here';

const unexpected = (name: string, known: readonly string[]): string =>
  `found "${name}", which belongs to no collection; content/ holds ${known.join(', ')}`;

function badName(name: string, ending: string): string {
  const better = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  const example = `${better || 'backend-engineer'}${ending}`;
  return `found the name "${name}${ending}"; names have lower-case letters, digits and single hyphens, e.g. ${example}`;
}

const deviceName = (name: string, ending: string): string =>
  `found the name "${name}${ending}", which Windows keeps for a device; add a word, e.g. ${name}-1${ending}`;
