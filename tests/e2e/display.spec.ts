import { expect, test, type Page } from './loaded-page.ts';
import { cutOff, sidewaysScroll, watch } from './measures.ts';
import { CAREER, templates } from './templates.ts';

interface Shift {
  value: number;
  /** Beginnings of the elements that moved. */
  what: string[];
}

const observeShifts = (page: Page) =>
  page.addInitScript(() => {
    const shifts: Shift[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number; sources?: { node?: Node }[] })[]) {
        const what = (entry.sources ?? []).map(({ node }) =>
          node instanceof Element ? node.outerHTML.slice(0, 80) : (node?.nodeName ?? ''),
        );
        shifts.push({ value: entry.value, what });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });

const shiftsOf = (page: Page) => page.evaluate(() => (window as unknown as { shifts: Shift[] }).shifts);
const total = (shifts: Shift[]) => shifts.reduce((sum, { value }) => sum + value, 0);

const TEXT_SPACING =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }';

for (const [template, path] of Object.entries(templates)) {
  test.describe(template, () => {
    test('fits 320 px: nothing scrolls sideways, also with everything opened', async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 640 });
      await page.goto(path);
      expect(await sidewaysScroll(page)).toBe(0);
      await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
      expect(await sidewaysScroll(page)).toBe(0);
      expect(await cutOff(page)).toEqual([]);
    });

    test('bears text at 200% and wide spacing without loss', async ({ browser, baseURL }) => {
      // The page's own policy forbids foreign styles; a reader's browser does not ask it.
      const context = await browser.newContext({
        bypassCSP: true,
        viewport: { width: 1024, height: 768 },
        ...(baseURL && { baseURL }),
      });
      const page = await context.newPage();
      await page.goto(path);
      await page.addStyleTag({ content: 'html { font-size: 200% !important; }' });
      expect(await sidewaysScroll(page)).toBe(0);
      expect(await cutOff(page)).toEqual([]);
      await page.addStyleTag({ content: TEXT_SPACING });
      expect(await sidewaysScroll(page)).toBe(0);
      expect(await cutOff(page)).toEqual([]);
      await context.close();
    });

    test('reads from right to left: nothing scrolls sideways', async ({ page }) => {
      await page.goto(path);
      await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
      for (const width of [360, 1280]) {
        await page.setViewportSize({ width, height: 720 });
        expect(await sidewaysScroll(page), `${width} px`).toBe(0);
      }
    });

    test('keeps its text, drawings and controls in forced colours', async ({ page }) => {
      await page.emulateMedia({ forcedColors: 'active' });
      await page.goto(path);
      const lost = await page.evaluate(() => {
        const paper = getComputedStyle(document.body).backgroundColor;
        const shown = (element: Element) => element.checkVisibility() && element.getBoundingClientRect().height > 0;
        // The vein of the leaf is paper seen through it.
        const drawn = [...document.querySelectorAll('main svg :is(rect, path, circle, text):not(.vein)')].filter(shown);
        const invisible = drawn.filter((shape) => {
          const { fill, stroke } = getComputedStyle(shape);
          const isThere = (paint: string) =>
            paint !== 'none' && paint !== paper && !paint.startsWith('rgba(0, 0, 0, 0');
          return !isThere(fill) && !isThere(stroke);
        });
        const faint = [...document.querySelectorAll('main :is(p, a, th, td, button, h1, h2, h3)')]
          .filter(shown)
          .filter((element) => getComputedStyle(element).color === paper);
        const edgeless = [...document.querySelectorAll('main :is(button, input, select)')]
          .filter(shown)
          .filter((control) => {
            const { borderStyle, borderColor, appearance } = getComputedStyle(control);
            return appearance === 'none' && (borderStyle === 'none' || borderColor === paper);
          });
        return [...invisible, ...faint, ...edgeless].map((element) => element.outerHTML.slice(0, 120));
      });
      expect(lost).toEqual([]);
    });

    test('does not move while its scripts run', async ({ page }) => {
      await page.setViewportSize({ width: 390, height: 844 });
      // The faces are measured on their own, below: without them nothing but a script can move a line.
      await page.route('**/*.woff2', (route) => route.abort());
      await observeShifts(page);
      await page.goto(path, { waitUntil: 'load' });
      await page.waitForTimeout(300);
      const shifts = await shiftsOf(page);
      expect(total(shifts), JSON.stringify(shifts, null, 1)).toBeLessThanOrEqual(0.01);
    });

    test('asks no other host, loads without an error and runs no motion when none is wanted', async ({
      page,
      baseURL,
    }) => {
      await page.emulateMedia({ reducedMotion: 'reduce' });
      const { hosts, problems } = watch(page);
      await page.goto(path, { waitUntil: 'networkidle' });
      await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
      expect([...hosts]).toEqual([new URL(baseURL!).host]);
      expect(problems).toEqual([]);
      expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
      expect(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)).toBe('auto');
    });

    test('prints everything: nothing collapsed, nothing cut off, no control', async ({ page }) => {
      await page.goto(path);
      await page.emulateMedia({ media: 'print' });
      const hidden = await page.evaluate(() => {
        const isShown = (element: Element) => {
          const { height } = element.getBoundingClientRect();
          return height > 0 && element.checkVisibility({ contentVisibilityAuto: true });
        };
        const inside = [
          ...document.querySelectorAll(
            'main details:not(contents-list details, .see-all, .cite) > :not(summary), main .cite > p',
          ),
        ];
        const rows = [...document.querySelectorAll('main tbody tr')];
        const clipped = rows.filter((row) => {
          const fold = row.closest('.fold');
          return fold && row.getBoundingClientRect().bottom > fold.getBoundingClientRect().bottom + 1;
        });
        const missing = [...inside, ...rows].filter((element) => !isShown(element));
        return [...missing, ...clipped].map((element) => element.textContent.trim().slice(0, 60));
      });
      expect(hidden).toEqual([]);
      await expect(page.locator('button:visible')).toHaveCount(0);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(255, 255, 255)');
    });
  });
}

// On a phone two lines of the home page break elsewhere in the fallback; no width of it fits every line.
for (const [path, most] of [
  ['/', 0.05],
  [CAREER, 0.01],
] as const) {
  test(`a late face hardly moves ${path}, because the fallback has its measures`, async ({ page }) => {
    const hasFallback = () =>
      new FontFace('probe', 'local("Arial"), local("Liberation Sans"), local("Arimo")').load().then(
        () => true,
        () => false,
      );
    await page.setViewportSize({ width: 390, height: 844 });
    await page.route('**/*.woff2', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 400));
      await route.continue();
    });
    await observeShifts(page);
    await page.goto(path);
    test.skip(!(await page.evaluate(hasFallback)), 'this system has no face with the measures of Arial');
    await page.evaluate(() => document.fonts.ready);
    await page.waitForTimeout(300);
    const shifts = await shiftsOf(page);
    expect(total(shifts), JSON.stringify(shifts, null, 1)).toBeLessThanOrEqual(most);
  });
}

test('forced colours keep the bars, the axis and the focus visible', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto(CAREER);
  const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  for (const bar of ['.bar-outer', '.bar-inner', '.bar-mark', '.axis text']) {
    const fill = await page
      .locator(bar)
      .first()
      .evaluate((element) => getComputedStyle(element).fill);
    expect(fill, bar).not.toBe(paper);
  }
  const inner = await page
    .locator('.pay-table .bar-inner')
    .first()
    .evaluate((element) => getComputedStyle(element).fill);
  const outer = await page
    .locator('.pay-table .bar-outer')
    .first()
    .evaluate((element) => getComputedStyle(element).fill);
  expect(inner).not.toBe(outer);
  const button = page.locator('save-button button').first();
  await button.focus();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  const { style, colour } = await button.evaluate((element) => {
    const { outlineStyle, outlineColor } = getComputedStyle(element);
    return { style: outlineStyle, colour: outlineColor };
  });
  expect(style).toBe('solid');
  expect(colour).not.toBe(paper);
});
