import { expect, test, type Page } from './loaded-page.ts';
import { CAREER, templates } from './templates.ts';

interface Focused {
  name: string;
  /** Where in the document, so that a walk that stands still is noticed. */
  place: number;
  isVisible: boolean;
  isOutlined: boolean;
}

/** The element that has the focus, and whether a reader can see that it has. */
const focused = (page: Page): Promise<Focused | undefined> =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return undefined;
    const boxes = [...element.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
    const isVisible = boxes.some(({ left, top, width, height }) => {
      const points = [0.5, 0.15, 0.85].map((share) => [left + width * share, top + height / 2] as const);
      return points.some(([x, y]) => {
        const hit = document.elementFromPoint(x, y);
        return hit !== null && element.contains(hit);
      });
    });
    const { outlineStyle, outlineWidth, pointerEvents } = getComputedStyle(element);
    return {
      name: `${element.tagName.toLowerCase()} "${element.textContent.trim().replace(/\s+/g, ' ').slice(0, 40)}"`,
      place: [...document.querySelectorAll('*')].indexOf(element),
      // What lets the pointer through is not found at a point; it is not covered either where its box is in the window.
      isVisible:
        pointerEvents === 'none' ? boxes.some(({ top, bottom }) => top >= 0 && bottom <= innerHeight) : isVisible,
      isOutlined: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
    };
  });

/** Walks with `key` until the focus leaves the page; answers every stop. */
async function walk(page: Page, key: 'Tab' | 'Shift+Tab', most: number): Promise<Focused[]> {
  const stops: Focused[] = [];
  while (stops.length < most) {
    await page.keyboard.press(key);
    const stop = await focused(page);
    if (!stop) break;
    stops.push(stop);
  }
  return stops;
}

/** Presses Tab until `isThere` answers true for the focused element. */
async function tabTo(page: Page, isThere: (element: Element) => boolean, most = 600): Promise<void> {
  const source = `(${isThere.toString()})(document.activeElement)`;
  for (let i = 0; i < most; i++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(source)) return;
  }
  throw new Error(`not reached with ${most} presses of Tab`);
}

test('the first stop is the link that skips to the content, and it works', async ({ page }) => {
  await page.goto(CAREER);
  await page.keyboard.press('Tab');
  await expect(page.locator(':focus')).toHaveText('Skip to the content');
  await expect(page.locator(':focus')).toBeInViewport();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => !!document.activeElement?.closest('main'))).toBe(true);
});

test('by keyboard alone: the pay of a state, opened with Enter, with its receipt', async ({ page }) => {
  await page.goto(CAREER);
  await tabTo(page, (element) => element.matches('summary') && element.textContent.includes('See all'));
  await expect(page.locator(':focus')).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.locator('details.see-all').first()).toHaveAttribute('open', '');
  await tabTo(page, (element) => element.matches('a') && element.textContent.trim() === 'Wyoming');
  await expect(page.locator(':focus')).toBeInViewport();
  await tabTo(page, (element) => element.matches('.receipt summary'));
  await page.keyboard.press('Enter');
  await expect(page.locator(':focus').locator('..').getByText('15-1252')).toBeVisible();
  await page.keyboard.press('Space');
  await expect(page.locator(':focus').locator('..').getByText('15-1252')).not.toBeVisible();
});

test('by keyboard alone: save a career and find it on the saved page', async ({ page }) => {
  await page.goto(CAREER);
  await tabTo(page, (element) => element.matches('save-button button'));
  await page.keyboard.press('Space');
  await expect(page.locator(':focus')).toHaveAttribute('aria-pressed', 'true');
  await page.goto('/saved/');
  await tabTo(page, (element) => element.matches('saved-list button'));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toContainText('Nothing saved yet');
  await expect(page.locator(':focus')).toHaveText('Saved');
});

test('by keyboard alone: search and open the first result', async ({ page }) => {
  await page.goto('/');
  await tabTo(page, (element) => element.matches('input[name="q"]'));
  await page.keyboard.type('accountant');
  await page.keyboard.press('Enter');
  await expect(page.locator('site-search ol > li').first()).toBeVisible();
  await tabTo(page, (element) => element.matches('site-search ol a'));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/account/i);
});

test.describe('the focus is always seen, forwards and backwards', () => {
  for (const [template, path] of Object.entries(templates)) {
    for (const width of [1280, 360]) {
      test(`${template} at ${width} px`, async ({ page }) => {
        test.setTimeout(180_000);
        await page.setViewportSize({ width, height: 720 });
        await page.emulateMedia({ reducedMotion: 'reduce' });
        await page.goto(path);
        const forwards = await walk(page, 'Tab', path === CAREER ? 300 : 80);
        const backwards = await walk(page, 'Shift+Tab', 40);
        expect(forwards.length).toBeGreaterThan(5);
        const stops = [...forwards, ...backwards];
        expect(stops.filter(({ isVisible }) => !isVisible).map(({ name }) => name)).toEqual([]);
        expect(stops.filter(({ isOutlined }) => !isOutlined).map(({ name }) => name)).toEqual([]);
        const places = forwards.map(({ place }) => place);
        expect(places).toEqual(places.toSorted((a, b) => a - b));
      });
    }
  }
});
