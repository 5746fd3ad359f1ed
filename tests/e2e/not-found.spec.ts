import { expect, test, type Page } from './loaded-page.ts';
import { watch } from './measures.ts';

const near = (page: Page) => page.locator('near-names');

test.describe('an address without a page', () => {
  test('is answered with pages of near names, and the search holds its words', async ({ page }) => {
    const { problems } = watch(page);
    const response = await page.goto('/careers/backend-enginer/');
    expect(response?.status()).toBe(404);
    await expect(near(page).getByRole('status')).toHaveText('Did you mean');
    await expect(page.getByRole('searchbox')).toHaveValue('backend enginer');
    expect(await near(page).getByRole('listitem').count()).toBeLessThanOrEqual(5);
    await near(page).getByRole('link', { name: 'Backend Engineer', exact: true }).click();
    await expect(page).toHaveURL(/\/careers\/backend-engineer\/$/);
    expect(problems.filter((problem) => !problem.includes('404'))).toEqual([]);
  });

  test('is answered in words where no name is near', async ({ page }) => {
    await page.goto('/wp-login.php');
    await expect(near(page).getByRole('status')).toHaveText('No page has a name near to that one.');
    await expect(near(page).getByRole('link')).toHaveCount(0);
    await expect(page.getByRole('searchbox')).toHaveValue('wp login');
  });

  const HOSTILE: Record<string, string> = {
    'is markup': `/${encodeURIComponent('<img src=x onerror=alert(1)>')}/`,
    'is very long': `/careers/${'a'.repeat(4000)}/`,
    'has a broken escape': '/careers/%E0%A4%A-nurse/',
    'is a name that every object has': '/constructor/__proto__/',
  };
  for (const [what, path] of Object.entries(HOSTILE)) {
    test(`does no harm when it ${what}`, async ({ page, baseURL }) => {
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(error.message));
      // A host may answer a broken escape with a bare error; the page itself is what is tried here.
      await page.route('**/*', async (route) => {
        const isPage = route.request().resourceType() === 'document';
        if (isPage) await route.fulfill({ response: await route.fetch({ url: `${baseURL}/404.html` }) });
        else await route.continue();
      });
      await page.goto(path);
      await expect(near(page).getByRole('status')).not.toBeEmpty();
      await expect(page.locator('main img')).toHaveCount(0);
      expect((await page.getByRole('searchbox').inputValue()).length).toBeLessThanOrEqual(330);
      expect(errors).toEqual([]);
    });
  }

  test('offers search and lists when the addresses cannot be loaded', async ({ page }) => {
    await page.route('**/addresses.json', (route) => route.abort());
    await page.goto('/careers/backend-enginer/');
    await expect(near(page).getByRole('status')).toHaveText('No page has a name near to that one.');
    await expect(page.getByRole('main').getByRole('link', { name: 'Careers', exact: true })).toBeVisible();
  });

  test('nothing jumps when the near names come', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/addresses.json', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto('/careers/nurse/');
    const lists = page.getByRole('heading', { name: 'Or start from a list' });
    const before = (await lists.boundingBox())!.y;
    release();
    await expect(near(page).getByRole('listitem').first()).toBeVisible();
    expect((await lists.boundingBox())!.y).toBe(before);
  });
});

test.describe('an address without a page, without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('leads to the search and to the lists', async ({ page }) => {
    await page.goto('/careers/backend-enginer/');
    await expect(page.getByRole('searchbox')).toBeVisible();
    for (const name of ['Careers', 'Courses', 'Books', 'Search']) {
      await expect(page.getByRole('main').getByRole('link', { name, exact: true })).toBeVisible();
    }
  });
});
