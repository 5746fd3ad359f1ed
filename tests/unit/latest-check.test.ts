import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Problem } from '#check/rule.ts';
import { CheckThread } from '../../src/integrations/live-check/check-thread.ts';
import { LatestCheck } from '../../src/integrations/live-check/latest-check.ts';

const problem = (line: number): Problem => ({
  rule: 'schema',
  severity: 'error',
  file: 'content/topics/filing.mdx',
  line,
  column: 1,
  message: 'found something',
});

/** A check whose runs end when they are told to, with the number of the run as the line of its problem. */
function checkByHand() {
  const ends: (() => void)[] = [];
  const reported: number[] = [];
  const latest = new LatestCheck(
    () => new Promise((resolve) => ends.push(() => resolve([problem(ends.length)]))),
    (problems) => reported.push(problems[0]!.line),
  );
  const started = async (runs: number) => {
    while (ends.length < runs) await new Promise((resolve) => setTimeout(resolve, 5));
  };
  return { latest, ends, reported, started };
}

describe('the latest check', () => {
  test('is run once for many changes, and once for many who ask', async () => {
    const { latest, ends, reported, started } = checkByHand();
    latest.changed();
    latest.changed();
    const asked = [latest.problems(), latest.problems()];
    await started(1);
    ends[0]!();
    assert.deepEqual(await Promise.all(asked), [[problem(1)], [problem(1)]]);
    assert.deepEqual(await latest.problems(), [problem(1)]);
    assert.deepEqual([ends.length, reported], [1, [1]]);
  });

  test('begins again when something changed while it ran, and does not report what is overtaken', async () => {
    const { latest, ends, reported, started } = checkByHand();
    const asked = latest.problems();
    await started(1);
    latest.changed();
    ends[0]!();
    await started(2);
    ends[1]!();
    assert.deepEqual(await asked, [problem(2)]);
    assert.deepEqual(reported, [2]);
  });

  test('outlives one that fails, which is begun anew for who asks next', async (t) => {
    const said = t.mock.method(console, 'error', () => {});
    let runs = 0;
    const reported: number[] = [];
    const latest = new LatestCheck(
      () => {
        runs += 1;
        return runs === 2 ? Promise.reject(new Error('the thread is gone')) : Promise.resolve([problem(runs)]);
      },
      (problems) => reported.push(problems[0]!.line),
    );
    assert.deepEqual(await latest.problems(), [problem(1)]);
    latest.changed();
    assert.deepEqual(await latest.problems(), [problem(1)]);
    assert.deepEqual(await latest.problems(), [problem(3)]);
    assert.deepEqual([reported, said.mock.callCount()], [[1, 3], 1]);
  });
});

describe('the thread of the checker', () => {
  /** Answers once with `line`, and ends at the second question as `end` says. */
  const mortal = (end: string) =>
    new URL(
      `data:text/javascript,${encodeURIComponent(`
        import { parentPort } from 'node:worker_threads';
        let asked = 0;
        parentPort.on('message', () => {
          asked += 1;
          if (asked > 1) { ${end} }
          parentPort.postMessage([{ line: asked }]);
        });`)}`,
    );

  for (const [name, end, message] of [
    ['that ends', 'process.exit(3)', /the thread of the checker ended with 3/],
    ['that fails', "throw new Error('worn out')", /worn out/],
  ] as const) {
    test(`${name} says so, and is replaced`, async (t) => {
      const thread = new CheckThread(mortal(end), '/');
      t.after(() => thread.end());
      assert.equal((await thread.check())[0]?.line, 1);
      await assert.rejects(thread.check(), message);
      assert.equal((await thread.check())[0]?.line, 1);
    });
  }
});
