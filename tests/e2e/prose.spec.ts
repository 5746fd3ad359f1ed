/** What authors write in a guide besides Markdown, as readers meet it. */
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './loaded-page.ts';
import { sidewaysScroll } from './measures.ts';
import { CAREER } from './templates.ts';

const ACCOUNTANT = '/careers/accountant/';

test('a comparison is a table with caption and names for columns and rows', async ({ page }) => {
  await page.goto(ACCOUNTANT);
  const table = page.getByRole('table', { name: 'The accountant’s neighbours' });
  await expect(table.getByRole('columnheader')).toHaveText(['Title', 'What they do', 'Where the line runs']);
  await expect(table.getByRole('rowheader', { name: 'Bookkeeper' })).toBeVisible();
  await expect(table.locator('[style]')).toHaveCount(0);
});

test('a comparison that is too wide is scrolled in a region of its own, by keyboard, beside the names of its rows', async ({
  page,
}) => {
  await page.setViewportSize({ width: 240, height: 640 });
  await page.goto(ACCOUNTANT);
  const region = page.getByRole('region', { name: 'The accountant’s neighbours' });
  await region.focus();
  await expect(region).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => region.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
  const name = region.getByRole('rowheader', { name: 'Bookkeeper' });
  const inset = async () => (await name.boundingBox())!.x - (await region.boundingBox())!.x;
  expect(await inset()).toBeGreaterThanOrEqual(0);
});

test('a week is a list of days', async ({ page }) => {
  await page.goto(CAREER);
  const days = page.locator('.week').getByRole('listitem');
  await expect(days).toHaveCount(5);
  await expect(days.first()).toHaveText(/^Monday opens/);
  const marker = await days.first().evaluate((day) => getComputedStyle(day).listStyleType);
  expect(marker).not.toBe('none');
});

test('an amount in a sentence names the occupation it counts and leads to its table', async ({ page }) => {
  await page.goto(CAREER);
  const amount = page.locator('.prose .amount-link').first();
  await expect(amount).toHaveText(/^USD\s[\d,]+ a year \(Software Developers\)$/);
  await expect(amount).toHaveAccessibleDescription(/15-1252.*United States, \w+ 20\d\d, /);
  await amount.click();
  const target = page.locator(new URL(page.url()).hash);
  await expect(target).toBeInViewport();
  await expect(target.locator('xpath=ancestor-or-self::section[1]').getByRole('table').first()).toContainText(
    'Software Developers',
  );
});

test('a figure says whose pay it is, when, how it fits and where it comes from', async ({ page }) => {
  await page.goto(CAREER);
  const figure = page.locator('.prose .figure').first();
  await expect(figure).toContainText('Software Developers (US SOC 2018 15-1252), United States');
  await expect(figure).toContainText(/USD [\d,]+ a year\s+median/);
  await expect(figure).toContainText(/\w+ 20\d\d, .*Match: a broader occupation/);
  await expect(figure.getByRole('definition')).toHaveCount(4);
  await expect(figure.getByRole('link', { name: 'U.S. Bureau of Labor Statistics' })).toHaveAttribute(
    'href',
    /^\/sources\/#/,
  );
});

test('a definition is the summary of its topic’s page', async ({ page }) => {
  await page.goto(CAREER);
  const definition = page.locator('.definition').first();
  const summary = (await definition.getByRole('definition').innerText()).trim();
  await definition.getByRole('link').click();
  await expect(page.getByRole('main')).toContainText(summary);
});

test('the kind of a box is written in it, and is seen without colours too', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto(CAREER);
  for (const [kind, word, line] of [
    ['note', 'Note', 'solid'],
    ['compare', 'Compare', 'dashed'],
    ['caution', 'Caution', 'double'],
  ] as const) {
    const box = page.locator(`.aside[data-kind="${kind}"]`).first();
    await expect(box.locator('.label')).toHaveText(word);
    await expect(box).toHaveCSS('border-inline-start-style', line);
  }
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`guides with tables and figures have no fault and fit 320 px in ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 320, height: 640 });
    for (const path of [ACCOUNTANT, '/careers/electrician/', '/careers/ux-designer/']) {
      await page.goto(path);
      expect(await sidewaysScroll(page)).toBe(0);
      const { violations } = await new AxeBuilder({ page }).include('.prose').analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    }
  });
}
