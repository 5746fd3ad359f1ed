import { expect, test, type Page } from './loaded-page.ts';
import { watch } from './measures.ts';
import { CAREER, templates } from './templates.ts';

const saveButton = (page: Page) =>
  page
    .getByRole('main')
    .getByRole('button', { name: /^[♡♥]?\s*Saved? / })
    .first();

test('a career, a course and a book are saved, listed on the saved page and removed again', async ({ page }) => {
  const titles: string[] = [];
  for (const path of [CAREER, templates['course']!, templates['book']!]) {
    await page.goto(path);
    const button = saveButton(page);
    await expect(button).toHaveAttribute('aria-pressed', 'false');
    await button.click();
    await expect(button).toHaveAttribute('aria-pressed', 'true');
    await expect(button).toContainText('Saved');
    titles.push((await page.getByRole('heading', { level: 1 }).innerText()).trim());
  }
  await page.getByRole('navigation', { name: 'Site' }).getByRole('link', { name: 'Saved' }).click();
  await expect(page.getByRole('status')).toContainText('3 saved');
  for (const [i, heading] of ['Careers', 'Courses', 'Books'].entries()) {
    const section = page.locator('section').filter({ has: page.getByRole('heading', { name: heading, exact: true }) });
    await expect(section.getByRole('link', { name: titles[i]!, exact: true })).toBeVisible();
  }
  await page.getByRole('link', { name: titles[0]!, exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`${CAREER}$`));
  await expect(saveButton(page)).toHaveAttribute('aria-pressed', 'true');
  await page.goBack();
  for (const title of titles) {
    await page.getByRole('button', { name: `Remove ${title}`, exact: true }).click();
    await expect(page.getByRole('link', { name: title, exact: true })).toHaveCount(0);
  }
  await expect(page.getByRole('status')).toContainText('Nothing saved yet');
  await page.reload();
  await expect(page.getByRole('status')).toContainText('Nothing saved yet');
});

test('a course is saved from its row in a list, and the same heart takes it out', async ({ page }) => {
  await page.goto('/courses/');
  const button = page
    .getByRole('main')
    .getByRole('button', { name: /^[♡♥]?\s*Save / })
    .first();
  await button.click();
  const pressed = page.getByRole('main').getByRole('button', { pressed: true });
  await expect(pressed).toHaveCount(1);
  await page.goto('/saved/');
  await page.locator('saved-list').getByRole('link').click();
  await expect(page).toHaveURL(/\/courses\//);
  await page.goBack();
  await page.getByRole('button', { name: /^Remove / }).click();
  await expect(page.getByRole('status')).toContainText('Nothing saved yet');
});

test('two tabs show the same', async ({ context }) => {
  const [one, two] = [await context.newPage(), await context.newPage()];
  await one.goto(CAREER);
  await two.goto('/saved/');
  await saveButton(one).click();
  await expect(two.getByRole('link', { name: 'Backend Engineer', exact: true })).toBeVisible();
});

test('blocked storage breaks no page, and the button says that nothing was kept', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('blocked', 'SecurityError');
      },
    });
  });
  const { problems } = watch(page);
  await page.goto(CAREER);
  await saveButton(page).click();
  await expect(page.getByRole('button', { name: /blocks storage/ })).toBeVisible();
  await page.goto('/saved/');
  await expect(page.getByRole('status')).toContainText('this browser blocks storage');
  await expect(page.getByRole('main').getByRole('link', { name: 'all careers' })).toBeVisible();
  await page.getByLabel('Colours').selectOption('dark');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  expect(problems).toEqual([]);
});

test.describe('what is stored but cannot be read', () => {
  const CORRUPT: Record<string, string> = {
    'half a write': '{"version":1,"items":[{"kind":"car',
    'another shape': '{"version":1,"items":"backend-engineer"}',
    'a list of nothing': '[null,1,"a",{}]',
    'items of no kind': '{"version":1,"items":[null,7,{"kind":"job","id":"a","title":"A","href":"/a/"}]}',
    'addresses elsewhere':
      '{"version":1,"items":[{"kind":"book","id":"a","title":"A","href":"https://evil.example/"},{"kind":"book","id":"b","title":"B","href":"javascript:alert(1)"},{"kind":"book","id":"c","title":"C","href":"//evil.example/"}]}',
  };
  for (const [what, text] of Object.entries(CORRUPT)) {
    test(`${what} reads as nothing saved, and saving works again`, async ({ page }) => {
      await page.goto('/404.html');
      await page.evaluate((stored) => localStorage.setItem('pathleaf.saved', stored), text);
      const { problems } = watch(page);
      await page.goto('/saved/');
      await expect(page.getByRole('status')).toContainText('Nothing saved yet');
      await expect(page.locator('saved-list').getByRole('link')).toHaveCount(0);
      await page.goto(CAREER);
      await saveButton(page).click();
      await page.goto('/saved/');
      await expect(page.getByRole('link', { name: 'Backend Engineer', exact: true })).toBeVisible();
      expect(problems).toEqual([]);
    });
  }

  test('a stored title is shown as text, never as markup', async ({ page }) => {
    await page.goto('/404.html');
    const title = '<img src=x onerror=document.title=1>';
    await page.evaluate((name) => {
      const items = [{ kind: 'book', id: 'a', title: name, href: '/books/' }];
      localStorage.setItem('pathleaf.saved', JSON.stringify({ version: 1, items }));
    }, title);
    await page.goto('/saved/');
    await expect(page.locator('saved-list .row-title').getByText(title, { exact: true })).toBeVisible();
    await expect(page.locator('saved-list img')).toHaveCount(0);
  });
});

test.describe('what was saved and has changed since', () => {
  const save = (page: Page, items: unknown[]) =>
    page.evaluate((some) => localStorage.setItem('pathleaf.saved', JSON.stringify({ version: 1, items: some })), items);
  const gone = { kind: 'career', id: 'lamplighter', title: 'Lamplighter', href: '/careers/lamplighter/' };

  test('is said to be no longer here, with a search for it and a way to remove it', async ({ page }) => {
    await page.goto('/404.html');
    await save(page, [
      gone,
      { kind: 'career', id: 'electrician', title: 'Electrician', href: '/careers/electrician/' },
    ]);
    await page.goto('/saved/');
    const part = page.locator('section').filter({ has: page.getByRole('heading', { name: 'No longer here' }) });
    await expect(part.locator('.row-title')).toHaveText('Lamplighter');
    await expect(part.getByRole('link', { name: /Search for it ?: Lamplighter/ })).toHaveAttribute(
      'href',
      '/search/?q=Lamplighter',
    );
    await expect(page.getByRole('link', { name: 'Electrician', exact: true })).toBeVisible();
    await part.getByRole('button', { name: 'Remove Lamplighter' }).click();
    await expect(page.getByRole('heading', { name: 'No longer here' })).toHaveCount(0);
    await expect(page.getByRole('status')).toContainText('1 saved');
  });

  test('is found under its new address and title', async ({ page }) => {
    await page.goto('/404.html');
    await save(page, [
      { kind: 'career', id: 'sparks', title: 'Sparks', href: '/careers/sparks/' },
      { kind: 'course', id: 'a-tour-of-go', title: 'Old title', href: '/courses/page/99/#a-tour-of-go' },
    ]);
    await page.route('**/addresses.json', async (route) => {
      const response = await route.fetch();
      const list = (await response.json()) as Record<string, unknown>;
      const pages = { ...(list['pages'] as object), '/courses/page/2/#a-tour-of-go': 'A Tour of Go' };
      await route.fulfill({ json: { ...list, pages, redirects: { '/careers/sparks/': '/careers/electrician/' } } });
    });
    await page.goto('/saved/');
    await expect(page.getByRole('link', { name: 'A Tour of Go', exact: true })).toHaveAttribute(
      'href',
      '/courses/page/2/#a-tour-of-go',
    );
    await page.getByRole('link', { name: 'Electrician', exact: true }).click();
    await expect(saveButton(page)).toHaveAttribute('aria-pressed', 'true');
  });

  test('is shown as it was saved while the addresses cannot be loaded', async ({ page }) => {
    await page.goto('/404.html');
    await save(page, [gone]);
    await page.route('**/addresses.json', (route) => route.abort());
    await page.goto('/saved/');
    await expect(page.getByRole('link', { name: 'Lamplighter', exact: true })).toBeVisible();
  });

  test('is read to its first five hundred, each once and none too long', async ({ page }) => {
    await page.goto('/404.html');
    const many = Array.from({ length: 3000 }, (_, i) => ({
      ...gone,
      kind: 'book',
      id: `b-${i}`,
      href: `/books/b-${i}/`,
    }));
    await save(page, [gone, gone, { ...gone, id: 'long', title: 'x'.repeat(10_000) }, ...many]);
    await page.goto('/saved/');
    await expect(page.getByRole('status')).toContainText('500 saved');
    await expect(page.getByRole('heading', { name: 'No longer here' })).toBeVisible();
  });

  test('loads no addresses where nothing is saved', async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto('/saved/');
    await expect(page.getByRole('status')).toContainText('Nothing saved yet');
    expect(asked).not.toContain('/addresses.json');
  });
});
