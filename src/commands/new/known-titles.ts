/** Titles of occupation codes as the content already holds them, from their sources. */
import type { ContentIndex } from '#check/content-index.ts';
import { listOf, textOf, valueAt } from '#check/raw-value.ts';
import type { CodeSystem } from '#schemas/codes.ts';

/** Nothing when no career and no pay figure names the code. */
export function knownTitle(content: ContentIndex, system: CodeSystem, code: string | undefined): string | undefined {
  const named = [
    ...content.of('careers').flatMap(({ data }) => listOf(data, ['codes'])),
    ...content.of('salaries').flatMap(({ data }) => listOf(data, ['figures']).map((f) => valueAt(f, ['occupation']))),
  ];
  const found = named.find((item) => textOf(item, ['system']) === system && textOf(item, ['code']) === code);
  return textOf(found, ['title']);
}
