import { expect, test } from './loaded-page.ts';
import { watch } from './measures.ts';

test.describe('search', () => {
  test('typing a word on the home page leads to the pages that hold it', async ({ page }) => {
    const { problems } = watch(page);
    await page.goto('/');
    const field = page.getByRole('searchbox');
    await field.fill('electrician');
    await field.press('Enter');
    await expect(page).toHaveURL(/\/search\/\?q=electrician$/);
    await expect(page.getByRole('searchbox')).toHaveValue('electrician');
    await expect(page.getByRole('status')).toHaveText(/^\d+ pages? for “electrician”/);
    const result = page.locator('site-search ol').getByRole('link', { name: 'Electrician', exact: true });
    await result.first().click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Electrician/);
    expect(problems).toEqual([]);
  });

  test('the form on the search page searches again', async ({ page }) => {
    await page.goto('/search/?q=nurse');
    await expect(page.getByRole('status')).toHaveText(/“nurse”/);
    await page.getByRole('searchbox').fill('transactions');
    await page.getByRole('button', { name: 'Search' }).click();
    await expect(page.getByRole('status')).toHaveText(/“transactions”/);
    await expect(page.locator('site-search ol > li').first()).toBeVisible();
  });

  test('the answers are pages about the word, not lists that hold it, and their excerpts are no receipts', async ({
    page,
  }) => {
    await page.goto('/search/?q=sql');
    const results = page.locator('site-search ol > li');
    await expect(results.first()).toBeVisible();
    for (const title of await results.locator('.row-title').allInnerTexts()) {
      expect(title).not.toMatch(/^(All courses|All books|Sources)/);
    }
    for (const text of await results.allInnerTexts())
      expect(text).not.toMatch(/as listed by the source|Open at|Teaches/);
  });

  test('a word that no page holds is answered in words', async ({ page }) => {
    await page.goto('/search/?q=xyzzyqwv');
    await expect(page.getByRole('status')).toContainText('Nothing found for “xyzzyqwv”');
    await expect(page.getByRole('heading', { name: 'Or start from a list' })).toBeVisible();
  });

  test('a slip of the keyboard is answered with pages of near names', async ({ page }) => {
    await page.goto('/search/?q=nruse');
    await expect(page.getByRole('status')).toContainText('Nothing found for “nruse”');
    await expect(page.getByText('Did you mean')).toBeVisible();
    await expect(
      page.locator('site-search').getByRole('link', { name: 'Registered Nurse', exact: true }),
    ).toBeVisible();
  });

  test('an alternate title of O*NET leads to the guide that does not print it', async ({ page }) => {
    await page.goto('/search/?q=gaffer');
    const results = page.locator('site-search ol');
    await expect(results.getByRole('link', { name: 'Electrician', exact: true })).toBeVisible();
  });

  test('an empty question searches nothing', async ({ page }) => {
    await page.goto('/search/?q=%20');
    await expect(page.locator('site-search ol > li')).toHaveCount(0);
  });

  test('a question that is markup is shown as text', async ({ page }) => {
    await page.goto(`/search/?q=${encodeURIComponent('<img src=x onerror=alert(1)>')}`);
    await expect(page.getByRole('status')).toContainText('<img src=x onerror=alert(1)>');
    await expect(page.locator('site-search img')).toHaveCount(0);
  });

  test('an index that does not load is said in words, with lists to go on', async ({ page }) => {
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.goto('/search/?q=nurse');
    await expect(page.getByRole('status')).toContainText('could not be loaded');
    await expect(page.getByRole('link', { name: 'Registered Nurse', exact: true }).first()).toBeVisible();
  });

  test('a mistyped address offers the search', async ({ page }) => {
    const response = await page.goto('/careers/no-such-career/');
    expect(response?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no page at this address');
    await page.getByRole('searchbox').fill('nurse');
    await page.getByRole('searchbox').press('Enter');
    await expect(page).toHaveURL(/\/search\/\?q=nurse$/);
  });
});
