import { expect, test } from './loaded-page.ts';
import { CAREER, templates } from './templates.ts';

test.use({ javaScriptEnabled: false });

test.describe('without JavaScript', () => {
  for (const [template, path] of Object.entries(templates)) {
    test(`${template} has a heading, a text and no control that does nothing`, async ({ page }) => {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      expect((await page.getByRole('main').innerText()).length).toBeGreaterThan(80);
      await expect(page.locator('button:not([type="submit"])')).toHaveCount(0);
      await expect(page.locator('select')).toHaveCount(0);
      for (const element of await page.locator('save-button, theme-switch, saved-list').all())
        await expect(element).toHaveText('');
      await expect(page.locator('a:not([href]), a[href=""], a[href="#"]')).toHaveCount(0);
    });
  }

  test('the guide is complete: prose, pay, path, courses, books, sources', async ({ page }) => {
    await page.goto(CAREER);
    expect((await page.locator('article.prose').innerText()).split(/\s+/).length).toBeGreaterThan(4000);
    for (const id of [
      'tasks',
      'routes',
      'reasons',
      'pay',
      'path',
      'courses',
      'books',
      'related',
      'unknowns',
      'sources',
    ]) {
      await expect(page.locator(`h2#${id}`)).toBeVisible();
    }
    expect(await page.locator('ol.ranked > li').count()).toBeGreaterThan(35);
  });

  test('maps are drawn', async ({ page }) => {
    await page.goto(CAREER);
    const drawing = page.locator('late-drawing svg').first();
    await drawing.scrollIntoViewIfNeeded();
    const state = drawing.locator('a[href$="-us-texas"]');
    await expect.poll(async () => (await state.boundingBox())?.width ?? 0).toBeGreaterThan(60);
  });

  test('"See all" opens the rest of the table', async ({ page }) => {
    await page.goto(CAREER);
    const section = page.getByRole('region', { name: 'United States and its states' });
    const fold = section.locator('.fold');
    const before = (await fold.boundingBox())!.height;
    await section.getByText(/^See all \d+ places$/).click();
    expect((await fold.boundingBox())!.height).toBeGreaterThan(before * 2);
  });

  test('sharing is a mail link, saving is not offered', async ({ page }) => {
    await page.goto(CAREER);
    await expect(page.getByRole('link', { name: 'Send by mail' })).toBeVisible();
    await expect(page.getByText('Copy link')).toHaveCount(0);
    await expect(page.locator('save-button').first()).not.toBeVisible();
  });

  test('the search page says why it cannot search and lists where to start', async ({ page }) => {
    await page.goto('/search/?q=nurse');
    await expect(page.getByText(/needs JavaScript/)).toBeVisible();
    for (const name of ['Careers', 'Topics', 'Places', 'Registered Nurse', 'Backend Engineer']) {
      await expect(page.getByRole('main').getByRole('link', { name, exact: true })).toBeVisible();
    }
  });

  test('the form of the home page leads to the search page', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('searchbox').fill('nurse');
    await page.getByRole('button', { name: 'Search' }).click();
    await expect(page).toHaveURL(/\/search\/\?q=nurse$/);
  });

  test('the saved page says what it needs', async ({ page }) => {
    await page.goto('/saved/');
    await expect(page.getByText(/needs JavaScript/)).toBeVisible();
  });
});
