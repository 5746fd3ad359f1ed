/** The forms of the issue tracker ask in the words of the schemas. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { parse } from 'yaml';
import type { z } from 'astro/zod';
import { fieldAt, keysAt } from '#check/schema-field.ts';
import { book } from '#schemas/book.ts';
import { career } from '#schemas/career.ts';
import { course } from '#schemas/course.ts';
import { figure } from '#schemas/salary.ts';

interface Field {
  type: 'input' | 'textarea' | 'dropdown';
  id: string;
  attributes: { label: string; options?: string[] };
  validations?: { required: boolean };
}

const FOLDER = join(import.meta.dirname, '../../.github/ISSUE_TEMPLATE');
const read = (file: string) => parse(readFileSync(join(FOLDER, file), 'utf8')) as { name: string; body: Field[] };

/** `others`: questions that are about the record and no field of it. `isWhole`: the answers make a record. */
const FORMS: Record<string, { schema: z.ZodType; others: string[]; isWhole?: true }> = {
  'suggest-career.yml': { schema: career, others: ['more'] },
  'suggest-course.yml': { schema: course, others: ['more'], isWhole: true },
  'suggest-book.yml': { schema: book, others: ['more'], isWhole: true },
  'wrong-figure.yml': { schema: figure, others: ['page', 'shown', 'expected', 'evidence'] },
};

/** An editor gives the id and looks at the record. */
const BY_EDITORS = ['id', 'checked'];

const isRequired = (schema: z.ZodType, key: string): boolean =>
  schema.safeParse({}).error?.issues.some(({ path }) => path.length === 1 && path[0] === key) ?? false;

test('there is a form for each purpose and no other', () => {
  assert.deepEqual(readdirSync(FOLDER).sort(), ['config.yml', ...Object.keys(FORMS)].sort());
});

for (const [file, { schema, others, isWhole }] of Object.entries(FORMS)) {
  describe(`the form ${file}`, () => {
    const { body } = read(file);
    const fields = body.filter(({ id }) => !others.includes(id));
    const required = body.filter(({ validations }) => validations?.required).map(({ id }) => id);

    test('asks for fields of the schema, each once', () => {
      const known = keysAt(schema, []);
      assert.deepEqual(
        fields.filter(({ id }) => !known.includes(id)),
        [],
      );
      assert.equal(new Set(body.map(({ id }) => id)).size, body.length);
      assert.deepEqual(
        others.filter((id) => !body.some((field) => field.id === id)),
        [],
      );
    });

    test('insists only on what the schema insists on', () => {
      const loose = required.filter((id) => !others.includes(id) && !isRequired(schema, id));
      assert.deepEqual(loose, []);
    });

    if (isWhole) {
      test('insists on all that makes a record', () => {
        const needed = keysAt(schema, []).filter((key) => isRequired(schema, key) && !BY_EDITORS.includes(key));
        assert.deepEqual(
          needed.filter((key) => !required.includes(key)),
          [],
        );
      });
    }

    test('offers exactly the words that the schema allows', () => {
      for (const { id, type, attributes } of fields) {
        const values = (fieldAt(schema, [id])?.schema.def as { entries?: Record<string, string> } | undefined)?.entries;
        assert.equal(type === 'dropdown', values !== undefined, id);
        if (values) assert.deepEqual(attributes.options, Object.values(values), id);
      }
    });
  });
}
