/** The other end of `parser.ts`: answers each source with its nodes. */
import { parseProse } from './parse.ts';

process.on('message', (source: string) => process.send?.(parseProse(source)));
