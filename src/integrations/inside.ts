/** What the file watcher names, held against the folders of the project. */
import { sep } from 'node:path';

/** True for the folder itself and for all that lies in it, but not for `content-old/` beside `content/`. */
export const isInside = (folder: string, path: string): boolean => path === folder || path.startsWith(folder + sep);
