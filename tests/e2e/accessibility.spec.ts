import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { CAREER, templates } from './templates.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

// The long guides hold thousands of elements; on a busy machine axe takes its time over them.
test.describe.configure({ timeout: 180_000 });

const VARIANTS = [
  { name: 'light, desktop', colorScheme: 'light', viewport: { width: 1280, height: 800 } },
  { name: 'dark, desktop', colorScheme: 'dark', viewport: { width: 1280, height: 800 } },
  { name: 'light, phone', colorScheme: 'light', viewport: { width: 390, height: 844 } },
] as const;

/** Each violation as one line an engineer can act on. */
async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
  return found.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, html }) => `${id}: ${help} (${target.join(' ')}) ${html.slice(0, 160)}`),
  );
}

for (const [template, path] of Object.entries(templates)) {
  test.describe(`axe: ${template}`, () => {
    for (const { name, colorScheme, viewport } of VARIANTS) {
      test(name, async ({ page }) => {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await page.setViewportSize(viewport);
        await page.goto(path);
        expect(await violations(page)).toEqual([]);
      });
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
