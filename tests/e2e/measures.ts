/** What a page looks like to a reader's eye: measured in the browser. */
import type { Locator, Page } from '@playwright/test';

/** How far the page is wider than its window, in CSS pixels. */
export const sidewaysScroll = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const root = document.scrollingElement ?? document.documentElement;
    return root.scrollWidth - root.clientWidth;
  });

/** true when the middle of the element can be seen: inside the window, not cut off by an ancestor, not covered. */
export const isSeen = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    if (width === 0 || height === 0) return false;
    const hit = document.elementFromPoint(left + width / 2, top + height / 2);
    return hit !== null && element.contains(hit);
  });

/** Elements whose text is cut off: hidden overflow that the reader cannot scroll. */
export const cutOff = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      if (element.closest('.sr-only, svg, .fold, .skip')) continue;
      const { overflowX, overflowY, clipPath } = getComputedStyle(element);
      // Kept for those who hear the page.
      if (clipPath === 'inset(50%)') continue;
      const isCut =
        (overflowX === 'hidden' && element.scrollWidth > element.clientWidth + 1) ||
        (overflowY === 'hidden' && element.scrollHeight > element.clientHeight + 1);
      if (isCut) found.push(`${element.tagName.toLowerCase()}.${element.className}: ${element.innerText.slice(0, 60)}`);
    }
    return found;
  });

/** Requests and failures of a page from now on. */
export function watch(page: Page): { hosts: Set<string>; problems: string[] } {
  const hosts = new Set<string>();
  const problems: string[] = [];
  page.on('request', (request) => {
    const { protocol, host } = new URL(request.url());
    if (protocol.startsWith('http')) hosts.add(host);
  });
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  return { hosts, problems };
}
