/** `npm run links` from the files of content/ to the report. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, it } from 'node:test';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { readArguments } from '#commands/links/arguments.ts';
import type { Choice } from '#commands/links/choose-links.ts';
import { collectLinks } from '#commands/links/collect-links.ts';
import { runLinks } from '#commands/links/run-links.ts';
import type { LinkReport } from '#schemas/link-report.ts';
import { FixtureProject, type Overlay } from '../content/fixture-project.ts';
import { check, HASTY, page, redirect, status, TEST_CERTIFICATE, TestHost, type Paths } from './links-host.ts';

const COMMAND = resolve(import.meta.dirname, '../../src/commands/links.ts');

interface Ended {
  code: number;
  out: string;
  err: string;
}

// The host of these tests is trusted: content holds https addresses only.
setDefaultCACertificates([...getCACertificates(), readFileSync(TEST_CERTIFICATE, 'utf8')]);

function command(root: string, ...args: string[]): Promise<Ended> {
  const env = { ...process.env, NODE_EXTRA_CA_CERTS: TEST_CERTIFICATE };
  const all = [COMMAND, '--root', root, '--pause', '0', '--allow-private', '--only', 'localhost', ...args];
  return new Promise((done) => {
    execFile(process.execPath, all, { env }, (error, out, err) => done({ code: Number(error?.code ?? 0), out, err }));
  });
}

const topic = (body: string): string =>
  `---\ntitle: 'Links'\nkind: skill\nsummary: 'A page of links for a test of links.'\n---\n\n${body}\n`;

class LinkProject implements AsyncDisposable {
  readonly host: TestHost;
  readonly #files: FixtureProject;

  private constructor(host: TestHost, files: FixtureProject) {
    this.host = host;
    this.#files = files;
  }

  /** A topic whose body is written by `body`, a line each from line 7 on. */
  static async start(paths: Paths, body: (host: TestHost) => string[]): Promise<LinkProject> {
    const host = await TestHost.start(paths, { isSecure: true });
    return new LinkProject(host, new FixtureProject({ 'content/topics/links.mdx': topic(body(host).join('\n\n')) }));
  }

  get root(): string {
    return this.#files.root;
  }

  async run(today: string, choice: Choice = {}): Promise<string> {
    const { lines } = await runLinks(this.root, { today, only: 'localhost', ...choice, manners: HASTY });
    return lines.join('\n');
  }

  report(): LinkReport {
    return JSON.parse(readFileSync(join(this.root, '.links/report.json'), 'utf8')) as LinkReport;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#files[Symbol.dispose]();
    await this.host[Symbol.asyncDispose]();
  }
}

const MIXED: Paths = {
  '/well': page('A page'),
  '/gone': status(404),
  '/old': redirect(301, '/well'),
  '/closed': status(403),
};
const mixed = () =>
  LinkProject.start(MIXED, (host) =>
    ['well', 'gone', 'old', 'closed'].map((name) => `A [link](${host.url(`/${name}`)}).`),
  );

describe('npm run links', () => {
  it('calls a link dead on the second day on which it fails, and says where it stands', async () => {
    await using project = await mixed();
    const { host } = project;
    assert.doesNotMatch(await project.run('2026-11-20'), /^Dead/m);
    const { code, out, err } = await command(project.root, '--today', '2026-11-27');
    assert.deepEqual([code, err], [0, '']);
    assert.equal(
      out.replaceAll(host.url(''), 'HOST'),
      [
        'Dead: no page on two different days. Find another address, or leave the link out.\n',
        '  content/topics/links.mdx:9\n    HOST/gone\n    answers 404, since 2026-11-20\n',
        'Moved: the page has a new address. Open it, and write it in place of the old one.\n',
        '  content/topics/links.mdx:11\n    HOST/old\n    is now HOST/well\n',
        'Refused: the host does not answer to a link check. Open it yourself now and then.\n',
        '  content/topics/links.mdx:13\n    HOST/closed\n    answers 403\n',
        '7 links: 1 ok, 1 dead, 1 moved, 1 refused, 3 not checked yet.',
        'Asked for 4 today. The report is in .links/report.json.\n',
      ].join('\n'),
    );
  });

  it('writes a report of every link, sorted by address, for the desk', async () => {
    await using project = await mixed();
    await project.run('2026-11-20');
    await project.run('2026-11-27');
    const { checked, links: reported } = project.report();
    const at = (line: number) => [{ file: 'content/topics/links.mdx', line }];
    const url = (path: string) => project.host.url(path);
    assert.equal(checked, '2026-11-27');
    assert.deepEqual(
      reported.filter((link) => link.url.includes('localhost')),
      [
        { url: url('/closed'), status: 'refused', checked, detail: 'answers 403', places: at(13) },
        { url: url('/gone'), status: 'dead', checked, firstFailed: '2026-11-20', detail: 'answers 404', places: at(9) },
        { url: url('/old'), status: 'moved', checked, movedTo: url('/well'), places: at(11) },
        { url: url('/well'), status: 'ok', checked, places: at(7) },
      ],
    );
    assert.deepEqual(
      reported.map((link) => link.url),
      reported.map((link) => link.url).sort(),
    );
    assert.deepEqual(
      reported.filter((link) => link.detail === 'not checked yet').map((link) => link.status),
      ['unknown', 'unknown', 'unknown'],
    );
  });

  it('ends with 1 for a dead link only when it is asked to', async () => {
    await using project = await mixed();
    await project.run('2026-11-20');
    const codes = [];
    for (const args of [
      ['--strict', '--today', '2026-11-20'],
      ['--strict', '--today', '2026-11-21'],
      ['--today', '2026-11-22'],
    ]) {
      codes.push((await command(project.root, ...args)).code);
    }
    assert.deepEqual(codes, [0, 1, 0]);
  });

  it('takes up what earlier runs have left when a limit is set', async () => {
    await using project = await mixed();
    await project.run('2026-11-20', { limit: 3 });
    assert.equal(project.host.asked.length, 4);
    await project.run('2026-11-21', { limit: 1 });
    assert.equal(project.report().links.filter((link) => link.detail === 'not checked yet').length, 3);
  });

  it('takes a certificate for another host as a failure', async () => {
    await using host = await TestHost.start({ '*': page('A page') }, { isSecure: true });
    const { verdict } = await check(host.url().replace('localhost', '127.0.0.1'));
    assert.deepEqual(verdict, { kind: 'failed', detail: 'the certificate is for another host' });
    assert.deepEqual(host.asked, []);
  });

  it('writes nothing down when no host answers', async () => {
    const mute: Paths = { '*': (request) => request.socket.destroy() };
    await using other = await TestHost.start(mute, { isSecure: true });
    await using project = await LinkProject.start(mute, (host) => [
      `A [link](${host.url('/page')}), and [another](${other.url('/page')}).`,
    ]);
    const said = await project.run('2026-11-20');
    assert.match(said, /No host answered today: is this machine connected\? Nothing was written down\.$/);
    assert.equal(existsSync(join(project.root, '.links')), false);
  });

  it('goes on without its memory when that is broken, and says so', async () => {
    await using project = await mixed();
    await project.run('2026-11-20');
    writeFileSync(
      join(project.root, '.links/state.json'),
      '{"version":1,"links":{"https://a.example/":{"status":"fine"}}}',
    );
    const said = await project.run('2026-11-27');
    assert.match(
      said,
      /^\.links\/state\.json is not what this command wrote; starting without what earlier runs found\.\n/,
    );
    assert.equal(project.report().links.find(({ url }) => url.endsWith('/gone'))?.status, 'unknown');
  });

  it('names a file whose links it cannot read', async () => {
    await using project = await mixed();
    writeFileSync(join(project.root, 'content/providers.json'), '[{');
    const said = await project.run('2026-11-20');
    assert.match(said, /^content\/providers\.json cannot be read, nor its links; npm run check says why\.\n/);
  });

  it('writes down the day of the editor’s own calendar', (t) => {
    const { TZ = '' } = process.env;
    t.after(() => (process.env['TZ'] = TZ));
    process.env['TZ'] = 'Pacific/Kiritimati';
    t.mock.timers.enable({ apis: ['Date'], now: Date.parse('2026-11-23T12:00:00Z') });
    assert.equal((readArguments([]) as { today: string }).today, '2026-11-24');
  });

  it('refuses wrong usage in a sentence, without a stack trace', async () => {
    await using project = await mixed();
    const { code, out, err } = await command(project.root, '--limit', '0');
    assert.deepEqual([code, out], [2, '']);
    assert.equal(err, '--limit is a number such as 50, found "0"\nnpm run links -- --help lists what it takes.\n');
    const refusals: [string[], RegExp][] = [
      [['--today', '2026-02-31'], /^--today is a day such as 2026-11-23, found "2026-02-31"$/],
      [['--today', 'tomorrow'], /^--today is a day such as 2026-11-23, found "tomorrow"$/],
      [['--pause', '-1'], /^Option '--pause' argument is ambiguous/],
      [['--pause', 'long'], /^--pause is a number such as 0\.5, found "long"$/],
      [['--root', join(project.root, 'nowhere')], /^--root: there is no folder /],
      [['--quick'], /^Unknown option '--quick'/],
    ];
    for (const [args, message] of refusals) assert.throws(() => readArguments(args), { name: 'Refusal', message });
    await assert.rejects(project.run('2026-11-20', { only: 'lokalhost' }), {
      name: 'Refusal',
      message: '--only: found "lokalhost", to which no link of content/ leads; did you mean localhost?',
    });
    const topics = join(project.root, 'content/topics');
    await assert.rejects(runLinks(topics, { today: '2026-11-20' }), {
      message: `Found no folder content/ in ${topics}.`,
    });
  });
});

describe('the links of content', () => {
  async function collected(overlay: Overlay) {
    using project = new FixtureProject(overlay);
    const { links: found, unreadable } = await collectLinks(project.root);
    const isOfBase = /^https:\/\/(?:school\.example\.org|creativecommons\.org)\//;
    return { links: found.filter(({ url }) => !isOfBase.test(url)), unreadable };
  }

  it('are those of records and of prose, each once, with every place', async () => {
    const body = [
      'See [one](https://a.example/1#part) and [two](https://a.example/2 "Title").',
      'Again [one][first], and <Aside kind="note">[three](https://a.example/3)</Aside>.',
      '[first]: https://a.example/1',
    ].join('\n\n');
    const provider = { id: 'a', name: 'A', url: 'https://a.example/2', affiliate: 'none' };
    const { links: found } = await collected({
      'content/topics/links.mdx': topic(body),
      'content/providers.json': JSON.stringify([provider], null, 2),
    });
    const prose = (line: number) => ({ file: 'content/topics/links.mdx', line });
    assert.deepEqual(found, [
      { url: 'https://a.example/1', places: [prose(7), prose(9), prose(11)] },
      { url: 'https://a.example/2', places: [{ file: 'content/providers.json', line: 5 }, prose(7)] },
      { url: 'https://a.example/3', places: [prose(9)] },
    ]);
  });

  it('are not those that lead to the site itself, to a mailbox or over http, nor what stands in code', async () => {
    const body = [
      'See [us](https://careers.example.org/about/), [mail](mailto:a@b.example), [old](http://a.example/), [here](/about/).',
      '`https://a.example/code`',
      '```\nhttps://a.example/block\n```',
    ].join('\n\n');
    assert.deepEqual((await collected({ 'content/topics/links.mdx': topic(body) })).links, []);
  });

  it('are missing where a file cannot be read, which is said', async () => {
    const { links: found, unreadable } = await collected({
      'content/topics/links.mdx': topic('See [one](https://a.example/1) <Aside>'),
    });
    assert.deepEqual([found, unreadable], [[], ['content/topics/links.mdx']]);
  });
});
