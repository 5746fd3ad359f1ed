/** The examples that authors copy from keep the rules that authors are held to. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import type { ContentIndex } from '#check/content-index.ts';
import { proseDocument } from '#check/prose/document.ts';
import { parseProse } from '#check/prose/parse.ts';
import { proseComponentsRule } from '#check/rules/prose-components.ts';
import { proseStructure } from '#check/rules/prose-structure.ts';
import type { RawRecord } from '#files/record.ts';
import { exampleProse } from '#prose/example.ts';
import { proseComponents } from '#schemas/prose-components.ts';

const read = (file: string) => readFileSync(join(import.meta.dirname, '../..', file), 'utf8');

/** What the rules on components say that need no other record. */
function faultsOf(source: string): string[] {
  const { nodes, error } = parseProse(source);
  if (error !== undefined) return [error];
  const document = proseDocument({ file: 'example.mdx', bodyLine: 1 } as RawRecord, nodes ?? []);
  const rules = [proseComponentsRule, proseStructure];
  return rules.flatMap((rule) => [...rule.checkProse!(document, {} as ContentIndex)].map(({ message }) => message));
}

const written = (source: string) => new Set([...source.matchAll(/<([A-Z]\w*)/g)].map(([, name]) => name));
const names = Object.keys(proseComponents).sort();

describe('the guide for authors', () => {
  const blocks = [...read('CONTRIBUTING.md').matchAll(/```mdx\n([\s\S]*?)```/g)].map(([, block]) => block!);

  test('shows every component once', () => {
    assert.deepEqual(blocks.flatMap((block) => [...written(block)]).sort(), names);
  });

  for (const block of blocks) {
    test(`writes ${block.split('\n')[0]} as it must be written`, () => assert.deepEqual(faultsOf(block), []));
  }
});

describe('the page of examples', () => {
  const source = read('src/prose/examples.mdx');

  test('shows every component as it must be written', () => {
    assert.deepEqual([...written(source)].sort(), names);
    assert.deepEqual(faultsOf(source), []);
  });

  test('shows all that the example data holds', () => {
    const figures = [...source.matchAll(/place="(\S+)" source="(\S+)"/g)].map(([, place, id]) => `${place} ${id}`);
    assert.deepEqual([...new Set(figures)].sort(), Object.keys(exampleProse.figures).sort());
  });
});
