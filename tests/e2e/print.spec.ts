/** The printed edition, read back from the PDF that Chromium makes of it. */
import { expect, test, type Page } from './loaded-page.ts';
import { getDocumentProxy } from 'unpdf';
import { CAREER, templates } from './templates.ts';

interface Sheet {
  text: string;
  /** How far down the sheet the text reaches, without what stands in its margins: 0 to 1. */
  filled: number;
  width: number;
}

type Format = 'A4' | 'Letter';

/** The sheets of a page. Text is read as it stands; spaces and line ends are one space. */
async function printed(page: Page, path: string, format: Format): Promise<Sheet[]> {
  await page.goto(path);
  await page.evaluate(() => document.fonts.ready);
  const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ format })));
  const sheets: Sheet[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const sheet = await pdf.getPage(number);
    const { width, height } = sheet.getViewport({ scale: 1 });
    const { items } = await sheet.getTextContent();
    const pieces = items.flatMap((item) => ('str' in item ? [item] : []));
    const text = pieces
      .map(({ str, hasEOL }) => (hasEOL ? `${str} ` : str))
      .join('')
      .replace(/\s+/g, ' ');
    const bottoms = pieces
      .filter(({ str }) => str.trim())
      .map(({ transform }) => 1 - (transform as number[])[5]! / height)
      .filter((bottom) => bottom < 0.93);
    sheets.push({ text, filled: Math.max(0, ...bottoms), width: Math.round(width) });
  }
  return sheets;
}

/** Hyphens at line ends and spaces differ on paper; the letters do not. */
const letters = (text: string) => text.replace(/[\s\u00ad]+/g, '');

/** Texts of the elements, as they stand in the page. */
const texts = (page: Page, selector: string): Promise<string[]> =>
  page.locator(selector).evaluateAll((elements) => elements.map(({ textContent }) => textContent.trim()));

for (const [format, width] of [
  ['A4', 596],
  ['Letter', 612],
] as const) {
  test(`the guide on ${format} is whole, and nothing of the screen is left on it`, async ({ page }) => {
    const sheets = await printed(page, CAREER, format);
    const whole = letters(sheets.map(({ text }) => text).join(' '));
    const missing = async (selector: string) => {
      const wanted = await texts(page, selector);
      expect(wanted.length, selector).toBeGreaterThan(0);
      return wanted.filter((text) => !whole.includes(letters(text)));
    };
    expect(sheets.every((sheet) => Math.abs(sheet.width - width) <= 1)).toBe(true);
    for (const selector of [
      'h1',
      'main h2',
      '.facts dd.value',
      '.pay-table tbody th a',
      '.pay-table .amount',
      '.receipt dt',
      '.stages h3',
      '#courses',
      '[aria-labelledby="courses"] .row-title',
      '[aria-labelledby="books"] .row-title',
      '[aria-labelledby="sources"] .rows a',
      '.occupation li',
      'details.cite p',
    ]) {
      expect(await missing(selector), selector).toEqual([]);
    }
    for (const furniture of ['Copylink', 'Copycitation', 'Onthispage', 'Seeall', 'Openat', '@misc', 'Skipto']) {
      expect(whole).not.toContain(furniture);
    }
    expect(sheets.filter(({ text }) => /\bSaved?\b/.test(text)).map(({ text }) => text)).toEqual([]);
  });

  test(`the guide on ${format} says where it stands on the web and as of when, and numbers its pages`, async ({
    page,
  }) => {
    const sheets = await printed(page, CAREER, format);
    const [first, ...rest] = sheets;
    const address = 'pathleaf.example/careers/backend-engineer/';
    const updated = await page.locator('main time').first().textContent();
    expect(first?.text).toContain(address);
    expect(first?.text).toContain(`as of ${updated?.trim()}`);
    for (const { text } of rest) {
      expect(text).toContain(address);
      expect(text).toContain('Backend Engineer');
    }
    sheets.forEach(({ text }, i) => expect(text).toContain(`${i + 1} of ${sheets.length}`));
  });

  test(`the guide on ${format} wastes no page and repeats the head of a table on every page`, async ({ page }) => {
    const sheets = await printed(page, CAREER, format);
    expect(sheets.length).toBeGreaterThan(12);
    expect(sheets.length).toBeLessThanOrEqual(32);
    const thin = sheets.slice(0, -1).filter(({ filled }) => filled < 0.4);
    expect(thin.map(({ text }) => text.slice(0, 200))).toEqual([]);
    const places = await texts(page, '[aria-labelledby="pay"] tbody th a');
    const withoutHead = sheets.filter(
      ({ text }) => places.filter((place) => text.includes(place)).length > 8 && !/Place\s*Median/.test(text),
    );
    expect(withoutHead.map(({ text }) => text.slice(0, 200))).toEqual([]);
  });
}

test('the addresses of sources are printed, that of no course', async ({ page }) => {
  const sheets = await printed(page, CAREER, 'A4');
  const whole = letters(sheets.map(({ text }) => text).join(' '));
  const sources = await page
    .locator('[aria-labelledby="sources"] a[data-address]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('data-address') ?? ''));
  expect(sources.length).toBeGreaterThan(5);
  expect(sources.filter((address) => !whole.includes(letters(address)))).toEqual([]);
  const courses = await page
    .locator('[aria-labelledby="courses"] a[rel~="noopener"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  expect(courses.filter((address) => whole.includes(letters(address)))).toEqual([]);
});

test('a dark theme does not reach the paper, and bars print though backgrounds do not', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.addInitScript(() => localStorage.setItem('theme', 'dark'));
  await page.goto(CAREER);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const colours = await page.evaluate(() => {
    const { color, backgroundColor } = getComputedStyle(document.body);
    return [color, backgroundColor];
  });
  expect(colours).toEqual(['rgb(29, 27, 22)', 'rgb(255, 255, 255)']);
  const bars = page.locator('.pay-table svg rect');
  const fills = await bars.evaluateAll((all) => [...new Set(all.map((bar) => getComputedStyle(bar).fill))]);
  expect(fills.length).toBeGreaterThan(1);
  expect(fills).not.toContain('rgb(255, 255, 255)');
});

test('every template prints its title and its address on few sheets', async ({ page }) => {
  test.setTimeout(180_000);
  for (const [template, path] of Object.entries(templates)) {
    const sheets = await printed(page, path, 'A4');
    const title = await page.locator('h1').innerText();
    expect(letters(sheets[0]?.text ?? ''), template).toContain(letters(title));
    expect(sheets[0]?.text, template).toContain(`pathleaf.example${path}`);
    expect(sheets.length, template).toBeLessThanOrEqual(32);
    const empty = sheets.filter(({ filled }) => filled < 0.1);
    expect(empty.length, template).toBe(0);
  }
});
