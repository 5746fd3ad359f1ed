/** One row of a list of courses: a new course, a changed one, or why it is not taken. */
import { normalisedUrl, withoutTracking } from '#check/course-url.ts';
import { textOf } from '#check/raw-value.ts';
import { course } from '#schemas/course.ts';
import type { Data, ListContent } from './list-content.ts';
import { mergeCourse } from './merge-course.ts';
import { newId } from './new-id.ts';
import { placesByKey } from './places-by-key.ts';
import { rowFaults } from './row-faults.ts';
import { refused, type Taker } from './taken.ts';

const keyOf = (data: unknown): string => normalisedUrl(textOf(data, ['url']) ?? '') ?? '';

/**
 * @param target the file that the import writes, relative to the project
 * @param replaced the source whose facts this list takes over
 */
export function courseTaker(content: ListContent, target: string, replaced: string | undefined): Taker {
  const known = placesByKey(content.records, keyOf);
  const lines = new Map<string, number>();
  return (fields, checked, line) => {
    const incoming: Data = {
      ...fields,
      ...(typeof fields['url'] === 'string' ? { url: withoutTracking(fields['url']) } : {}),
      checked: { date: checked, how: `listed in ${String(fields['source'])}` },
    };
    const faults = rowFaults(course, { id: 'new-course', ...incoming }, 'courses', content);
    if (faults.length > 0) return refused('rejected', faults, 'the row does not make a course');
    const key = keyOf(incoming);
    const first = lines.get(key);
    if (first !== undefined) {
      const found = {
        field: 'url',
        found: String(incoming['url']),
        expected: `each course once; it is first on line ${first}`,
      };
      return refused('rejected', [found], 'the list has the course twice');
    }
    lines.set(key, line);
    const place = known.get(key);
    if (!place) {
      const id = newId([String(incoming['provider']), String(incoming['title'])], key, content.taken);
      content.taken.add(id);
      return { is: 'added', data: { id, ...incoming } };
    }
    const merged = mergeCourse(place.data, incoming, { replaced, isByHand: place.file !== target });
    if ('kept' in merged) return refused('kept', [merged.kept], 'the course is there and stays as it is');
    return merged.isChanged ? { is: 'updated', ...place, data: merged.data } : { is: 'unchanged' };
  };
}
