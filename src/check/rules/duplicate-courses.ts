import { normalisedUrl } from '../course-url.ts';
import { duplicatesOf } from '../duplicates.ts';
import { textOf } from '../raw-value.ts';
import type { Rule } from '../rule.ts';

export const duplicateCourses: Rule = {
  name: 'duplicate-course',
  severity: 'error',
  describe: 'A course page is listed once; scheme, www., trailing slash, tracking and fragment do not make a new one.',
  why: 'Readers would see one course twice in a list, perhaps with two different prices.',
  example: {
    file: 'content/courses/more.json',
    part: 'another record',
    bad: `"id": "filing-again",
"url": "https://www.school.example.org/filing-basics/?utm_source=mail"`,
    good: `"id": "filing-again",
"url": "https://school.example.org/filing-again"`,
  },
  *checkContent(content) {
    const said = content.of('courses').flatMap((record) => {
      const key = normalisedUrl(textOf(record.data, ['url']) ?? '');
      return key ? [{ record, path: ['url'], key }] : [];
    });
    yield* duplicatesOf(
      said,
      ({ firstSaid, first }) =>
        `found the page of the course "${firstSaid.record.id}" again; it is first at ${first}; keep one record`,
    );
  },
};
