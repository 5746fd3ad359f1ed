import { listOf, textOf } from '../raw-value.ts';
import { findingAt, type Rule } from '../rule.ts';

export const occupationCodes: Rule = {
  name: 'occupation-codes',
  severity: 'error',
  describe: "The occupations of O*NET are those of the career's codes, each once, with the same title and match.",
  why: 'The page says under the title of the code how well the occupation fits; another title or match would say it of another one.',
  example: {
    file: 'content/occupations/records-clerk.json',
    part: 'file',
    bad: `{
  "occupations": [
    { "code": "43-4071.00", "title": "File Clerks", "match": "broader" }
  ]
}`,
    good: `{
  "occupations": [
    { "code": "43-4071.00", "title": "File Clerks", "match": "exact" }
  ]
}`,
  },
  *checkRecord(record, content) {
    if (record.collection !== 'occupations') return;
    const career = content.find('careers', record.id);
    if (!career) return;
    const codes = listOf(career.data, ['codes']).filter((one) => textOf(one, ['system']) === 'onet-soc');
    const seen = new Set<string>();
    for (const [i, occupation] of listOf(record.data, ['occupations']).entries()) {
      const code = textOf(occupation, ['code']);
      if (code === undefined) continue;
      const found = (key: string, message: string) => findingAt(record, ['occupations', i, key], message);
      if (seen.has(code)) yield found('code', `found ${code} a second time; keep one of the two`);
      seen.add(code);
      const named = codes.find((one) => textOf(one, ['code']) === code);
      if (!named) {
        const known = codes.map((one) => textOf(one, ['code'])).join(', ') || 'none';
        const message = `found ${code}, which is none of the career's codes of onet-soc (${known}); add it to codes in ${career.file}, or delete it here`;
        yield found('code', message);
        continue;
      }
      for (const key of ['title', 'match']) {
        const [here, there] = [textOf(occupation, [key]), textOf(named, [key])];
        if (here === undefined || there === undefined || here === there) continue;
        yield found(
          key,
          `found "${here}", but ${career.file} says "${there}" for ${code}; import again, or correct one`,
        );
      }
    }
  },
};
