import { listOf, textOf } from '../raw-value.ts';
import { findingAt, type Rule } from '../rule.ts';

export const unrankedPick: Rule = {
  name: 'unranked-pick',
  severity: 'warning',
  describe: 'A course that a guide picks teaches a topic that the guide names.',
  why: 'Courses are ranked by the topics they share with the career; a pick that shares none is shown nowhere.',
  example: {
    file: 'content/courses/filing-basics.json',
    part: 'record',
    bad: '"topics": ["shorthand"]',
    good: '"topics": ["filing"]',
  },
  *checkContent(content) {
    for (const record of content.of('careers')) {
      const named = new Set(listOf(record.data, ['topics']).map((topic) => textOf(topic, ['topic'])));
      for (const [i, pick] of listOf(record.data, ['coursePicks']).entries()) {
        const course = content.find('courses', textOf(pick, ['course']) ?? '');
        if (!course || listOf(course.data, ['topics']).some((topic) => named.has(String(topic)))) continue;
        const message = `found "${course.id}", which teaches no topic of this guide; name a topic it teaches under "topics" here, or in ${course.file} a topic of this guide that it does teach`;
        yield findingAt(record, ['coursePicks', i, 'course'], message);
      }
    }
  },
};
