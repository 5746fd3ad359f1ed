/**
 * The `test` of every journey: its page is there when its scripts have run too, for they are fetched only after
 * the page has loaded. With `waitUntil` a test looks at the time before.
 */
import { test as base } from '@playwright/test';

export { expect, type Locator, type Page } from '@playwright/test';

export const test = base.extend({
  page: async ({ page, javaScriptEnabled }, use) => {
    const goto = page.goto.bind(page);
    page.goto = async (url, options) => {
      const response = await goto(url, options);
      if (javaScriptEnabled !== false && !options?.waitUntil)
        await page.waitForFunction(() => !document.querySelector(':not(:defined)'));
      return response;
    };
    await use(page);
  },
});
