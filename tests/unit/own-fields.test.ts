import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { z } from 'astro/zod';
import { OWN_ATTRIBUTES, ownField } from '#check/voice/own-fields.ts';
import { collections } from '#schemas/collections.ts';
import * as props from '#schemas/prose.ts';

/** What a schema says of itself, as far as it leads to texts. */
interface Definition {
  type: string;
  checks?: { _zod: { def: { check: string } } }[];
  shape?: Record<string, z.ZodType>;
  options?: z.ZodType[];
  element?: z.ZodType;
  innerType?: z.ZodType;
  in?: z.ZodType;
  valueType?: z.ZodType;
}

/** Keys that lead to a `line()` or `sentence()`: they alone ask for a shortest length. */
function* textsOf(schema: z.ZodType, keys: readonly string[] = []): Generator<string> {
  const { type, checks, shape, options, ...inner } = schema.def as unknown as Definition;
  if (type === 'string' && checks?.some(({ _zod }) => _zod.def.check === 'min_length')) yield keys.join('.');
  for (const [key, field] of Object.entries(shape ?? {})) yield* textsOf(field, [...keys, key]);
  for (const option of options ?? []) yield* textsOf(option, keys);
  for (const part of [inner.element, inner.innerType, inner.in, inner.valueType]) if (part) yield* textsOf(part, keys);
}

/** Not our words, or not printed; the reason first. */
const EXEMPT: Readonly<Record<string, string>> = {
  'names and titles, which are as the thing is called':
    'careers.title careers.aliases careers.hiddenTitles careers.related.title topics.title topics.aliases places.name places.aliases providers.name providers.affiliate.programme currencies.name site.name site.author site.social.name site.contentLicence.name site.copyright',
  'words of a source':
    'careers.codes.title careers.codes.evidence careers.education.typical careers.outlook.occupation salaries.figures.level salaries.figures.occupation.title benchmarks.occupation.title occupations.occupations.title occupations.occupations.tasks.items.statement occupations.occupations.titles.items occupations.occupations.related.items.title occupations.occupations.technologies.items.name occupations.occupations.technologies.items.category courses.title courses.institution books.title books.subtitle books.authors books.publisher books.edition sources.title sources.publisher sources.licence sources.release sources.attribution',
  'not printed':
    'careers.review.by topics.review.by pages.review.by reading-lists.note books.confirmedBy.locator sources.via site.language site.branch',
};
const exempt = new Set(Object.values(EXEMPT).flatMap((list) => list.split(' ')));

describe('Every text of a schema', () => {
  const texts = Object.entries(collections).flatMap(([name, { schema }]) =>
    [...new Set(textsOf(schema))].map((keys) => ({ name, keys, text: `${name}.${keys}` })),
  );
  const isOurs = ({ name, keys }: (typeof texts)[number]) => ownField(name, keys.split('.')) !== undefined;

  it('is looked at as ours, or exempt for a reason', () => {
    assert.ok(texts.length > 80);
    assert.deepEqual(
      texts.filter((text) => !isOurs(text) && !exempt.has(text.text)).map(({ text }) => text),
      [],
    );
  });

  it('is not both, and nothing is exempt that no schema has', () => {
    assert.deepEqual(
      [...exempt].filter((text) => !texts.some((known) => known.text === text && !isOurs(known))),
      [],
    );
  });

  it('of a component is one of the attributes that are looked at, or says who is quoted and where', () => {
    const schemas = Object.values(props).filter((schema) => typeof schema === 'object');
    const attributes = new Set(schemas.flatMap((schema) => [...textsOf(schema)]));
    assert.deepEqual([...attributes].filter((name) => !OWN_ATTRIBUTES.includes(name)).sort(), ['where', 'who']);
    assert.deepEqual(
      OWN_ATTRIBUTES.filter((name) => !attributes.has(name)),
      [],
    );
  });
});
