/** The checker in a thread of its own, so that a page is drawn while it works. Any message asks for a check. */
import { parentPort, workerData } from 'node:worker_threads';
import { checkContent } from '#check/check-content.ts';
import { clockDay } from '#check/clock-day.ts';
import { ProseParser } from '#check/prose/parser.ts';

const { root } = workerData as { root: string };
const parser = new ProseParser();

parentPort?.on('message', async () => {
  const problems = await checkContent(root, { today: clockDay(), parser }).catch((error: unknown) => {
    // A fault of the checker itself is for its makers to read, and no reason to end the server.
    console.error(error);
    return [];
  });
  parentPort?.postMessage(problems.filter(({ severity }) => severity === 'error'));
});
