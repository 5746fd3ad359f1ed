import { expect, test, type Locator, type Page } from './loaded-page.ts';
import { CAREER } from './templates.ts';

const list = (page: Page, name: 'courses' | 'books') => page.locator(`list-filter[data-name="${name}"]`);
const titlesOf = (filter: Locator) => filter.locator('.shelf > li:visible .row-title').allInnerTexts();
const positionsOf = async (filter: Locator) =>
  (await filter.locator('.shelf > li:visible .position').allInnerTexts()).map(Number);
const queryOf = (page: Page) => new URL(page.url()).search;

test.describe('a list of courses', () => {
  test('shows what was asked, says how many, and keeps the question in the address', async ({ page }) => {
    await page.goto(CAREER);
    const courses = list(page, 'courses');
    const all = await courses.locator('.shelf > li').count();
    await expect(courses.getByRole('status')).toHaveText(`${all} courses`);
    await courses.getByLabel('Level').selectOption('intermediate');
    await courses.getByLabel('Length').selectOption('medium');
    const rows = courses.locator('.shelf > li:visible');
    const shown = await rows.count();
    expect(shown).toBeGreaterThan(0);
    expect(shown).toBeLessThan(all);
    await expect(courses.getByRole('status')).toHaveText(
      `${shown} of ${all} courses: level intermediate, length 10 to 40 hours`,
    );
    for (const text of await rows.allInnerTexts()) expect(text).toMatch(/\bintermediate\s+\d\d(\.\d)? hours\b/);
    expect(page.url()).toMatch(/\?courses\.level=intermediate&courses\.length=medium#courses$/);
    await page.reload();
    await expect(courses.getByRole('status')).toContainText(`${shown} of ${all} courses: `);
    await expect(courses.getByLabel('Level')).toHaveValue('intermediate');
    await expect(courses.getByLabel('Length')).toHaveValue('medium');
  });

  test('sorts, and every row keeps its place in the ranking', async ({ page }) => {
    await page.goto(`${CAREER}?courses.sort=title`);
    const courses = list(page, 'courses');
    await expect(courses.getByRole('status')).toHaveText(/^\d+ courses: by title$/);
    const titles = await titlesOf(courses);
    expect(titles).toEqual(titles.toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true })));
    const positions = await positionsOf(courses);
    expect(positions).not.toEqual(positions.toSorted((a, b) => a - b));
    await courses.getByRole('button', { name: 'Clear' }).click();
    expect(await positionsOf(courses)).toEqual(positions.toSorted((a, b) => a - b));
    expect(queryOf(page)).toBe('');
    await expect(courses.getByRole('button', { name: 'Clear' })).toBeHidden();
  });

  test('is told in words when nothing matches, and one button shows all again', async ({ page }) => {
    await page.goto(`${CAREER}?courses.level=advanced&courses.free=1`);
    const courses = list(page, 'courses');
    await expect(courses.getByText('No course matches.')).toBeVisible();
    await expect(courses.getByRole('status')).toHaveText(/^0 of \d+ courses: level advanced, free only$/);
    await courses.getByRole('button', { name: /^Show all \d+$/ }).click();
    await expect(courses.getByText('No course matches')).toBeHidden();
    await expect(courses.getByLabel('Sort')).toBeFocused();
    expect(queryOf(page)).toBe('');
  });

  test('ignores what an address asks and the list does not offer', async ({ page }) => {
    const hostile = encodeURIComponent('<img src=x onerror=alert(1)>');
    await page.goto(`${CAREER}?courses.level=${hostile}&courses.sort=constructor&courses.topic=%E0%A4%A&x=1`);
    const courses = list(page, 'courses');
    await expect(courses.getByRole('status')).toHaveText(/^\d+ courses$/);
    await expect(courses.locator('img')).toHaveCount(0);
    await courses.getByLabel('Free only').check();
    expect(queryOf(page)).toBe('?x=1&courses.free=1');
  });

  test('is worked by keyboard, and a change moves neither the focus nor the page', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(`${CAREER}#courses`);
    const courses = list(page, 'courses');
    await courses.getByLabel('Sort').focus();
    const before = await page.evaluate(() => scrollY);
    await page.keyboard.press('Tab');
    await expect(courses.getByLabel('Level')).toBeFocused();
    await page.keyboard.press('b');
    await expect(courses.getByLabel('Level')).toHaveValue('beginner');
    await expect(courses.getByLabel('Level')).toBeFocused();
    for (let i = 0; i < 3; i++) await page.keyboard.press('Tab');
    await expect(courses.getByLabel('Free only')).toBeFocused();
    await page.keyboard.press('Space');
    await expect(courses.getByLabel('Free only')).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(courses.getByLabel('Sort')).toBeFocused();
    await expect(courses.getByRole('status')).toHaveText(/^\d+ courses$/);
    expect(await page.evaluate(() => scrollY)).toBe(before);
  });

  test('is as it was left after a way there and back', async ({ page }) => {
    await page.goto(CAREER);
    const courses = list(page, 'courses');
    await courses.getByLabel('Free only').check();
    const status = await courses.getByRole('status').innerText();
    await page.getByRole('link', { name: 'How we rank' }).click();
    await expect(page).toHaveURL(/\/method\//);
    await page.goBack();
    await expect(courses.getByRole('status')).toHaveText(status);
    await expect(courses.getByLabel('Free only')).toBeChecked();
  });

  test('follows the address back and forward within the page', async ({ page }) => {
    await page.goto(CAREER);
    const courses = list(page, 'courses');
    await page.evaluate(() => (location.hash = '#pay'));
    await courses.getByLabel('Free only').check();
    await expect(courses.getByRole('status')).toContainText(' of ');
    await page.goBack();
    await expect(courses.getByRole('status')).not.toContainText(' of ');
    await expect(courses.getByLabel('Free only')).not.toBeChecked();
    await page.goForward();
    await expect(courses.getByRole('status')).toContainText(' of ');
  });

  test('prints whole and in its own order', async ({ page }) => {
    await page.goto(`${CAREER}?courses.sort=title&courses.free=1`);
    const courses = list(page, 'courses');
    const all = await courses.locator('.shelf > li').count();
    await expect(courses.getByRole('status')).toContainText(' of ');
    await page.evaluate(() =>
      addEventListener('beforeprint', () => {
        const rows = [...document.querySelectorAll<HTMLElement>('[data-name="courses"] .shelf > li')];
        const shown = rows.filter((row) => getComputedStyle(row).display !== 'none');
        document.body.dataset['printed'] = shown
          .map((row) => row.querySelector('.position')?.textContent.trim())
          .join(' ');
      }),
    );
    await page.pdf();
    const printed = (await page.locator('body').getAttribute('data-printed'))?.split(' ').map(Number);
    expect(printed).toEqual(Array.from({ length: all }, (_, i) => i + 1));
    await expect(courses.getByRole('status')).toContainText(' of ');
    expect(await positionsOf(courses)).not.toEqual((await positionsOf(courses)).toSorted((a, b) => a - b));
    await page.emulateMedia({ media: 'print' });
    await expect(courses.locator('.list-controls')).toBeHidden();
    await expect(courses.locator('.shelf > li:visible')).toHaveCount(all);
  });

  test('folds its controls on a phone and counts all the same', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(`${CAREER}?courses.free=1#courses`);
    const courses = list(page, 'courses');
    await expect(courses.getByRole('status')).toContainText(' of ');
    await expect(courses.getByLabel('Level')).toBeHidden();
    const toggle = courses.getByRole('button', { name: 'Sort and filter' });
    await toggle.press('Enter');
    await expect(toggle).toHaveAttribute('aria-expanded', 'true');
    await expect(courses.getByLabel('Level')).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });

  for (const width of [360, 768]) {
    test(`says what is chosen and clears it with the controls folded, ${width} px wide`, async ({ page }) => {
      await page.setViewportSize({ width, height: 740 });
      await page.goto('/courses/?courses.level=beginner&courses.sort=length');
      const courses = list(page, 'courses');
      await expect(courses.getByRole('status')).toHaveText(
        /^\d+ of 60 courses on this page: level beginner; shortest first$/,
      );
      await expect(courses.getByLabel('Level')).toBeHidden();
      await courses.getByRole('button', { name: 'Clear' }).click();
      await expect(courses.getByRole('status')).toHaveText('60 courses on this page');
      await expect(courses.getByRole('button', { name: 'Sort and filter' })).toBeFocused();
      await expect(courses.getByRole('button', { name: 'Clear' })).toBeHidden();
    });
  }
});

test('a row says what is known of a course, and once what is not', async ({ page }) => {
  await page.goto('/courses/?courses.level=not-stated');
  const facts = list(page, 'courses').locator('.shelf > li:visible .row-facts');
  expect(await facts.count()).toBeGreaterThan(0);
  for (const text of await facts.allInnerTexts()) {
    expect(text).not.toMatch(/not stated: \w+$/);
    expect(text.match(/not stated/g)?.length ?? 0).toBeLessThanOrEqual(1);
  }
});

test('two lists on a page are asked apart from each other', async ({ page }) => {
  await page.goto(`${CAREER}?books.sort=year&courses.level=intermediate`);
  const [courses, books] = [list(page, 'courses'), list(page, 'books')];
  await expect(courses.getByRole('status')).toContainText(' of ');
  await expect(books.getByRole('status')).toHaveText(/^\d+ books: newest first$/);
  const years = (await books.locator('.shelf data.year').allInnerTexts()).map((text) => Number(text.slice(0, 4)));
  expect(years).toEqual(years.toSorted((a, b) => b - a));
  await books.getByLabel('Free only').check();
  await courses.getByRole('button', { name: 'Clear' }).click();
  await expect(books.getByLabel('Sort')).toHaveValue('year');
  expect(queryOf(page)).toBe('?books.sort=year&books.free=1');
});

test('a page of a longer list says that it sorts and filters this page, and takes the question along', async ({
  page,
}) => {
  await page.goto('/courses/');
  const courses = list(page, 'courses');
  await expect(courses.getByRole('status')).toHaveText(/^60 courses on this page$/);
  await courses.getByLabel('Free only').check();
  await page.getByRole('link', { name: 'Page 2' }).click();
  await expect(page).toHaveURL(/\/courses\/page\/2\/\?courses\.free=1$/);
  await expect(courses.getByRole('status')).toHaveText(/^\d+ of 60 courses on this page: free only$/);
});

test('a page of a longer list on which nothing matches leads to the other pages, with the question', async ({
  page,
}) => {
  await page.goto('/courses/?courses.level=intermediate&courses.free=1');
  const courses = list(page, 'courses');
  await expect(courses.getByText('No course on this page matches.')).toBeVisible();
  await expect(courses.locator('.other-pages')).toHaveText(
    /^\s*The rest of the list, \d+ courses, is on page 2, (page \d+, )*page \d+ and page \d+\.\s*$/,
  );
  await expect(courses.locator('.other-pages')).toBeVisible();
  await expect(courses.getByLabel('Sort on this page')).toBeVisible();
  await courses.getByRole('link', { name: 'page 3' }).click();
  await expect(page).toHaveURL(/\/courses\/page\/3\/\?courses\.level=intermediate&courses\.free=1$/);
  await expect(courses.getByLabel('Level')).toHaveValue('intermediate');
});

for (const width of [360, 1280]) {
  test(`nothing jumps when the controls come, ${width} px wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/_astro/ListFilter*.js', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto('/courses/', { waitUntil: 'commit' });
    const row = page.locator('.shelf > li').first();
    await expect(row).toBeVisible();
    const before = (await row.boundingBox())!.y;
    release();
    await expect(page.getByRole('status')).toBeAttached();
    expect(Math.abs((await row.boundingBox())!.y - before)).toBeLessThan(0.5);
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the lists are whole, and no room is kept for controls', async ({ page }) => {
    await page.goto(`${CAREER}?courses.free=1`);
    const courses = list(page, 'courses');
    expect(await courses.locator('.shelf > li:visible').count()).toBeGreaterThanOrEqual(24);
    expect(await positionsOf(courses)).toEqual((await positionsOf(courses)).toSorted((a, b) => a - b));
    await expect(page.locator('select, fieldset')).toHaveCount(0);
    const [filter, rows] = [await courses.boundingBox(), await courses.locator('.shelf').boundingBox()];
    expect(rows!.y).toBe(filter!.y);
  });
});
