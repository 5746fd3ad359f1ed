import { expect, test } from './loaded-page.ts';
import { CAREER, templates } from './templates.ts';

test('a guide is cited in a sentence and as BibTeX, each copied with one press', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(CAREER);
  await page.getByText('Cite this page').click();
  const updated = await page.locator('main time').first().textContent();
  const sentence = `Pathleaf: “Backend Engineer”. Updated ${updated}. https://pathleaf.example${CAREER}`;
  await expect(page.locator('.cite p')).toHaveText(sentence);
  await page.getByRole('button', { name: 'Copy citation' }).click();
  await expect(page.getByRole('button', { name: 'Citation copied' })).toBeFocused();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(sentence);
  await page.getByRole('button', { name: 'Copy BibTeX' }).click();
  await expect(page.getByRole('button', { name: 'BibTeX copied' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
    /^@misc\{pathleaf-backend-engineer-\d{4},\n {2}author = \{\{Pathleaf\}\},\n/,
  );
});

test('without scripts the citation is there to be selected, with no dead button', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL && { baseURL }) });
  const page = await context.newPage();
  await page.goto(CAREER);
  await page.getByText('Cite this page').click();
  await expect(page.getByText(/^Pathleaf: “Backend Engineer”/)).toBeVisible();
  await expect(page.getByText('@misc{')).toBeVisible();
  await expect(page.locator('.cite button')).toHaveCount(0);
  await context.close();
});

test('every kind of dated page can be cited', async ({ page }) => {
  for (const template of ['career', 'topic', 'reading list', 'plain page']) {
    await page.goto(templates[template]!);
    await page.getByText('Cite this page').click();
    await expect(page.locator('.cite p')).toContainText(`https://pathleaf.example${templates[template]}`);
  }
});
