/** The colours of the theme against each other: WCAG 2.2, 1.4.3 (text) and 1.4.11 (what is drawn). */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { before, test } from 'node:test';

const GROUNDS = ['paper', 'sheet', 'wash', 'caution'];
const TEXT = ['ink', 'soft', 'faint', 'leaf'];
const DRAWN = ['bar', 'bar-deep', 'leaf', 'faint', 'caution-edge'];

let schemes: Record<'light' | 'dark', Map<string, string>>;

before(async () => {
  const css = await readFile(join(import.meta.dirname, '../../src/styles/app.css'), 'utf8');
  schemes = { light: new Map(), dark: new Map() };
  for (const [, name, light, dark] of css.matchAll(/--color-([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)) {
    schemes.light.set(name!, light!);
    schemes.dark.set(name!, dark!);
  }
});

/** Relative luminance of sRGB, as WCAG 2.2 defines it. */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((channel) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4)) as [
    number,
    number,
    number,
  ];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [lighter, darker] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

test('contrast is measured as WCAG defines it', () => {
  assert.equal(contrast('#000000', '#ffffff').toFixed(2), '21.00');
  assert.equal(contrast('#777777', '#ffffff').toFixed(2), '4.48');
});

for (const scheme of ['light', 'dark'] as const) {
  const faults = (names: string[], grounds: string[], least: number) =>
    grounds.flatMap((ground) =>
      names.flatMap((name) => {
        const [colour, behind] = [schemes[scheme].get(name), schemes[scheme].get(ground)];
        assert.ok(colour && behind, `the theme has no ${name} or no ${ground}`);
        const ratio = contrast(colour, behind);
        return ratio < least ? [`${name} on ${ground}: ${ratio.toFixed(2)}`] : [];
      }),
    );

  test(`in the ${scheme} scheme every text colour has 4.5:1 on every ground`, () => {
    assert.deepEqual(faults(TEXT, GROUNDS, 4.5), []);
  });

  test(`in the ${scheme} scheme everything drawn has 3:1 on the grounds it is drawn on`, () => {
    assert.deepEqual(faults(DRAWN, ['paper', 'sheet'], 3), []);
    assert.deepEqual(faults(['caution-edge'], ['caution'], 3), []);
    assert.deepEqual(faults(['leaf'], ['wash'], 3), []);
  });
}
