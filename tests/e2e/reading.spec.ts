import { expect, test } from '@playwright/test';
import { CAREER } from './templates.ts';

test('the contents list marks the part that is being read', async ({ page }) => {
  await page.goto(CAREER);
  const contents = page.getByRole('navigation', { name: 'On this page' });
  const marked = contents.locator('[aria-current="location"]');
  for (const part of ['A week in it', 'Pay', 'Reading list', 'A week in it']) {
    await page
      .getByRole('heading', { name: part, level: 2, exact: true })
      .evaluate((heading) => heading.scrollIntoView({ behavior: 'instant' }));
    await expect(marked).toHaveText([part]);
    await expect(marked).toBeInViewport();
  }
});

test('on a phone the contents are closed until they are asked for', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto(CAREER);
  const link = page.getByRole('navigation', { name: 'On this page' }).getByRole('link', { name: 'Pay', exact: true });
  await expect(link).not.toBeVisible();
  await page.getByRole('navigation', { name: 'On this page' }).getByText('On this page').click();
  await link.click();
  await expect(page.getByRole('heading', { name: 'Pay', exact: true, level: 2 })).toBeInViewport();
});

test('the page says when it was written, when it changed and how long it takes', async ({ page }) => {
  await page.goto(CAREER);
  const main = page.getByRole('main');
  await expect(main.getByText(/^\s*Published \d{1,2} \w+ 20\d\d\s*$/)).toBeVisible();
  await expect(main.getByText(/^\s*Updated \d{1,2} \w+ 20\d\d\s*$/)).toBeVisible();
  const minutes = Number(/(\d+) min/.exec(await main.getByText(/^\s*\d+ min read\s*$/).innerText())?.[1]);
  expect(minutes).toBeGreaterThanOrEqual(16);
});

test('every source of the guide is named with its licence, and each fact leads to its source', async ({ page }) => {
  await page.goto(CAREER);
  const sources = page.locator('#sources').locator('..').locator('ul.rows > li');
  expect(await sources.count()).toBeGreaterThanOrEqual(5);
  for (const text of await sources.allTextContents()) expect(text).toMatch(/Licence: \S/);
  await page.locator('dl.facts').getByRole('link').first().click();
  await expect(page).toHaveURL(/\/sources\/#/);
  await expect(page.locator(new URL(page.url()).hash)).toBeInViewport();
});

test('the colours are chosen once and remembered, without a flash of the other', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/');
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await paper();
  await page.getByLabel('Colours').selectOption('dark');
  const dark = await paper();
  expect(dark).not.toBe(light);
  await page.addInitScript(() => {
    const seen: (string | undefined)[] = [];
    Object.assign(window, { seenThemes: seen });
    new MutationObserver(() => {
      if (document.body) seen.push(document.documentElement.dataset['theme']);
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto('/careers/');
  expect(await paper()).toBe(dark);
  expect(await page.evaluate(() => new Set((window as unknown as { seenThemes: string[] }).seenThemes).size)).toBe(1);
  await expect(page.getByLabel('Colours')).toHaveValue('dark');
  await page.getByLabel('Colours').selectOption('system');
  expect(await paper()).toBe(light);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await paper()).toBe(dark);
  await page.reload();
  expect(await paper()).toBe(dark);
});

test('the link is copied, and the mail link stands beside it', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(CAREER);
  await expect(page.getByRole('link', { name: 'Send by mail' })).toHaveAttribute(
    'href',
    /^mailto:\?subject=.+&body=https/,
  );
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.getByRole('button', { name: 'Link copied' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(new RegExp(`^https://[^/]+${CAREER}$`));
});

test('where copying is forbidden the address is shown to copy by hand', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: () => Promise.reject(new Error('forbidden')) },
    });
  });
  await page.goto(CAREER);
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.getByRole('button', { name: /^Copy it by hand: https:/ })).toBeVisible();
});

test('the system’s own share sheet is used where there is one', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'share', {
      value: (data: ShareData) => {
        document.documentElement.dataset['shared'] = JSON.stringify(data);
        return Promise.resolve();
      },
    });
  });
  await page.goto(CAREER);
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  const shared = JSON.parse((await page.locator('html').getAttribute('data-shared')) ?? '{}') as ShareData;
  expect(shared.title).toBe('Backend Engineer');
  expect(shared.url).toMatch(new RegExp(`${CAREER}$`));
});
