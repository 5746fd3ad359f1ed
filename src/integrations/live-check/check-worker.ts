/** The checker in a thread of its own, so that a page is drawn while it works. Any message asks for a check. */
import { parentPort, workerData } from 'node:worker_threads';
import { clockDay } from '#check/clock-day.ts';
import { OpenCheck } from '#check/open-check.ts';

const { root } = workerData as { root: string };
const check = new OpenCheck(root, { today: clockDay, usesCache: true });

parentPort?.on('message', async () => {
  const { problems } = await check.update().catch((error: unknown) => {
    // A fault of the checker itself is for its makers to read, and no reason to end the server.
    console.error(error);
    return { problems: [] };
  });
  parentPort?.postMessage(problems.filter(({ severity }) => severity === 'error'));
});
