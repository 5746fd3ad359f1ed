/** Drives the visual editor: a folder in the browser's own file system stands in for the one that a person picks. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { glob } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, type Page } from '@playwright/test';

type Files = Record<string, string>;

/** Every file of `content/` by its path. */
export async function contentOf(root: string): Promise<Files> {
  const files: Files = {};
  for await (const file of glob('content/**/*.{json,mdx}', { cwd: root })) {
    files[file] = await readFile(join(root, file), 'utf8');
  }
  return files;
}

export async function writeFiles(root: string, files: Files): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
}

/** Opens the editor on a folder with these files. */
export async function openEditor(page: Page, files: Files): Promise<void> {
  await page.addInitScript(() => {
    Object.assign(window, { showDirectoryPicker: () => navigator.storage.getDirectory() });
  });
  await page.goto('/admin/page.css');
  await page.evaluate(async (all) => {
    const root = await navigator.storage.getDirectory();
    await root.getDirectoryHandle('.git', { create: true });
    for (const [path, text] of Object.entries(all)) {
      let folder = root;
      const steps = path.split('/');
      for (const step of steps.slice(0, -1)) folder = await folder.getDirectoryHandle(step, { create: true });
      const file = await folder.getFileHandle(steps.at(-1)!, { create: true });
      const stream = await file.createWritable();
      await stream.write(text);
      await stream.close();
    }
  }, files);
  await page.goto('/admin/');
  await page.getByRole('button', { name: 'Work with Local Repository' }).click();
  await expect(page.getByText('Collections', { exact: true })).toBeVisible();
}

/** The files of the folder as the editor left them. */
export async function filesOf(page: Page): Promise<Files> {
  return page.evaluate(async () => {
    const files: Record<string, string> = {};
    const read = async (folder: FileSystemDirectoryHandle, path: string): Promise<void> => {
      for await (const [name, handle] of folder.entries()) {
        if (handle.kind === 'directory') await read(handle, `${path}${name}/`);
        else files[path + name] = await (await handle.getFile()).text();
      }
    };
    await read(await navigator.storage.getDirectory(), '');
    return files;
  });
}

/** The form of one entry; fields are named by their path, e.g. `confirmedBy.0.source`. */
export class Form {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  async open(address: string): Promise<void> {
    // Fields are drawn when they come into view.
    await this.page.setViewportSize({ width: 1280, height: 9000 });
    await this.page.goto(`/admin/#/collections/${address}`);
    await expect(this.page.getByRole('button', { name: 'Save' })).toBeVisible();
  }

  field(path: string) {
    return this.page.locator(`section.field[data-key-path="${path}"]`);
  }

  async write(path: string, text: string): Promise<void> {
    await this.field(path).locator('input, textarea').first().fill(text);
  }

  /** The name of the file of a new entry. */
  async name(slug: string): Promise<void> {
    await this.page.locator('section.field:not([data-key-path]) input').fill(slug);
  }

  /** Puts a component into the text; its attributes are then fields named by `part`. */
  async insert(component: string): Promise<void> {
    const text = this.field('body');
    await text.getByRole('button', { name: 'Edit in Markdown' }).click();
    await text.getByRole('textbox').last().click();
    await text.getByRole('button', { name: 'Insert' }).click();
    await this.page.getByRole('menuitem', { name: component }).click();
    await expect(this.part('kind')).toBeVisible();
  }

  part(name: string) {
    return this.page.locator(`section.field[data-key-path^="body:"][data-key-path$=":${name}"]`);
  }

  /** Chooses one of few, which are all shown, or of many, which a list holds. */
  async choose(path: string, option: string): Promise<void> {
    const field = this.field(path);
    const exact = { name: option, exact: true };
    const shown = field.getByRole('radio', exact).or(field.getByRole('checkbox', exact));
    const list = field.getByRole('combobox').first();
    await expect(shown.or(list).first()).toBeVisible();
    if (await shown.count()) return shown.click();
    await list.click();
    await this.page.getByRole('option', { name: option }).first().click();
  }

  async add(path: string): Promise<void> {
    const add = this.field(path).getByRole('button', { name: 'Add' }).last();
    await add.click();
    // Below a long list the new entry is out of sight, and so not drawn.
    await add.scrollIntoViewIfNeeded();
  }

  async save(): Promise<void> {
    await this.page.getByRole('button', { name: 'Save' }).click();
    await expect(this.page.getByText(/saved/i).first()).toBeVisible();
  }
}
