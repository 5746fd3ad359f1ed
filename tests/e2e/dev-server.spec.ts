/** `npm run dev` over a copy of the project: what an editor sees while writing. */
import { spawn, type ChildProcess } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';

const ROOT = join(import.meta.dirname, '../..');
const GUIDE = 'content/careers/accountant.mdx';

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

/** Saves again, as an editor would, where a busy machine has missed a save: src/integrations/live-check/forget-content.ts. */
async function saveUntil(text: string, isShown: () => Promise<void>): Promise<void> {
  let end = '';
  await expect(async () => {
    await save(text + end);
    end += '\n';
    await isShown();
  }).toPass({ timeout: 60_000 });
}

const titleIs = (page: Page, title: string) => () =>
  expect(page.locator('h1')).toContainText(title, { timeout: 8_000 });

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
  if (server.pid) process.kill(-server.pid);
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

test('the server starts over content with a mistake, says it, and goes on when it is mended', async ({ page }) => {
  await page.goto(`${base}/careers/accountant/`);
  await expect(page.locator('main li code')).toHaveText([`${GUIDE}:2:8`]);
  await saveUntil(guide, titleIs(page, 'Accountant'));
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
  await saveUntil(`${guide}\n\n${sentence}\n`, () => expect(page.getByText(sentence)).toBeVisible({ timeout: 8_000 }));
  const renamed = guide.replace(/^title: .*/m, 'title: Keeper of Accounts');
  await saveUntil(renamed, titleIs(page, 'Keeper of Accounts'));
  await saveUntil(guide, titleIs(page, 'Accountant'));
});

for (const [mistake, make] of Object.entries(MISTAKES)) {
  test(`${mistake} is said in the page with file and line, and gone when it is mended`, async ({ page }) => {
    await page.goto(`${base}/careers/accountant/`);
    await page.waitForLoadState('networkidle');
    await saveUntil(make(guide), titleIs(page, 'This page waits for its content'));
    await expect(page.locator('main li code')).toHaveText([/^content\/careers\/accountant\.mdx:\d+:\d+$/]);
    await expect(page.locator('body')).not.toContainText(/\bat .*:\d+:\d+\)?$|node_modules/m);
    await expect(page.locator('vite-error-overlay')).toHaveCount(0);
    await saveUntil(guide, titleIs(page, 'Accountant'));
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
