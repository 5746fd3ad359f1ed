/** What a link check makes of hosts that misbehave. */
import assert from 'node:assert/strict';
import type { RequestListener } from 'node:http';
import { describe, it } from 'node:test';
import { MAX_BODY } from '#commands/links/request.ts';
import { judge, type Verdict } from '#commands/links/verdict.ts';
import { check, forMethod, inTurn, page, READ, redirect, status, TestHost, type Paths } from './links-host.ts';

async function verdictOn(paths: Paths, path = '/page', before?: typeof READ): Promise<Verdict> {
  await using host = await TestHost.start(paths);
  const { verdict } = await check(host.url(path), before);
  return JSON.parse(JSON.stringify(verdict).replaceAll(host.url(''), 'HOST')) as Verdict;
}

describe('a link is well', () => {
  it('when its page is there', async () => {
    assert.deepEqual(await verdictOn({ '/page': page('A page') }), { kind: 'ok' });
  });

  it('when a temporary redirect leads to a page', async () => {
    const paths = { '/page': redirect(302, '/today'), '/today': page('Today') };
    assert.deepEqual(await verdictOn(paths), { kind: 'ok' });
  });

  it('when HEAD is refused, missing or not answered, and GET brings the page', async () => {
    const silent: RequestListener = () => {};
    const cut: RequestListener = (request) => request.socket.destroy();
    for (const HEAD of [status(405), status(404), status(500), status(501), silent, cut]) {
      await using host = await TestHost.start({ '/page': forMethod({ HEAD, GET: page('A page') }) });
      const { verdict } = await check(host.url('/page'), READ, { timeout: HEAD === silent ? 600 : 10_000 });
      assert.deepEqual([verdict, host.log], [{ kind: 'ok' }, ['HEAD /page', 'GET /page']]);
    }
  });

  it('when the host fails twice and then answers', async () => {
    const cut: RequestListener = (request) => request.socket.destroy();
    for (const bad of [status(503), status(500), cut]) {
      assert.deepEqual(await verdictOn({ '/page': inTurn(bad, bad, page('A page')) }), { kind: 'ok' });
    }
  });

  it('when its page is about what is not found, on a host that tells missing pages apart', async () => {
    const missing = [page('Sorry'), page('404 Not Found', 404), status(404)];
    for (const answer of missing) {
      assert.deepEqual(await verdictOn({ '/page': page('404 Not Found'), '*': answer }), { kind: 'ok' });
    }
  });
});

describe('a link has moved', () => {
  it('to where permanent redirects lead, and no further', async () => {
    const paths = {
      '/page': redirect(301, '/second'),
      '/second': redirect(308, '/third'),
      '/third': redirect(302, '/fourth'),
      '/fourth': page('A page'),
    };
    assert.deepEqual(await verdictOn(paths), { kind: 'moved', movedTo: 'HOST/third' });
  });

  it('not when a temporary redirect comes first', async () => {
    const paths = { '/page': redirect(307, '/b'), '/b': redirect(301, '/c'), '/c': page('C') };
    assert.deepEqual(await verdictOn(paths), { kind: 'ok' });
  });

  it('not when the new address is without https, which content cannot hold', () => {
    const reply = { status: 200, headers: {}, body: '' };
    const way = ['https://a.example/page', 'http://a.example/page'];
    assert.deepEqual(judge({ way, permanent: 1, reply, setsCookie: false }), { kind: 'ok' });
  });

  it('from a front page to another front page', async () => {
    await using other = await TestHost.start({ '/': page('New home') });
    await using host = await TestHost.start({ '/': redirect(301, other.url()) });
    assert.deepEqual((await check(host.url())).verdict, { kind: 'moved', movedTo: other.url() });
  });
});

describe('a link is refused, not dead', () => {
  for (const code of [401, 403, 405, 429, 451, 999]) {
    it(`when the host answers ${code}`, async () => {
      assert.deepEqual(await verdictOn({ '/page': status(code) }), { kind: 'refused', detail: `answers ${code}` });
    });
  }

  it('when the host puts a riddle before the page', async () => {
    const riddle = status(503, { 'cf-mitigated': 'challenge' });
    assert.deepEqual(await verdictOn({ '/page': riddle }), { kind: 'refused', detail: 'answers 503' });
  });

  it('when the host sends us to log in', async () => {
    const paths = { '/page': redirect(302, '/login?next=/page'), '/login': page('Log in') };
    const detail = 'asks to log in at HOST/login?next=/page';
    assert.deepEqual(await verdictOn(paths), { kind: 'refused', detail });
  });

  it('when the host redirects in a circle for want of a cookie', async () => {
    const paths = { '/page': status(302, { location: '/page', 'set-cookie': 'seen=1' }) };
    const detail = 'redirects in a circle without cookies';
    assert.deepEqual(await verdictOn(paths), { kind: 'refused', detail });
  });
});

describe('a link fails', () => {
  for (const code of [400, 404, 410, 500, 503]) {
    it(`when the host answers ${code}`, async () => {
      assert.deepEqual(await verdictOn({ '/page': status(code) }), { kind: 'failed', detail: `answers ${code}` });
    });
  }

  it('when redirects run in a circle', async () => {
    const paths = { '/page': redirect(301, '/b'), '/b': redirect(301, '/page') };
    const detail = 'redirects in a circle after a redirect to HOST/b';
    assert.deepEqual(await verdictOn(paths), { kind: 'failed', detail });
  });

  it('when redirects have no end, after eleven questions', async () => {
    await using host = await TestHost.start({
      '*': (request, response) => void response.writeHead(302, { location: `${request.url}x` }).end(),
    });
    const { verdict } = await check(host.url('/page'));
    assert.match(verdict.detail ?? '', /^redirects without end after a redirect to /);
    assert.equal(host.asked.length, 11);
  });

  it('when a redirect leads to no page', async () => {
    const places = [
      '',
      'mailto:a@b.example',
      'javascript:alert(1)',
      'file:///etc/passwd',
      'http://[',
      `/${'x'.repeat(3_000)}`,
    ];
    for (const location of [...places, 'http://user:word@127.0.0.1/']) {
      assert.deepEqual(await verdictOn({ '/page': redirect(301, location) }), {
        kind: 'failed',
        detail: 'redirects to no page',
      });
    }
  });

  it('when a missing page redirects to the front page of its host', async () => {
    for (const front of ['/', '/en/', '/index.html', '/?from=page']) {
      const { kind, detail } = await verdictOn({ '/page': redirect(301, front), '*': page('Home') });
      assert.deepEqual([kind, detail], ['failed', `redirects to the front page, HOST${front}`]);
    }
  });

  it('when it redirects to the page for missing pages', async () => {
    for (const path of ['/404', '/en/not-found.html', '/page-not-found/']) {
      const { kind, detail } = await verdictOn({ '/page': redirect(302, path), '*': page('Sorry') });
      assert.deepEqual([kind, detail], ['failed', `redirects to the page for missing pages, HOST${path}`]);
    }
  });

  it('when the host says "not found" with status 200, there and at an address that cannot exist', async () => {
    for (const title of ['Page not found | A shop', '404', 'We can’t find that', 'Seite nicht gefunden']) {
      await using host = await TestHost.start({ '*': page(title) });
      const { verdict } = await check(host.url('/courses/page'));
      assert.deepEqual(verdict, { kind: 'failed', detail: 'shows a page that says "not found"' });
      assert.deepEqual(host.log, ['GET /courses/page', 'GET /courses/a-page-that-is-not-here-7f3c91']);
    }
  });

  it('when the host is too slow, which is waited for twice', async () => {
    await using host = await TestHost.start({ '/page': () => {} });
    const { verdict } = await check(host.url('/page'), undefined, { timeout: 300 });
    assert.deepEqual([verdict, host.asked.length], [{ kind: 'failed', detail: 'no answer in time' }, 2]);
  });

  it('when the host ends the connection', async () => {
    const { kind, detail } = await verdictOn({ '/page': (request) => request.socket.destroy() });
    assert.deepEqual([kind, detail], ['failed', 'the host ended the connection without an answer']);
  });

  it('when nobody listens', async () => {
    const host = await TestHost.start({});
    const url = host.url();
    await host[Symbol.asyncDispose]();
    assert.deepEqual((await check(url)).verdict, { kind: 'failed', detail: 'the host refuses connections' });
  });

  it('when the certificate is signed by the host itself, and the page is not asked for', async () => {
    await using host = await TestHost.start({ '*': page('A page') }, { isSecure: true });
    const { verdict } = await check(host.url());
    assert.deepEqual(verdict, { kind: 'failed', detail: 'the certificate is signed by nobody but the host itself' });
    assert.deepEqual(host.asked, []);
  });

  it('when the host speaks no TLS at all', async () => {
    await using host = await TestHost.start({ '*': page('A page') });
    const { verdict } = await check(host.url().replace('http:', 'https:'));
    assert.equal(verdict.kind, 'failed');
    assert.match(verdict.detail ?? '', /^no secure connection \(\w+\)$/);
  });

  it('when the answer is not HTTP', async () => {
    const answers: [string, RegExp][] = [
      ['SSH-2.0-OpenSSH_9.6\r\n\r\n', /^the answer is not HTTP \(HPE_\w+\)$/],
      ['HTTP/1.1 200 OK\r\nbad header\u0000: x\r\n\r\n', /^the answer is not HTTP \(HPE_\w+\)$/],
      [`HTTP/1.1 200 OK\r\nx: ${'y'.repeat(200_000)}\r\n\r\n`, /^the headers of the answer have no end$/],
    ];
    for (const [said, words] of answers) {
      const { kind, detail } = await verdictOn({ '/page': (request) => void request.socket.end(said) });
      assert.equal(kind, 'failed');
      assert.match(detail ?? '', words);
    }
  });

  it('when the host has no name', async () => {
    const { verdict, failure } = await check('https://no-such-host.invalid/');
    assert.ok(failure === 'name' || failure === 'here', failure);
    assert.equal(verdict.kind, failure === 'name' ? 'failed' : 'unsure');
  });
});

describe('a page', () => {
  const endless =
    (sent: { bytes: number }, type = 'text/html'): RequestListener =>
    (_request, response) => {
      response.writeHead(200, { 'content-type': type });
      const more = () => {
        while (!response.destroyed && response.write('x'.repeat(8_192))) sent.bytes += 8_192;
      };
      response.on('drain', more);
      more();
    };

  it('without an end is read as far as needed', async () => {
    const sent = { bytes: 0 };
    assert.deepEqual(await verdictOn({ '/page': endless(sent) }), { kind: 'ok' });
    assert.ok(sent.bytes < 200 * MAX_BODY, `${sent.bytes} bytes`);
  });

  it('that comes drop by drop is taken as far as it came', async () => {
    const drops: RequestListener = (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' }).write('<title>Slow</title>');
      const timer = setInterval(() => response.write('.'), 20);
      response.on('close', () => clearInterval(timer));
    };
    await using host = await TestHost.start({ '/page': drops });
    const start = Date.now();
    const { verdict } = await check(host.url('/page'), undefined, { timeout: 600 });
    assert.deepEqual([verdict, host.asked.length], [{ kind: 'ok' }, 1]);
    assert.ok(Date.now() - start < 5_000);
  });

  it('that is cut off has been there', async () => {
    const cut: RequestListener = (request, response) => {
      response.writeHead(200, { 'content-type': 'text/html', 'content-length': '5000' }).write('<title>Cut</title>');
      setTimeout(() => request.socket.destroy(), 10);
    };
    assert.deepEqual(await verdictOn({ '/page': cut }), { kind: 'ok' });
  });

  it('that is no page is not read, however long it is', async () => {
    const sent = { bytes: 0 };
    assert.deepEqual(await verdictOn({ '/page': endless(sent, 'application/zip') }), { kind: 'ok' });
    assert.ok(sent.bytes < 200 * MAX_BODY, `${sent.bytes} bytes`);
    const film = status(200, { 'content-type': 'video/mp4' }, '<title>Not found</title>');
    assert.deepEqual(await verdictOn({ '/page': film }), { kind: 'ok' });
  });
});
