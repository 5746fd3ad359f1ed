/** What a link check remembers, and which addresses it never asks. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { chooseLinks } from '#commands/links/choose-links.ts';
import { memory, remember, validatorsOf, type Note } from '#commands/links/memory.ts';
import { isPrivateHost, isPublicAddress } from '#commands/links/public-address.ts';
import type { Verdict } from '#commands/links/verdict.ts';
import { check, page, redirect, TestHost } from './links-host.ts';

const FAILED: Verdict = { kind: 'failed', detail: 'answers 404' };

/** Verdicts of days in a row, to the status after each. */
function statuses(days: Record<string, Verdict>): string[] {
  let note: Note | undefined;
  return Object.entries(days).map(([day, verdict]) => {
    note = remember(note, { verdict, wasRead: false }, day);
    return [note.status, note.firstFailed].filter(Boolean).join(' since ');
  });
}

describe('a failure', () => {
  it('on one day proves nothing', () => {
    assert.deepEqual(statuses({ '2026-11-20': FAILED }), ['unknown since 2026-11-20']);
  });

  it('that comes again on the same day proves nothing either', () => {
    const note = remember(undefined, { verdict: FAILED, wasRead: false }, '2026-11-20');
    assert.deepEqual(remember(note, { verdict: FAILED, wasRead: false }, '2026-11-20'), note);
  });

  it('on a second day makes a dead link, since the first', () => {
    assert.deepEqual(statuses({ '2026-11-20': FAILED, '2026-11-27': FAILED, '2026-12-04': FAILED }), [
      'unknown since 2026-11-20',
      'dead since 2026-11-20',
      'dead since 2026-11-20',
    ]);
  });

  it('is forgotten as soon as the host answers', () => {
    for (const kind of ['ok', 'refused'] as const) {
      assert.deepEqual(statuses({ '2026-11-20': FAILED, '2026-11-21': { kind }, '2026-11-22': FAILED }), [
        'unknown since 2026-11-20',
        kind,
        'unknown since 2026-11-22',
      ]);
    }
  });

  it('is kept over days on which nothing can be said', () => {
    const unsure: Verdict = { kind: 'unsure', detail: 'the name could not be looked up' };
    assert.deepEqual(statuses({ '2026-11-20': FAILED, '2026-11-21': unsure, '2026-11-22': FAILED }), [
      'unknown since 2026-11-20',
      'unknown since 2026-11-20',
      'dead since 2026-11-20',
    ]);
  });
});

describe('what is remembered', () => {
  it('is read back as it was written', () => {
    const note = remember(
      undefined,
      { verdict: { kind: 'moved', movedTo: 'https://b.example/' }, wasRead: true },
      '2026-11-20',
    );
    const text = JSON.stringify({ version: 1, links: { 'https://a.example/': note } });
    assert.deepEqual(memory.parse(JSON.parse(text)).links['https://a.example/']!.movedTo, 'https://b.example/');
  });

  it('holds no header that is too long or cannot be sent back', () => {
    const kept = (etag: string) => validatorsOf('https://a.example/', { status: 200, body: '', headers: { etag } });
    assert.deepEqual(kept('"v1"'), { url: 'https://a.example/', etag: '"v1"', lastModified: undefined });
    assert.deepEqual([kept('x'.repeat(300)), kept('"\u00E9"'), kept('')], [undefined, undefined, undefined]);
  });
});

describe('the links of a run', () => {
  const links = ['https://a.example/1', 'https://a.example/2', 'https://www.b.example/'].map((url) => ({
    url,
    places: [],
  }));
  const before = { version: 1, links: { 'https://a.example/1': { status: 'ok', checked: '2026-11-20' } } } as const;

  it('are those never checked first, up to the limit', () => {
    assert.deepEqual(chooseLinks(links, before, { limit: 2 }), ['https://a.example/2', 'https://www.b.example/']);
    assert.equal(chooseLinks(links, before, {}).at(-1), 'https://a.example/1');
  });

  it('are those of one host and its subdomains when it is named', () => {
    assert.deepEqual(chooseLinks(links, before, { only: 'b.example' }), ['https://www.b.example/']);
  });

  it('are not asked for when the host is mistyped, which is said with the hosts that come near', () => {
    assert.throws(() => chooseLinks(links, before, { only: 'a.exmaple' }), {
      message: '--only: found "a.exmaple", to which no link of content/ leads; did you mean a.example or b.example?',
    });
  });
});

const PRIVATE = [
  ...['127.0.0.1', '127.255.0.1', '10.1.2.3', '172.16.0.1', '172.31.255.255', '192.168.1.1', '169.254.169.254'],
  ...['0.0.0.0', '100.64.0.1', '192.0.2.1', '198.18.0.1', '224.0.0.1', '255.255.255.255'],
  ...[
    '::1',
    '::',
    'fe80::1',
    'fc00::1',
    'fd12:3456::1',
    'ff02::1',
    '::ffff:127.0.0.1',
    '::ffff:8.8.8.8',
    '::127.0.0.1',
  ],
  ...['64:ff9b::7f00:1', '2002:7f00:1::', '2001:db8::1', '2001::1', '3fff::1'],
];
const PUBLIC = ['8.8.8.8', '93.184.216.34', '172.15.0.1', '172.32.0.1', '2606:2800:220:1::1', '2a00:1450:4001::1'];

describe('an address of a private network', () => {
  for (const address of PRIVATE) {
    it(`is known: ${address}`, () => assert.equal(isPublicAddress(address), false));
  }
  for (const address of PUBLIC) {
    it(`is not ${address}`, () => assert.equal(isPublicAddress(address), true));
  }

  it('is known however it is written', () => {
    for (const url of [
      'http://2130706433/',
      'http://0x7f.1/',
      'http://017700000001/',
      'http://[::ffff:7f00:1]/',
      'http://127.1/',
    ]) {
      assert.ok(isPrivateHost(new URL(url).hostname), url);
    }
    assert.equal(isPrivateHost('example.org'), false);
  });

  it('is never asked, by number or by name', async () => {
    await using inside = await TestHost.start({ '*': page('Inside') });
    const { port } = new URL(inside.url());
    for (const host of ['127.0.0.1', 'localhost', '[::1]']) {
      const { verdict } = await check(`http://${host}:${port}/`, undefined, { mayBePrivate: () => false });
      assert.deepEqual(verdict, { kind: 'unsure', detail: 'not asked: it leads into a private network' });
    }
    assert.deepEqual(inside.asked, []);
  });

  it('is not asked when a redirect leads there', async () => {
    await using inside = await TestHost.start({ '*': page('Inside') });
    await using outside = await TestHost.start({ '/': redirect(302, inside.url('/')) });
    const mayBePrivate = (host: string) => host === new URL(outside.url()).host;
    const { verdict } = await check(outside.url(), undefined, { mayBePrivate });
    const detail = `not asked: it leads into a private network after a redirect to ${inside.url('/')}`;
    assert.deepEqual([verdict, inside.asked], [{ kind: 'unsure', detail }, []]);
  });

  it('is asked when a test says so', async () => {
    await using inside = await TestHost.start({ '/': redirect(302, '/page'), '/page': page('Inside') });
    assert.equal((await check(inside.url())).verdict.kind, 'ok');
  });
});
