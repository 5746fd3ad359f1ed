import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { TakenInTurn } from '../../src/integrations/live-content/taken-in-turn.ts';

/** Turns that end when they are told to. */
function turnsByHand() {
  const turns: { names: string[]; end: (error?: Error) => void }[] = [];
  const failures: unknown[] = [];
  const changes = new TakenInTurn(
    (names) =>
      new Promise((resolve, reject) => {
        turns.push({ names, end: (error) => (error ? reject(error) : resolve()) });
      }),
    (error) => failures.push(error),
  );
  const begun = async (count: number) => {
    while (turns.length < count) await wait(5);
  };
  return { changes, turns, failures, begun };
}

describe('changes that are taken in turn', () => {
  test('are one where they come together', async () => {
    const { changes, turns, begun } = turnsByHand();
    for (const name of ['careers', 'salaries', 'careers']) changes.add(name);
    await begun(1);
    assert.deepEqual(turns[0]?.names, ['careers', 'salaries']);
  });

  test('wait while another is taken in, and are not lost', async () => {
    const { changes, turns, begun } = turnsByHand();
    changes.add('careers');
    await begun(1);
    changes.add('careers');
    await wait(80);
    assert.equal(turns.length, 1);
    turns[0]!.end();
    await begun(2);
    assert.deepEqual(turns[1]?.names, ['careers']);
  });

  test('go on after one that fails', async () => {
    const { changes, turns, failures, begun } = turnsByHand();
    changes.add('careers');
    await begun(1);
    const error = new Error('no');
    turns[0]!.end(error);
    await wait(0);
    changes.add('topics');
    await begun(2);
    assert.deepEqual([failures, turns[1]?.names], [[error], ['topics']]);
  });
});
