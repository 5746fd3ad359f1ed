/** How politely a link check asks. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkLinks } from '#commands/links/check-links.ts';
import { userAgent, type Manners } from '#commands/links/manners.ts';
import { emptyMemory, type Memory, type Note } from '#commands/links/memory.ts';
import { retryAfter } from '#commands/links/retry-after.ts';
import { check, HASTY, inTurn, page, READ, redirect, status, TestHost, TODAY, type Paths } from './links-host.ts';

const run = (urls: string[], manners: Partial<Manners> = {}, before: Memory = emptyMemory(), signal?: AbortSignal) =>
  checkLinks(urls, before, { today: TODAY, manners: { ...HASTY, ...manners }, signal });

const gaps = ({ asked }: TestHost): number[] => asked.slice(1).map(({ at }, i) => at - asked[i]!.at);

describe('a host', () => {
  it('gets one request at a time, with a pause between', async () => {
    await using host = await TestHost.start({ '*': page('A page') });
    await run(
      ['/a', '/b', '/c', '/d'].map((path) => host.url(path)),
      { pause: 40 },
    );
    assert.deepEqual([host.most, host.asked.length], [1, 4]);
    for (const gap of gaps(host)) assert.ok(gap >= 39, `${gap} ms`);
  });

  it('gets one request at a time even when other hosts redirect to it', async () => {
    await using target = await TestHost.start({ '*': (q, s) => void setTimeout(() => page('A page')(q, s), 20) });
    const hosts = await Promise.all([1, 2, 3].map((n) => TestHost.start({ '*': redirect(302, target.url(`/${n}`)) })));
    await run([target.url('/own'), ...hosts.map((host) => host.url('/page'))], { pause: 10 });
    for (const host of hosts) await host[Symbol.asyncDispose]();
    assert.deepEqual([target.most, target.asked.length], [1, 4]);
  });

  it('is one of a few that are asked at once', async () => {
    let open = 0;
    let most = 0;
    const slow: Paths = {
      '*': (request, response) => {
        most = Math.max(most, ++open);
        setTimeout(() => {
          open -= 1;
          page('A page')(request, response);
        }, 15);
      },
    };
    const hosts = await Promise.all([1, 2, 3, 4, 5].map(() => TestHost.start(slow)));
    await run(
      hosts.flatMap((host) => [host.url('/a'), host.url('/b')]),
      { hostsAtOnce: 2 },
    );
    for (const host of hosts) await host[Symbol.asyncDispose]();
    assert.equal(most, 2);
    assert.deepEqual(
      hosts.map((host) => host.log),
      hosts.map(() => ['GET /a', 'GET /b']),
    );
  });

  it('is not waited for by others', async () => {
    await using slow = await TestHost.start({ '*': () => {} });
    await using quick = await TestHost.start({ '*': page('A page') });
    const { memory } = await run([slow.url('/a'), quick.url('/b')], { timeout: 600 });
    assert.ok(quick.asked[0]!.at < slow.asked[1]!.at);
    assert.equal(memory.links[quick.url('/b')]!.status, 'ok');
  });

  it('is told who asks and where to complain', async () => {
    await using host = await TestHost.start({ '*': page('A page') });
    await check(host.url('/page'));
    const { 'user-agent': agent, accept, 'accept-language': language } = host.asked[0]!.headers;
    assert.equal(agent, 'Test-link-check/1.0 (+https://site.example/)');
    assert.deepEqual([accept?.startsWith('text/html'), language], [true, 'en, *;q=0.5']);
  });

  it('is asked again only after the time it asks for', async () => {
    await using host = await TestHost.start({ '*': inTurn(status(429, { 'retry-after': '1' }), page('A page')) });
    const { verdict } = await check(host.url('/page'));
    assert.equal(verdict.kind, 'ok');
    assert.ok(gaps(host)[0]! >= 990, `${gaps(host)[0]} ms`);
  });

  it('is asked nothing more in a run when it wants a longer rest', async () => {
    const known: Note = { status: 'ok', checked: '2026-11-17' };
    await using host = await TestHost.start({ '*': status(429, { 'retry-after': '3600' }) });
    const before: Memory = { version: 1, links: { [host.url('/b')]: known } };
    const urls = [host.url('/a'), host.url('/b')];
    const { memory, leftAlone } = await run(urls, {}, before);
    assert.deepEqual(host.log, ['GET /a']);
    assert.equal(leftAlone, 1);
    assert.equal(memory.links[host.url('/a')]!.status, 'refused');
    assert.deepEqual(memory.links[host.url('/b')], known);
  });

  it('is asked nothing more in a run when every try is one too many', async () => {
    await using host = await TestHost.start({ '*': status(429) });
    const { leftAlone } = await run([host.url('/a'), host.url('/b'), host.url('/c')]);
    assert.deepEqual([host.log, leftAlone], [['GET /a', 'GET /a', 'GET /a'], 2]);
  });

  it('is left alone when three links in a row get no answer in time', async () => {
    await using silent = await TestHost.start({ '*': () => {} });
    await using well = await TestHost.start({ '*': page('A page') });
    const paths = ['/a', '/b', '/c', '/d', '/e'];
    const { memory, leftAlone } = await run([...paths.map((path) => silent.url(path)), well.url()], { timeout: 300 });
    assert.deepEqual([silent.asked.length, leftAlone], [6, 2]);
    assert.equal(Object.keys(memory.links).length, 4);
  });
});

describe('a page that is known', () => {
  it('is asked for with HEAD and what the host said of it, and need not be sent again', async () => {
    const headers = { etag: '"v1"', 'last-modified': 'Tue, 03 Nov 2026 09:00:00 GMT', 'content-type': 'text/html' };
    await using host = await TestHost.start({
      '/page': (request, response) => {
        const isKnown = request.headers['if-none-match'] === '"v1"';
        response.writeHead(isKnown ? 304 : 200, headers).end();
      },
    });
    const url = host.url('/page');
    const first = await run([url]);
    const second = await run([url], {}, first.memory);
    assert.deepEqual(host.log, ['GET /page', 'HEAD /page']);
    assert.equal(host.asked[1]!.headers['if-modified-since'], headers['last-modified']);
    assert.deepEqual(second.memory.links[url], first.memory.links[url]);
    assert.equal(second.memory.links[url]!.status, 'ok');
  });

  it('is not asked for with what another address of the way said', async () => {
    const before: Note = { ...READ, validators: { url: 'https://old.example/', etag: '"old"' } };
    await using host = await TestHost.start({ '/page': page('A page') });
    await check(host.url('/page'), before);
    assert.equal(host.asked[0]!.headers['if-none-match'], undefined);
  });

  it('is looked at again when four weeks have passed, or when something was wrong with it', async () => {
    const old: Note = { ...READ, read: '2026-10-27' };
    const failing: Note = { ...READ, status: 'unknown', firstFailed: '2026-11-23' };
    for (const [before, method] of [
      [{ ...READ, read: '2026-10-28' }, 'HEAD'],
      [old, 'GET'],
      [failing, 'GET'],
    ] as const) {
      await using host = await TestHost.start({ '/page': page('A page') });
      await check(host.url('/page'), before);
      assert.deepEqual(host.log, [`${method} /page`]);
    }
  });
});

describe('a run', () => {
  /** Addresses of hosts that refuse connections. */
  async function deadAddresses(count: number): Promise<string[]> {
    const hosts = await Promise.all(Array.from({ length: count }, () => TestHost.start({})));
    const urls = hosts.map((host) => host.url());
    for (const host of hosts) await host[Symbol.asyncDispose]();
    return urls;
  }

  it('in which none of two hosts answers teaches nothing', async () => {
    const [url, other] = (await deadAddresses(2)) as [string, string];
    const before: Memory = { version: 1, links: { [url]: { status: 'ok', checked: '2026-11-17' } } };
    const { memory, isOffline } = await run([url, other], {}, before);
    assert.deepEqual([memory, isOffline], [before, true]);
  });

  it('that asks one host alone counts its silence', async () => {
    const [url] = (await deadAddresses(1)) as [string];
    const { memory, isOffline } = await run([url, `${url}other`]);
    assert.deepEqual([memory.links[url]?.firstFailed, isOffline], [TODAY, false]);
  });

  it('in which a host speaks something else than HTTP is not one without a network', async () => {
    const [url] = (await deadAddresses(1)) as [string];
    await using mute = await TestHost.start({ '*': (request) => void request.socket.end('Good day\r\n\r\n') });
    const { isOffline } = await run([url, mute.url()]);
    assert.equal(isOffline, false);
  });

  it('counts a host that is gone when others answer', async () => {
    const gone = await TestHost.start({});
    const url = gone.url();
    await gone[Symbol.asyncDispose]();
    await using host = await TestHost.start({ '*': page('A page') });
    const { memory, isOffline } = await run([url, host.url()]);
    assert.deepEqual([memory.links[url]!.firstFailed, isOffline], [TODAY, false]);
  });

  it('that is stopped keeps what it has found', async () => {
    const stop = new AbortController();
    await using host = await TestHost.start({
      '*': (request, response) => {
        if (request.url === '/b') stop.abort();
        page('A page')(request, response);
      },
    });
    const urls = ['/a', '/b', '/c'].map((path) => host.url(path));
    const { memory } = await run(urls, {}, emptyMemory(), stop.signal);
    assert.deepEqual(Object.keys(memory.links), urls.slice(0, 2));
  });
});

describe('the name under which links are asked for', () => {
  it('is that of the site, with its address', () => {
    const agent = userAgent({ name: 'Pathleaf', url: 'https://pathleaf.example' });
    assert.equal(agent, 'Pathleaf-link-check/1.0 (+https://pathleaf.example/)');
  });

  it('holds nothing that a header cannot', () => {
    const agent = userAgent({ name: 'Käse & Brot\r\nX: 1', url: 'https://käse.example/ä' });
    assert.equal(agent, 'Ka-se-Brot-X-1-link-check/1.0 (+https://xn--kse-qla.example/%C3%A4)');
    assert.equal(userAgent({}), 'link-check/1.0');
  });
});

describe('Retry-After', () => {
  const now = Date.parse('2026-11-24T12:00:00Z');
  const wait = (said: string, code = 503) => retryAfter({ status: code, headers: { 'retry-after': said } }, now);

  it('is read as seconds or as a date', () => {
    assert.equal(wait('120'), 120_000);
    assert.equal(wait('Tue, 24 Nov 2026 12:00:30 GMT'), 30_000);
  });

  it('asks for no wait when it is past, cannot be read, or comes with a page', () => {
    assert.deepEqual(
      [wait('Mon, 23 Nov 2026 12:00:00 GMT'), wait('soon'), wait('-5'), wait(''), wait('120', 200)],
      [0, 0, 0, 0, 0],
    );
  });
});
