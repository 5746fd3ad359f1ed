/** `npm run dev` over a copy of the project: what an editor sees while writing. */
import { spawn, type ChildProcess } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';

const ROOT = join(import.meta.dirname, '../..');
const GUIDE = 'content/careers/accountant.mdx';
const PAY = 'content/salaries/accountant.json';

const MISTAKES: Record<string, (text: string) => string> = {
  'a reference that leads nowhere': (text) => text.replace(/topic: [a-z-]+/, 'topic: no-such-topic'),
  'front matter that is no YAML': (text) => text.replace(/^title: .*/m, "title: 'Acc"),
  'a component that is not closed': (text) => `${text}\n\n<Aside>\n`,
};

test.describe.configure({ mode: 'serial', timeout: 120_000 });

let folder: string;
let server: ChildProcess;
let base: string;
let guide: string;

const freePort = () =>
  new Promise<number>((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });

const save = (text: string, file = GUIDE) => writeFile(join(folder, file), text);

/** Generous, so that a busy machine passes; each edit is saved once. */
const DEADLINE = { timeout: 30_000 };

const titleIs = (page: Page, title: string) => expect(page.locator('h1')).toContainText(title, DEADLINE);

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pathleaf-dev-'));
  for (const part of ['src', 'content', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json']) {
    await cp(join(ROOT, part), join(folder, part), { recursive: true });
  }
  await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  guide = await readFile(join(folder, GUIDE), 'utf8');
  await save(MISTAKES['front matter that is no YAML']!(guide));
  const port = await freePort();
  base = `http://127.0.0.1:${port}`;
  const command = [join(folder, 'src/commands/astro.ts'), 'dev', '--host', '127.0.0.1', '--port', String(port)];
  server = spawn('node', command, { cwd: folder, stdio: 'ignore', detached: true });
  await expect(async () => expect((await fetch(`${base}/`)).status).toBe(500)).toPass({ timeout: 90_000 });
});

test.afterAll(async () => {
  if (server.exitCode === null && server.signalCode === null) process.kill(-server.pid!);
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

test('the server starts over content with a mistake, says it, and goes on when it is mended', async ({ page }) => {
  await page.goto(`${base}/careers/accountant/`);
  await expect(page.locator('main li code')).toHaveText([`${GUIDE}:2:8`]);
  await save(guide);
  await titleIs(page, 'Accountant');
});

test('the desk is legible to everyone, at 1280 and 360 px', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(`${base}/desk/`);
  await page.waitForLoadState('networkidle');
  for (const width of [1280, 360]) {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme });
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    }
  }
});

test('an edit of the text and of the front matter comes on screen by itself', async ({ page }) => {
  await page.goto(`${base}/careers/accountant/`);
  await expect(page.locator('h1')).toContainText('Accountant');
  await page.waitForLoadState('networkidle');
  const sentence = 'A sentence that was not there before.';
  await save(`${guide}\n\n${sentence}\n`);
  await expect(page.getByText(sentence)).toBeVisible(DEADLINE);
  await save(guide.replace(/^title: .*/m, 'title: Keeper of Accounts'));
  await titleIs(page, 'Keeper of Accounts');
  await save(guide);
  await titleIs(page, 'Accountant');
});

test('an edit of a pay figure comes on screen by itself', async ({ page }) => {
  const pay = await readFile(join(folder, PAY), 'utf8');
  const { figures } = JSON.parse(pay) as { figures: { median: number }[] };
  const [was, is] = [figures[0]!.median, figures[0]!.median + 10].map((amount) => amount.toLocaleString('en-GB'));
  await page.goto(`${base}/careers/accountant/`);
  await page.waitForLoadState('networkidle');
  await expect(page.locator('main')).toContainText(was!);
  await save(pay.replace(/"median": \d+/, `"median": ${figures[0]!.median + 10}`), PAY);
  await expect(page.locator('main')).toContainText(is!, DEADLINE);
  await save(pay, PAY);
  await expect(page.locator('main')).not.toContainText(is!, DEADLINE);
});

test('a save that comes while the one before it is taken in is not lost', async ({ page }) => {
  await page.goto(`${base}/careers/accountant/`);
  await page.waitForLoadState('networkidle');
  for (let round = 1; round <= 5; round += 1) {
    await save(guide.replace(/^title: .*/m, `title: Draft ${round}`));
    await page.waitForTimeout(60 * round);
    await save(guide.replace(/^title: .*/m, `title: Version ${round}`));
    await titleIs(page, `Version ${round}`);
  }
  await save(guide);
  await titleIs(page, 'Accountant');
});

test('a picture that is missing is said, and is on screen when it comes', async ({ page }) => {
  await page.goto(`${base}/careers/accountant/`);
  await page.waitForLoadState('networkidle');
  const list = page.locator('content-problems li');
  await save(`${guide}\n\n![A ledger](/images/ledger.svg)\n`);
  await expect(list).toHaveText([/ledger\.svg/], DEADLINE);
  const picture = '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20"/>';
  await mkdir(join(folder, 'public/images'), { recursive: true });
  await save(picture, 'public/images/ledger.svg');
  await expect(list).toHaveCount(0, DEADLINE);
  const width = () => page.getByAltText('A ledger').evaluate((image: HTMLImageElement) => image.naturalWidth);
  await expect.poll(() => width().catch(() => 0), DEADLINE).toBe(20);
  await save(guide);
  await rm(join(folder, 'public/images/ledger.svg'));
});

for (const [mistake, make] of Object.entries(MISTAKES)) {
  test(`${mistake} is said in the page with file and line, and gone when it is mended`, async ({ page }) => {
    await page.goto(`${base}/careers/accountant/`);
    await page.waitForLoadState('networkidle');
    await save(make(guide));
    await titleIs(page, 'This page waits for its content');
    await expect(page.locator('main li code')).toHaveText([/^content\/careers\/accountant\.mdx:\d+:\d+$/]);
    await expect(page.locator('body')).not.toContainText(/\bat .*:\d+:\d+\)?$|node_modules/m);
    await expect(page.locator('vite-error-overlay')).toHaveCount(0);
    await save(guide);
    await titleIs(page, 'Accountant');
  });
}

test('several mistakes in a page that can be shown are listed over it, by file and line', async ({ page }) => {
  await page.goto(`${base}/careers/accountant/`);
  await page.waitForLoadState('networkidle');
  const list = page.locator('content-problems li');
  await save(guide.replace(/^title: .*/m, 'title: 12').replace(/^summary: .*/m, 'sumary: Misspelt.'));
  await expect(page.getByRole('status').filter({ hasText: /problems in the content/ })).toBeVisible();
  expect(await list.count()).toBeGreaterThan(1);
  for (const line of await list.allTextContents()) expect(line).toMatch(/^content\/careers\/accountant\.mdx:\d+:\d+/);
  await expect(page.locator('h1')).toContainText('Accountant');
  await page.reload();
  await expect(list.first()).toBeVisible();
  await save(guide);
  await expect(list).toHaveCount(0);
});

test('a draft is shown with a badge and stands on the desk, with its line to open', async ({ page }) => {
  await save(guide.replace('\n---\n', '\ndraft: true\n---\n'));
  const line = guide.slice(0, guide.indexOf('\n---\n')).split('\n').length + 1;
  await expect(async () => {
    await page.goto(`${base}/careers/accountant/`);
    await expect(page.locator('h1 .draft')).toHaveText('Draft', { timeout: 500 });
  }).toPass();
  await page.goto(`${base}/desk/`);
  const drafts = page.getByRole('region', { name: 'Drafts' });
  await expect(drafts.getByText(`${GUIDE}:${line}`, { exact: true }).first()).toBeVisible();
  const open = drafts.getByRole('link', { name: /^Open in VS Code/ });
  expect(await open.getAttribute('href')).toBe(`vscode://file${folder}/${GUIDE}:${line}`);
  await save(guide);
});

test('the server ends with the command that started it', async () => {
  test.skip(process.platform === 'win32', 'there are no signals');
  process.kill(server.pid!, 'SIGTERM');
  await expect(async () => await expect(fetch(base)).rejects.toThrow()).toPass(DEADLINE);
});
