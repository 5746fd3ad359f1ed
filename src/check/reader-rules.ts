/** The rules of the reader of files (`src/files/`): what it names with each problem, told to editors as the other rules are. */
import type { RuleExample, RuleText } from './rule.ts';

const TOPIC = 'content/topics/filing.mdx';

const rule = (name: string, describe: string, why: string, example: RuleExample): RuleText => ({
  name,
  severity: 'error',
  describe,
  why,
  example,
});

/** In the order in which a file meets them. */
export const readerRules: readonly RuleText[] = [
  rule(
    'unexpected-file',
    'content/ holds the files of the collections and nothing else.',
    'What lies elsewhere, or under another ending, is read by nobody: an entry would be missing without a word.',
    { file: 'content/topics/', part: 'name', bad: 'content/topics/filing.md', good: 'content/topics/filing.mdx' },
  ),
  rule(
    'file-name',
    'Files have names of lower-case letters, digits and single hyphens.',
    'The name becomes an address, and it has to work on every system on which an editor may open it.',
    {
      file: 'content/topics/',
      part: 'name',
      bad: 'content/topics/Short Hand.mdx',
      good: 'content/topics/short-hand.mdx',
    },
  ),
  rule(
    'symbolic-link',
    'Files of content/ are files, not links to files elsewhere.',
    'A link leads to something else, or nowhere, on the machine of the next person, and it could publish a private file.',
    {
      file: 'content/topics/',
      part: 'name',
      bad: 'content/topics/shorthand.mdx -> ../../notes/shorthand.mdx',
      good: 'content/topics/shorthand.mdx',
    },
  ),
  rule(
    'file-size',
    'A file has at most 512 kB, front matter 128 kB, a line of .ndjson 32 kB.',
    'A longer file is more than a person can look over, and mostly something that was pasted in by mistake.',
    {
      file: 'content/courses/more.json',
      part: 'words',
      bad: 'A list of courses of 700 kB.',
      good: 'Two lists of 350 kB each, or one .ndjson file with a course a line.',
    },
  ),
  rule(
    'encoding',
    'Files are saved as UTF-8.',
    'In another encoding letters such as é and signs such as € turn into others, or cannot be read at all.',
    {
      file: TOPIC,
      part: 'words',
      bad: 'A file with an é, saved as "Windows-1252", "ANSI" or "Latin-1".',
      good: 'The same file, saved as "UTF-8".',
    },
  ),
  rule('empty-file', 'A file holds something.', 'An empty file is mostly one whose saving went wrong.', {
    file: 'content/courses/more.json',
    part: 'file',
    bad: '',
    good: '[]',
  }),
  rule(
    'front-matter',
    'An MDX file begins with its facts between two lines of three hyphens.',
    'The facts above the text are what lists, search and the head of the page are made of.',
    {
      file: 'content/topics/shorthand.mdx',
      part: 'file',
      bad: "title: 'Shorthand'\nkind: skill\n\nA way to write as fast as others speak.",
      good: [
        '---',
        "title: 'Shorthand'",
        "summary: 'A way to write by hand as fast as other people speak.'",
        'kind: skill',
        "published: '2026-01-10'",
        "updated: '2026-02-10'",
        '---',
        '',
        'A way to write as fast as others speak.',
      ].join('\n'),
    },
  ),
  rule(
    'syntax',
    'Front matter is YAML and the other files are JSON, without a sign missing or too many.',
    'A comma or a quotation mark decides where a value ends; without it nothing after it can be trusted.',
    {
      file: TOPIC,
      part: 'front matter',
      bad: 'summary: Filing in two words: everything in its place, and a label on it.',
      good: "summary: 'Filing in two words: everything in its place, and a label on it.'",
    },
  ),
  rule(
    'depth',
    'Lists and records lie inside each other at most 32 deep.',
    'No record needs more; so deep a file comes from a program that went wrong, or from someone who means harm.',
    {
      file: 'content/courses/more.json',
      part: 'file',
      bad: `${'['.repeat(33)}${']'.repeat(33)}`,
      good: '[]',
    },
  ),
  rule(
    'duplicate-key',
    'A record has each key once.',
    'Of two values for one key the first is lost silently, and it may be the right one.',
    {
      file: 'content/courses/filing-basics.json',
      part: 'record',
      bad: '"price": "free",\n"price": "paid"',
      good: '"price": "free"',
    },
  ),
  rule(
    'unsafe-key',
    'No key is named "__proto__".',
    'The name has a meaning of its own to programs, and can change what they do.',
    {
      file: 'content/courses/filing-basics.json',
      part: 'record',
      bad: '"__proto__": { "price": "free" }',
      good: '"price": "free"',
    },
  ),
  rule(
    'yaml-alias',
    'Values are written out, without anchors (&name), aliases (*name) and merge keys (<<).',
    'Who reads a record should see what it says; aliases can also multiply until a machine has no memory left.',
    {
      file: TOPIC,
      part: 'front matter',
      bad: "aliases: &names ['Filing papers']",
      good: "aliases: ['Filing papers']",
    },
  ),
  rule(
    'yaml-tag',
    'Front matter has no YAML tags (words with an exclamation mark).',
    'Tags are instructions to a parser; the schema already says of what kind a value is.',
    {
      file: TOPIC,
      part: 'front matter',
      bad: 'published: !!str 2026-01-10',
      good: "published: '2026-01-10'",
    },
  ),
  rule(
    'yaml-quotes',
    'Dates, times and binary numbers stand in quotation marks.',
    'Without them some programs read a moment in time, hours before or after the day that is meant. `npm run check -- --fix` adds them.',
    {
      file: TOPIC,
      part: 'front matter',
      bad: 'published: 2026-01-10',
      good: "published: '2026-01-10'",
    },
  ),
];
