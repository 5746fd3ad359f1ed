import { TOO_MUCH } from '../prose/parser.ts';
import { CONFLICT, isConflict } from '#files/json.ts';
import type { RawRecord } from '#files/record.ts';
import { proseComponents } from '#schemas/prose-components.ts';
import type { Finding, Rule } from '../rule.ts';
import { describeTag } from './prose-html.ts';

/** Reported by the checker when a body cannot be parsed; there is then no document for a rule to look at. */
export const mdxSyntax: Rule = {
  name: 'mdx-syntax',
  severity: 'error',
  describe: 'The text below the front matter is MDX.',
  why: 'What the parser cannot read cannot become a page; a < or a { begins a tag or code in MDX.',
  example: {
    file: 'content/topics/filing.mdx',
    part: 'text',
    bad: 'Most drawers hold <5 papers a day.',
    good: 'Most drawers take fewer than five papers a day.',
  },
};

/** @param error the parser's own words, e.g. `3:1: Expected a closing tag for <Aside>` */
export function describeSyntaxError(record: RawRecord, error: string): Finding {
  const [, line = '1', column = '1', said = error] = /^(\d+):(\d+): (.*)$/s.exec(error) ?? [];
  const above = (record.bodyLine ?? 1) - 1;
  const source = record.body?.split('\n')[Number(line) - 1] ?? '';
  const message = isConflict(source, 0) ? CONFLICT : (unfinished(source) ?? explain(said));
  return { file: record.file, line: Number(line) + above, column: Number(column), message };
}

/** What an editor began on the line and did not end: a comment, or a tag with its attributes. */
function unfinished(source: string): string | undefined {
  if (/\{\/\*(?!.*\*\/\})/.test(source)) return 'found a comment that never ends; write */} after its last word';
  const [, html] = /<([a-z][a-z0-9-]*)\s+\w+=[^"'{\s]/.exec(source) ?? [];
  if (html) return describeTag(html);
  const [, name] = /<([A-Z]\w*)(?![^<]*\/?>)[^<]*$/.exec(source) ?? [];
  const [, loose] = /<([A-Z]\w*)[^<>]*\s\w+=[^"'{\s]/.exec(source) ?? [];
  const tag = loose ?? name;
  if (!tag || !Object.hasOwn(proseComponents, tag)) return undefined;
  return `the tag <${tag}> is not complete; it is written <${tag} name="words">, each attribute in straight quotation marks and a > or /> at its end`;
}

function explain(said: string): string {
  if (said.startsWith(TOO_MUCH)) {
    return 'the text cannot be read in reasonable time; look for long runs of brackets, braces or > signs and remove them';
  }
  const tag = /`<?\/?([\w.-]*)>?`/.exec(said)?.[1];
  if (said.startsWith('Expected a closing tag') && tag) {
    if (/^[a-z][a-z0-9-]*$/.test(tag)) return describeTag(tag);
    if (!Object.hasOwn(proseComponents, tag)) {
      return `found <${tag}>, which is taken for a tag that is never closed; where it is none, put it in backticks or write \\<${tag}>`;
    }
    return `the tag <${tag}> is never closed; write </${tag}> after its text, or <${tag} ... /> when it holds none`;
  }
  if (said.startsWith('Unexpected closing tag')) return `found </${tag}> without an opening <${tag}> before it`;
  if (said.includes('`!`')) return 'found an HTML comment; write {/* a comment */}';
  if (said.includes('in expression') || said.includes('`{`')) {
    return 'found a brace that starts code in MDX; remove it, or write \\{ for the character itself';
  }
  if (said.startsWith('Unexpected character') || said.startsWith('Unexpected end of file')) {
    return 'found a < that starts no tag; write "less than" or \\<; a link is written [words](https://...)';
  }
  const words = said
    .split('\n')[0]!
    .replace(/\s*\((?:mdx|note)[^)]*\)/g, '')
    .slice(0, 200);
  return `this is not MDX: ${words}`;
}
