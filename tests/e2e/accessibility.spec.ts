import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from './loaded-page.ts';
import { CAREER, templates } from './templates.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

// The long guides hold thousands of elements; on a busy machine axe takes its time over them.
test.describe.configure({ timeout: 180_000 });

const SCHEMES = ['light', 'dark'] as const;
const VIEWPORTS = [
  { width: 1280, height: 800 },
  { width: 360, height: 780 },
];

/** Each violation as one line an engineer can act on. */
async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
  return found.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, html }) => `${id}: ${help} (${target.join(' ')}) ${html.slice(0, 160)}`),
  );
}

for (const [template, path] of Object.entries(templates)) {
  test(`axe: ${template}, light and dark, at 1280 and 360 px`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(path);
    for (const viewport of VIEWPORTS) {
      for (const colorScheme of SCHEMES) {
        await page.setViewportSize(viewport);
        await page.emulateMedia({ colorScheme });
        expect(await violations(page), `${colorScheme}, ${viewport.width} px`).toEqual([]);
      }
    }
  });
}

test('axe: career with everything opened and saved', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(CAREER);
  await page.locator('save-button button').first().click();
  await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
  expect(await violations(page)).toEqual([]);
});

test('axe: search with results, saved with items', async ({ page }) => {
  await page.goto('/search/?q=sql');
  await expect(page.locator('site-search ol > li').first()).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.goto(CAREER);
  await page.locator('save-button button').first().click();
  await page.goto('/saved/');
  await expect(page.locator('saved-list').getByRole('link')).toHaveCount(1);
  expect(await violations(page)).toEqual([]);
});

test('axe finds a fault that is put in', async ({ page }) => {
  await page.goto('/');
  await page.evaluate(() =>
    document.querySelector('main')?.append(Object.assign(document.createElement('img'), { src: '/favicon.svg' })),
  );
  expect((await violations(page)).some((line) => line.startsWith('image-alt'))).toBe(true);
});
