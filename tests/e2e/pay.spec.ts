import { expect, test, type Page } from './loaded-page.ts';
import { isSeen } from './measures.ts';
import { CAREER } from './templates.ts';

/** The table of the states, which is long enough to be folded. */
const states = (page: Page) => page.getByRole('region', { name: 'United States and its states' });
const rowOf = (page: Page, state: string) =>
  states(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: state, exact: true }) });

test.describe('What does it pay where I live?', () => {
  test('a reader in Wyoming opens the whole table and finds the state, its median and its range', async ({ page }) => {
    await page.goto(`${CAREER}#pay`);
    const wyoming = rowOf(page, 'Wyoming');
    await states(page)
      .getByText(/^See all \d+ places$/)
      .scrollIntoViewIfNeeded();
    expect(await isSeen(wyoming)).toBe(false);
    await states(page)
      .getByText(/^See all \d+ places$/)
      .click();
    await wyoming.scrollIntoViewIfNeeded();
    expect(await isSeen(wyoming)).toBe(true);
    await expect(wyoming.getByRole('cell').first()).toHaveText(
      /^\s*USD 1\d\d,\d{3}\s+\d{2,3},\d{3} to \d{3},\d{3}\s*$/,
    );
    await expect(wyoming).toContainText(/\d{2,3},\d{3} to \d{3},\d{3}/);
    await states(page).getByText('Show fewer places').click();
    expect(await isSeen(wyoming)).toBe(false);
  });

  test('the country stands above its states, and the states from the highest median to the lowest', async ({
    page,
  }) => {
    await page.goto(CAREER);
    const cells = await states(page).getByRole('row').locator('td.amount').allInnerTexts();
    const amounts = cells.slice(1).flatMap((cell) => {
      const [, median] = /USD ([\d,]+)/.exec(cell) ?? [];
      return median ? [Number(median.replaceAll(',', ''))] : [];
    });
    await expect(states(page).getByRole('rowheader').first()).toHaveText('United States');
    expect(amounts.length).toBeGreaterThan(40);
    expect(amounts).toEqual(amounts.toSorted((a, b) => b - a));
  });

  test('a search in the page can scroll to a row of the folded table', async ({ page }) => {
    await page.goto(CAREER);
    await expect(states(page).locator('details.see-all')).not.toHaveAttribute('open');
    // A browser's own search does not scroll a box whose overflow is hidden, and no script can start it.
    await expect(states(page).locator('.fold')).toHaveCSS('overflow-y', 'auto');
    await expect(rowOf(page, 'Wyoming')).toHaveCSS('display', 'table-row');
    const found = await page.evaluate(() => (window as unknown as { find: (text: string) => boolean }).find('Wyoming'));
    expect(found).toBe(true);
  });

  test('a link to a text of the folded table shows it', async ({ page }) => {
    await page.goto(`${CAREER}#:~:text=Wyoming`);
    await expect.poll(() => isSeen(rowOf(page, 'Wyoming'))).toBe(true);
  });

  test('the focus in a row of the folded table brings it to view', async ({ page }) => {
    await page.goto(CAREER);
    const inside = rowOf(page, 'Wyoming').getByRole('link');
    await inside.focus();
    await expect.poll(() => isSeen(inside)).toBe(true);
  });

  test('every table names its source’s own occupation, its month and its publisher', async ({ page }) => {
    await page.goto(CAREER);
    await expect(states(page).locator('caption')).toContainText('Software Developers');
    await expect(states(page).locator('caption')).toContainText('May 2025');
    await expect(states(page).locator('caption')).toContainText('Bureau of Labor Statistics');
    const captions = await page.locator('#pay').locator('..').locator('caption').allInnerTexts();
    expect(captions.length).toBeGreaterThanOrEqual(5);
    for (const caption of captions) expect(caption).toMatch(/20\d\d/);
  });

  test('the receipt of a table says source, code, basis, sample and licence', async ({ page }) => {
    await page.goto(CAREER);
    const receipt = states(page).locator('details.receipt');
    await receipt.locator('summary').click();
    for (const fact of [
      'Occupational Employment and Wage Statistics',
      '15-1252',
      'a broader occupation',
      'Licence',
      'Basis',
      'Sample size',
    ]) {
      await expect(receipt.getByText(fact).first()).toBeVisible();
    }
  });

  test('estimates stand in a block of their own, with what is withheld and why', async ({ page }) => {
    await page.goto(CAREER);
    const heading = page.getByRole('heading', { name: 'Estimates by a publisher' });
    const block = heading.locator('..');
    await expect(block).toContainText('not official statistics');
    await expect(block.getByRole('table')).not.toHaveCount(0);
    await expect(block).toContainText(/withheld/);
    await expect(block).not.toContainText('Bureau of Labor Statistics');
  });

  test('the reader is told that no figure is an offer and no course a guarantee', async ({ page }) => {
    await page.goto(CAREER);
    await expect(page.getByText(/no\s+course or book guarantees a job or a career outcome/i).first()).toBeVisible();
  });
});

test.describe('pay in other units', () => {
  const kingdom = (page: Page) => page.getByRole('region', { name: 'United Kingdom', exact: true });
  const amountOf = async (page: Page) => {
    const text = await kingdom(page).locator('td.amount').first().innerText();
    const [, code, digits = ''] = /(\S+) ([\d,]+)/.exec(text) ?? [];
    return { code, value: Number(digits.replaceAll(',', '')) };
  };

  test('the reader chooses, is told, and can share the address', async ({ page }) => {
    await page.goto(CAREER);
    const local = await amountOf(page);
    expect(local.code).toBe('GBP');
    await page.getByRole('radio', { name: 'US dollar' }).check();
    await expect(page.locator('pay-units [role="status"]')).toContainText('Pay is shown in: US dollar.');
    const factor = Number(await kingdom(page).getAttribute('data-common'));
    const dollars = await amountOf(page);
    expect(dollars.code).toBe('USD');
    expect(Math.abs(dollars.value - local.value * factor)).toBeLessThan(local.value * factor * 0.001);
    await expect(page.locator('pay-units [data-unit="common"]')).toContainText(/reference rates of \d+ \w+ 20\d\d/);
    await expect(page).toHaveURL(/\?pay=common$/);
    await page.reload();
    await expect(page.getByRole('radio', { name: 'US dollar' })).toBeChecked();
    expect(await amountOf(page)).toEqual(dollars);
    await page.getByRole('radio', { name: 'Local currency' }).check();
    expect(await amountOf(page)).toEqual(local);
    await expect(page).toHaveURL(new RegExp(`${CAREER}$`));
  });

  test('by purchasing power, with the year of the parities', async ({ page }) => {
    await page.goto(`${CAREER}?pay=ppp`);
    await expect(page.getByRole('radio', { name: 'Purchasing power' })).toBeChecked();
    expect((await amountOf(page)).code).toBe('Int$');
    await expect(page.locator('pay-units [data-unit="ppp"]')).toContainText(/international dollars of 20\d\d/);
  });

  test('an unknown unit in the address changes nothing', async ({ page }) => {
    await page.goto(`${CAREER}?pay=%3Cb%3Egold`);
    await expect(page.getByRole('radio', { name: 'Local currency' })).toBeChecked();
    expect((await amountOf(page)).code).toBe('GBP');
  });

  test('US pay stays what it is in US dollars, and the axis too', async ({ page }) => {
    await page.goto(CAREER);
    const before = await states(page).locator('tbody').innerText();
    const ticks = await states(page).locator('.axis').innerHTML();
    await page.getByRole('radio', { name: 'US dollar' }).check();
    expect(await states(page).locator('tbody').innerText()).toBe(before);
    expect(await states(page).locator('.axis').innerHTML()).toBe(ticks);
  });
});
