import { expect, test, type Page } from './loaded-page.ts';
import { CAREER } from './templates.ts';

const map = (page: Page) => page.locator('.pay-map').first();
const state = (page: Page, id: string) => map(page).locator(`a[href$="-us-${id}"]`);

/** The middle of the window's picture of an element, as `r,g,b`. */
async function colourAt(page: Page, x: number, y: number): Promise<string> {
  const picture = await page.screenshot({ clip: { x, y, width: 1, height: 1 } });
  return page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const context = new OffscreenCanvas(1, 1).getContext('2d')!;
    context.drawImage(bitmap, 0, 0);
    return [...context.getImageData(0, 0, 1, 1).data.slice(0, 3)].join();
  }, picture.toString('base64'));
}

async function middleOf(page: Page, id: string) {
  const box = (await state(page, id).boundingBox())!;
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

test.describe('The map of pay', () => {
  test('is drawn from the outlines of another file, in the shades of the page', async ({ page }) => {
    const outlines = page.waitForResponse('**/maps/us.svg');
    await page.goto(CAREER);
    expect((await outlines).status()).toBe(200);
    await map(page).scrollIntoViewIfNeeded();
    await expect.poll(async () => (await state(page, 'texas').boundingBox())?.width ?? 0).toBeGreaterThan(60);
    const colours = [];
    for (const id of ['colorado', 'kansas']) {
      const { x, y } = await middleOf(page, id);
      colours.push(await colourAt(page, x, y));
    }
    const [strong, weak] = colours.map((colour) => Number(colour.split(',')[0]));
    expect(strong).toBeLessThan(100);
    expect(weak).toBeGreaterThan(180);
  });

  test('leads from a state to its row, clear of the head of the table', async ({ page }) => {
    await page.goto(CAREER);
    await map(page).scrollIntoViewIfNeeded();
    await expect.poll(async () => (await state(page, 'texas').boundingBox())?.width ?? 0).toBeGreaterThan(60);
    const { x, y } = await middleOf(page, 'texas');
    await page.mouse.click(x, y);
    await expect(page).toHaveURL(/#pay-.*-us-texas$/);
    const row = page.locator('tr:target');
    await expect(row.getByRole('rowheader')).toHaveText(/^\s*Texas/);
    const isOnTop = () =>
      row.getByRole('link').evaluate((link) => {
        const { left, top, height } = link.getBoundingClientRect();
        return link.contains(document.elementFromPoint(left + 2, top + height / 2));
      });
    await expect.poll(isOnTop).toBe(true);
  });

  test('is not in the accessibility tree and takes no Tab stop', async ({ page }) => {
    await page.goto(CAREER);
    await expect(page.getByRole('figure').filter({ hasText: 'the stronger the shade' })).toHaveCount(0);
    const receipt = page.locator('.pay-map + .receipt > summary').first();
    await receipt.focus();
    await page.keyboard.press('Shift+Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('.pay-map') === null)).toBe(true);
    await expect(page.locator(':focus')).toHaveAttribute('href', /^\/places\//);
  });

  test('stays calm without its outlines: nothing moves, the key remains', async ({ page }) => {
    await page.route('**/maps/*', (route) => route.abort());
    await page.goto(CAREER);
    await expect(map(page).locator('late-drawing > svg')).toBeAttached();
    const { width, height } = (await map(page).locator('late-drawing').boundingBox())!;
    expect(width / height).toBeCloseTo(975 / 610, 1);
    await expect(map(page).locator('li').first()).toHaveText(/USD \d{3},\d{3} to \d{3},\d{3}/);
  });

  test('has marks of 4 px or more on a phone', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(CAREER);
    await map(page).scrollIntoViewIfNeeded();
    await expect.poll(async () => (await state(page, 'texas').boundingBox())?.width ?? 0).toBeGreaterThan(20);
    const sizes = await page.locator('late-drawing > svg a > *').evaluateAll((marks) =>
      marks.map((mark) => {
        const { width, height } = mark.getBoundingClientRect();
        return Math.min(width, height);
      }),
    );
    expect(sizes.length).toBeGreaterThan(60);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(4);
  });
});
