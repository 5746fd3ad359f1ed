import { expect, test } from './loaded-page.ts';
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

test('on a phone the contents close when a part is chosen, with Escape, and when the focus leaves them', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto(CAREER);
  const contents = page.getByRole('navigation', { name: 'On this page' });
  const summary = contents.getByText('On this page');
  const link = contents.getByRole('link', { name: 'Sources', exact: true });
  await summary.click();
  await link.click();
  await expect(link).not.toBeVisible();
  await summary.press('Enter');
  await expect(link).toBeVisible();
  await link.press('Escape');
  await expect(link).not.toBeVisible();
  await expect(summary).toBeFocused();
  await summary.press('Enter');
  await page.getByRole('navigation', { name: 'Jump to' }).getByRole('link', { name: 'Path' }).focus();
  await expect(link).not.toBeVisible();
});

test('on a phone a quick jump leads to pay, path and books', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 });
  await page.goto(CAREER);
  const jumps = page.getByRole('navigation', { name: 'Jump to' });
  for (const [name, heading] of [
    ['Pay', 'Pay'],
    ['Path', 'Path'],
    ['Books', 'Reading list'],
  ] as const) {
    await jumps.getByRole('link', { name }).click();
    await expect(page.getByRole('heading', { name: heading, exact: true, level: 2 })).toBeInViewport();
    await expect(jumps).toBeInViewport();
  }
});

for (const width of [360, 1280]) {
  test(`the first screen at ${width} px says what it is, what it pays, how one gets in and how current it is`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(CAREER);
    await expect(page.getByRole('heading', { level: 1 })).toBeInViewport({ ratio: 1 });
    await expect(page.locator('.lede')).toBeInViewport({ ratio: 1 });
    for (const term of ['Median pay', 'Typical way in', 'Current as of']) {
      const value = page.locator('.facts dt', { hasText: term }).locator('+ dd');
      await expect(value).toBeInViewport({ ratio: 1 });
      await expect(value).not.toHaveText('');
    }
  });
}

test('every heading of a guide links to itself, so that its address can be copied', async ({ page }) => {
  await page.goto(CAREER);
  const headings = page.locator('main :is(h2, h3)[id]');
  expect(await headings.count()).toBeGreaterThan(20);
  const wrong = await headings.evaluateAll((all) =>
    all
      .filter((heading) => heading.querySelector('a.anchor')?.getAttribute('href') !== `#${heading.id}`)
      .map((heading) => heading.id),
  );
  expect(wrong).toEqual([]);
  await page.getByRole('heading', { name: 'Routes compared' }).getByRole('link').click();
  await expect(page).toHaveURL(/#routes$/);
  await expect(page.getByRole('heading', { name: 'Routes compared' })).toBeInViewport();
});

test('how far one has read is shown by the browser itself, and not where motion is not wanted', async ({ page }) => {
  await page.goto(CAREER);
  const progress = page.locator('.progress');
  const width = () => progress.evaluate((bar) => bar.getBoundingClientRect().width);
  test.skip(!(await page.evaluate(() => CSS.supports('animation-timeline: scroll()'))), 'no scroll-driven animations');
  expect(await width()).toBeLessThan(20);
  await page.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }));
  await expect.poll(width).toBeGreaterThan(1200);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await expect(progress).not.toBeVisible();
});

test('the page says when it was written, when it changed and how long it takes', async ({ page }) => {
  await page.goto(CAREER);
  const main = page.getByRole('main');
  await expect(main.locator('dt', { hasText: 'First published' }).locator('+ dd')).toHaveText(
    /^\s*\d{1,2} \w+ 20\d\d\s*$/,
  );
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

test.describe('where the browser does not hold the place by itself', () => {
  test.use({ bypassCSP: true, viewport: { width: 390, height: 740 } });

  for (const query of ['', '?pay=common', '?courses.free=1']) {
    test(`an address with a fragment stays at its part while the scripts come, asked ${query || 'nothing'}`, async ({
      page,
    }) => {
      await page.addInitScript(() => {
        const anchorless = new CSSStyleSheet();
        anchorless.replaceSync('* { overflow-anchor: none }');
        document.adoptedStyleSheets = [anchorless];
      });
      await page.goto(`${CAREER}${query}#books`);
      await page.evaluate(() => document.fonts.ready);
      const top = await page.locator('#books').evaluate((heading) => heading.getBoundingClientRect().top);
      expect(top).toBeGreaterThanOrEqual(0);
      expect(top).toBeLessThan(120);
    });
  }
});

test('the scripts come although a face never does', async ({ page }) => {
  await page.route('**/*.woff2', () => {});
  await page.goto(CAREER, { waitUntil: 'domcontentloaded' });
  await expect(page.getByRole('button', { name: /Save/ }).first()).toBeVisible();
});
