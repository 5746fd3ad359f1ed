import assert from 'node:assert/strict';
import { EventEmitter } from 'node:events';
import type { ServerResponse } from 'node:http';
import { describe, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { PageTurns } from '../../src/integrations/live-check/page-turns.ts';

const answer = () => Object.assign(new EventEmitter(), { writeHead: () => undefined }) as unknown as ServerResponse;

/** True when the promise is still pending after a while. */
const waits = async (promise: Promise<unknown>) =>
  (await Promise.race([promise.then(() => 'done'), wait(20)])) !== 'done';

describe('pages around a change', () => {
  test('are made from what is new at once, where none is being drawn', async () => {
    let forgotten = 0;
    const turns = new PageTurns(() => (forgotten += 1));
    const early = answer();
    await turns.begin(early);
    early.writeHead(200);
    await wait(0);
    turns.change();
    assert.equal(forgotten, 1);
    assert.equal(await waits(turns.begin(answer())), false);
  });

  test('wait for those that were begun before it, and nothing of these is kept', async () => {
    let forgotten = 0;
    const turns = new PageTurns(() => (forgotten += 1));
    const [first, second] = [answer(), answer()];
    await turns.begin(first);
    turns.change();
    const begun = turns.begin(second);
    assert.deepEqual([await waits(begun), forgotten], [true, 0]);
    turns.change();
    first.writeHead(200);
    await begun;
    assert.equal(forgotten, 2);
    turns.change();
    assert.equal(await waits(turns.begin(answer())), true);
    second.writeHead(200);
  });

  test('do not wait for one whose reader has gone, and which nobody answers', async () => {
    const turns = new PageTurns(() => undefined);
    const gone = answer();
    await turns.begin(gone);
    turns.change();
    gone.emit('close');
    await turns.begin(answer());
  });
});
