import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { readNdjson } from '#files/ndjson.ts';

const root = mkdtempSync(join(tmpdir(), 'ndjson-'));
after(() => rmSync(root, { recursive: true }));

async function read(content: string | Uint8Array) {
  writeFileSync(join(root, 'feed.ndjson'), content);
  return await Array.fromAsync(readNdjson(root, 'feed.ndjson', 'courses'));
}

describe('readNdjson', () => {
  it('reads a record a line, blank lines and Windows line ends included, and keeps their line numbers', async () => {
    const lines = await read('{"id": "a"}\r\n\n  \n{"id": "b", "x": {"y": 1}}');
    assert.deepEqual(
      lines.map(({ record }) => [record?.id, record?.line, record?.file, record?.collection]),
      [
        ['a', 1, 'feed.ndjson', 'courses'],
        ['b', 4, 'feed.ndjson', 'courses'],
      ],
    );
    assert.deepEqual(lines[1]!.record!.locate(['x', 'y']), { line: 4, column: 24 });
    assert.deepEqual(lines[1]!.record!.locateKey(['x']), { line: 4, column: 13 });
  });

  it('reports a bad line with its own number and reads the lines after it', async () => {
    const lines = await read('{"id": "a"}\n{"id": }\n{"id": "c"}\n');
    assert.equal(lines[1]!.record, undefined);
    assert.deepEqual(
      lines[1]!.problems.map(({ rule, line, column }) => [rule, line, column]),
      [['syntax', 2, 8]],
    );
    assert.equal(lines[2]!.record?.id, 'c');
  });

  it('reports a line over 32 kB and bytes that are not UTF-8 without stopping', async () => {
    const long = `{"id": "${'x'.repeat(33 * 1024)}"}`;
    const lines = await read(
      Buffer.concat([Buffer.from(`${long}\n`), Buffer.from([0x22, 0xe9, 0x22, 0x0a]), Buffer.from('{"id": "c"}')]),
    );
    assert.deepEqual(
      lines.flatMap(({ problems }) => problems.map(({ rule, line }) => [rule, line])),
      [
        ['file-size', 1],
        ['encoding', 2],
      ],
    );
    assert.equal(lines[2]!.record?.id, 'c');
  });

  it('accepts a line of just under 32 kB that lies across the chunks of the stream', async () => {
    const line = JSON.stringify({ id: 'a', note: 'é'.repeat(16_000) });
    const lines = await read(`${line}\n`.repeat(10));
    assert.equal(lines.length, 10);
    assert.ok(lines.every(({ record, problems }) => record && problems.length === 0));
  });

  it('reads on while the reader is slow, and stops when the reader stops', async () => {
    writeFileSync(join(root, 'feed.ndjson'), '{"id": "a"}\n'.repeat(100_000));
    let count = 0;
    for await (const { record } of readNdjson(root, 'feed.ndjson', 'courses')) {
      assert.equal(record?.id, 'a');
      if (++count === 10) break;
    }
    assert.equal(count, 10);
  });
});
