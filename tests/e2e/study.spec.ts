import { expect, test } from './loaded-page.ts';
import { CAREER } from './templates.ts';

test.describe('What do I study next?', () => {
  test('the courses stand from most to least relevant, each with its figure, its topics and a way to open it', async ({
    page,
  }) => {
    await page.goto(CAREER);
    const rows = page.locator('#courses').locator('..').locator('ol.ranked > li');
    expect(await rows.count()).toBeGreaterThanOrEqual(24);
    const texts = await rows.allInnerTexts();
    const figures = texts.map((text) => Number(/Relevance (\d+) of 100/.exec(text)?.[1]));
    const pinned = texts.filter((text) => text.includes('put first by an editor')).length;
    for (const figure of figures) expect(figure).toBeGreaterThan(0);
    expect(Math.max(...figures)).toBeLessThanOrEqual(100);
    expect(figures.slice(pinned)).toEqual(figures.slice(pinned).toSorted((a, b) => b - a));
    const first = rows.first();
    await expect(first.locator('a[href^="https://"]')).toHaveCount(1);
    const topic = first.locator('.row-side').getByRole('link').first();
    const name = (await topic.innerText()).trim();
    await topic.click();
    await expect(page.getByRole('heading', { name, exact: true }).first()).toBeVisible();
  });

  test('the ranking is explained one link away', async ({ page }) => {
    await page.goto(CAREER);
    await page.getByRole('link', { name: 'How we rank' }).click();
    await expect(page).toHaveURL(/\/method\/#ranking$/);
    await expect(page.locator('#ranking')).toBeInViewport();
  });

  test('the path goes stage by stage, each with a project and the checks that end it', async ({ page }) => {
    await page.goto(CAREER);
    const stages = page.locator('ol.stages > li');
    expect(await stages.count()).toBeGreaterThanOrEqual(3);
    for (const stage of await stages.all()) {
      await expect(stage).toContainText('Learn');
      await expect(stage.locator('.stage-parts > li', { hasText: /^\s*Make/ }).locator('strong')).toBeVisible();
      await expect(stage.getByText('You are done when:')).toBeVisible();
      expect(await stage.locator('ul').last().getByRole('listitem').count()).toBeGreaterThanOrEqual(2);
    }
  });

  test('the reading list gives a reason for each of its books', async ({ page }) => {
    await page.goto(CAREER);
    const rows = page.locator('#books').locator('..').locator('ol.ranked > li');
    expect(await rows.count()).toBeGreaterThanOrEqual(15);
    for (const text of await rows.allInnerTexts()) {
      expect(text).toMatch(/ISBN 97[89]\d{10}/);
      expect(text).toContain('When:');
      expect(text.length).toBeGreaterThan(200);
    }
    await expect(page.getByText('No books picked yet')).toHaveCount(0);
  });

  test('whether a link is paid is said before the first link that leaves the site', async ({ page }) => {
    for (const path of [CAREER, '/courses/', '/topics/sql/', '/reading-lists/backend-engineer/']) {
      await page.goto(path);
      const comesFirst = await page.locator('main').evaluate((main) => {
        const sentence = [...main.querySelectorAll('p')].find((p) =>
          p.textContent.includes('No link on this page is paid.'),
        );
        const outside = [...main.querySelectorAll('a[href^="https://"]')].find(
          (a) => a.getAttribute('rel') !== 'license',
        );
        if (!sentence || !outside) return false;
        return !!(sentence.compareDocumentPosition(outside) & Node.DOCUMENT_POSITION_FOLLOWING);
      });
      expect(comesFirst, path).toBe(true);
    }
  });
});

test.describe('How do I get in?', () => {
  test('the contents lead to the ways in, with what one needs and how long it takes', async ({ page }) => {
    await page.goto(CAREER);
    await page
      .getByRole('navigation', { name: 'On this page' })
      .getByRole('link', { name: 'Routes compared', exact: true })
      .click();
    const heading = page.getByRole('heading', { name: 'Routes compared', exact: true });
    await expect(heading).toBeInViewport();
    const routes = heading.locator('..').locator('ul.rows > li');
    expect(await routes.count()).toBeGreaterThanOrEqual(3);
    await expect(routes.filter({ hasText: 'Self-taught' })).not.toHaveCount(0);
    await expect(routes.filter({ hasText: 'University' })).not.toHaveCount(0);
    await expect(routes.filter({ hasText: 'You need:' })).not.toHaveCount(0);
    await expect(routes.filter({ hasText: 'Time is our estimate.' })).not.toHaveCount(0);
  });

  test('where the law restricts the work, the guide says so with its source', async ({ page }) => {
    await page.goto('/careers/electrician/');
    const licence = page.locator('p', { hasText: /^\s*Licence, / });
    await expect(licence.first()).toBeVisible();
    await expect(licence.first().getByRole('link')).toHaveAttribute('href', /^\/sources\/#/);
  });

  test('from the home page it takes two links to a career in another field', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('navigation', { name: 'Site' }).getByRole('link', { name: 'Careers' }).click();
    await page.getByRole('main').getByRole('link', { name: 'Registered Nurse', exact: true }).first().click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Registered Nurse/);
  });
});
