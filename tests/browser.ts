/** Finds a Chromium for the browser tests: the one named in CHROME_PATH, Playwright's own or one of the system; else tries to install one. */
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';
import { run } from './suites/commands.ts';

// Google's build first: distributions that restrict sandboxes let it have one.
const NAMES = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser'];
const OUTSIDE_PATH = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];
const DOWNLOAD_MINUTES = 3;
const PACKAGE_MINUTES = 8;

export const isRoot = process.getuid?.() === 0;

export type Browser = { path: string } | { missing: string };

/** Path of a browser that is here already. */
export function findBrowser(): string | undefined {
  const named = process.env['CHROME_PATH'];
  if (named) return named;
  const inPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter(Boolean)
    .flatMap((folder) => NAMES.map((name) => ({ name, path: join(folder, name) })))
    .sort((a, b) => NAMES.indexOf(a.name) - NAMES.indexOf(b.name))
    .map(({ path }) => path);
  return [chromium.executablePath(), ...inPath, ...OUTSIDE_PATH].find(isProgram);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** A browser, installed if need be; else one sentence that says what to do. */
export async function obtainBrowser(): Promise<Browser> {
  const here = findBrowser();
  if (here) {
    return isProgram(here) ? { path: here } : { missing: `CHROME_PATH names ${here}, which is not a program.` };
  }
  console.log('no Chromium found; installing one with Playwright');
  await run('playwright', ['install', 'chromium'], { minutes: DOWNLOAD_MINUTES });
  if (!findBrowser() && isRoot && existsSync('/etc/debian_version')) {
    console.log('Playwright could not install one; installing the package chromium');
    await run('apt-get', ['update'], { minutes: PACKAGE_MINUTES });
    await run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { minutes: PACKAGE_MINUTES });
  }
  const installed = findBrowser();
  return installed ? { path: installed } : { missing: ADVICE };
}

const ADVICE =
  'The browser tests need Chromium: install it ("npx playwright install chromium", or the package "chromium" of your system) or set CHROME_PATH to the program of a Chrome or Chromium.';
