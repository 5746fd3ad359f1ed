/** Runs Lighthouse over one page: mobile, its default throttling. */
import { launch, Launcher } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import type { Measures } from './measures.ts';

export interface Run {
  measures: Measures;
  /** Audits that cost points, e.g. `seo: is-crawlable`. */
  lost: string[];
}

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

/** Each run has a browser of its own, so that nothing is cached. `CHROME_PATH` names one; else an installed one is found. */
export async function runLighthouse(url: string): Promise<Run> {
  const isRoot = process.getuid?.() === 0;
  const chrome = await launch({
    chromePath: process.env['CHROME_PATH'] ?? Launcher.getFirstInstallation(),
    chromeFlags: [
      '--headless=new',
      '--disable-gpu',
      '--disable-background-networking',
      ...(isRoot ? ['--no-sandbox'] : []),
    ],
    logLevel: 'silent',
  });
  try {
    const result = await lighthouse(url, { port: chrome.port, onlyCategories: [...CATEGORIES], logLevel: 'silent' });
    if (!result) throw new Error(`Lighthouse gave no result for ${url}`);
    const { audits, categories, runtimeError } = result.lhr;
    if (runtimeError) throw new Error(`Lighthouse: ${runtimeError.message}`);
    const score = (name: (typeof CATEGORIES)[number]) => Math.round((categories[name]?.score ?? 0) * 100);
    const value = (name: string): number => {
      const found = audits[name]?.numericValue;
      if (found === undefined) throw new Error(`Lighthouse measured no ${name} of ${url}`);
      return found;
    };
    const requests = audits['network-requests']?.details as { items?: { transferSize?: number }[] } | undefined;
    const items = requests?.items ?? [];
    const lost = CATEGORIES.flatMap((name) =>
      (categories[name]?.auditRefs ?? [])
        .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
        .map(({ id }) => `${name}: ${id} ${audits[id]?.displayValue ?? ''}`.trim()),
    );
    return {
      measures: {
        performance: score('performance'),
        accessibility: score('accessibility'),
        bestPractices: score('best-practices'),
        seo: score('seo'),
        fcp: value('first-contentful-paint'),
        lcp: value('largest-contentful-paint'),
        cls: value('cumulative-layout-shift'),
        tbt: value('total-blocking-time'),
        bytes: items.reduce((sum, { transferSize = 0 }) => sum + transferSize, 0),
        requests: items.length,
      },
      lost,
    };
  } finally {
    chrome.kill();
  }
}
