import { textOf } from '../raw-value.ts';
import { findingAt, type Rule } from '../rule.ts';

export const topicLevels: Rule = {
  name: 'topic-levels',
  severity: 'error',
  describe: 'A topic that others lie in lies in none itself: there are two levels.',
  why: 'Lists group topics under the wider one; below a third level nobody finds anything.',
  example: {
    file: 'content/topics/typing.mdx',
    part: 'front matter',
    bad: 'parent: sorting # and sorting.mdx says "parent: filing"',
    good: 'parent: filing',
  },
  *checkContent(content) {
    for (const record of content.of('topics')) {
      const parent = textOf(record.data, ['parent']);
      const above = parent && textOf(content.find('topics', parent)?.data, ['parent']);
      if (!above || !content.find('topics', above) || above === record.id || above === parent) continue;
      const message = `found the parent "${parent}", which itself lies in "${above}"; expected a topic without a parent, e.g. parent: ${above}`;
      yield findingAt(record, ['parent'], message);
    }
  },
};
