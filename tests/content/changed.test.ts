import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { FixtureProject, TODAY, type Overlay } from './fixture-project.ts';

const COMMAND = join(import.meta.dirname, '../../src/commands/check.ts');

/** A repository whose `main` holds the base and what is laid over it, with a branch checked out. */
class FixtureBranch extends FixtureProject {
  constructor(overlay: Overlay = {}) {
    super(overlay);
    this.git('init', '--quiet', '--initial-branch=main');
    this.commit('The start');
    this.git('switch', '--quiet', '--create', 'branch');
  }

  git(...args: string[]): void {
    const identity = ['-c', 'user.name=Editor', '-c', 'user.email=editor@example.org', '-c', 'commit.gpgsign=false'];
    execFileSync('git', [...identity, ...args], { cwd: this.root });
  }

  commit(message: string): void {
    this.git('add', '--all');
    this.git('commit', '--quiet', '--allow-empty', '--message', message);
  }

  write(file: string, text: string): void {
    mkdirSync(dirname(join(this.root, file)), { recursive: true });
    writeFileSync(join(this.root, file), text);
  }

  edit(file: string, from: string | RegExp, to: string): void {
    const text = readFileSync(join(this.root, file), 'utf8');
    assert.notEqual(text.replace(from, to), text);
    this.write(file, text.replace(from, to));
  }

  remove(file: string): void {
    rmSync(join(this.root, file));
  }

  /** `file rule` of each problem. */
  problems(...args: string[]): string[] {
    const { stdout, stderr, status } = check(this.root, '--format', 'json', '--changed', ...args);
    assert.ok(status === 0 || status === 1, stderr);
    const { problems } = JSON.parse(stdout) as { problems: { file: string; rule: string }[] };
    return problems.map(({ file, rule }) => `${file.replace('content/', '')} ${rule}`);
  }
}

function check(root: string, ...args: string[]) {
  return spawnSync(process.execPath, [COMMAND, '--root', root, '--no-cache', '--today', TODAY, ...args], { encoding: 'utf8' });
}

const topic = (kind: string, more = '') =>
  `---\ntitle: 'Shorthand'\nsummary: 'A topic that exists in order to be named by the other entries here.'\nkind: ${kind}\npublished: '2026-01-10'\nupdated: '2026-02-10'\n---\n\n${'Words.\n\n'.repeat(150)}${more}\n`;

describe('npm run check -- --changed', () => {
  it('lists nothing where the branch touches nothing, whatever is wrong elsewhere', () => {
    using project = new FixtureBranch({ 'content/topics/shorthand.mdx': topic('Skil') });
    assert.deepEqual(project.problems(), []);
    const { status, stderr } = check(project.root, '--changed');
    assert.equal(status, 0);
    assert.match(stderr, /^0 files differ from main \([0-9a-f]{8}\); 0 others depend on what changed; 1 problem elsewhere not listed\n$/);
  });

  it('lists what is committed, what is not, and what Git does not know yet', () => {
    using project = new FixtureBranch();
    project.write('content/topics/committed.mdx', topic('a'));
    project.commit('A topic');
    project.write('content/topics/staged.mdx', topic('b'));
    project.git('add', '--all');
    project.edit('content/topics/filing.mdx', 'kind: skill', 'kind: c');
    project.write('content/topics/untracked.mdx', topic('d'));
    assert.deepEqual(project.problems(), ['topics/committed.mdx schema', 'topics/filing.mdx schema', 'topics/staged.mdx schema', 'topics/untracked.mdx schema']);
  });

  it('compares with where the branch began, not with what main has become', () => {
    using project = new FixtureBranch();
    project.git('switch', '--quiet', 'main');
    project.write('content/topics/shorthand.mdx', topic('Skil'));
    project.commit('Another one’s mistake');
    project.git('switch', '--quiet', 'branch');
    project.edit('content/topics/filing.mdx', 'kind: skill', 'kind: c');
    assert.deepEqual(project.problems(), ['topics/filing.mdx schema']);
  });

  it('lists who names what has gone, and only them', () => {
    using project = new FixtureBranch({ 'content/topics/shorthand.mdx': topic('Skil') });
    project.remove('content/topics/typing.mdx');
    assert.deepEqual(project.problems(), ['careers/records-clerk.mdx references', 'careers/records-clerk.mdx internal-link']);
  });

  it('lists who names the one record of a list that has changed', () => {
    using project = new FixtureBranch();
    project.edit('content/places.json', '"currency": "GBP"', '"currency": "USD"');
    assert.deepEqual(project.problems(), ['salaries/records-clerk.json pay-currency']);
    project.edit('content/places.json', '"id": "usa"', '"id": "us"');
    assert.ok(project.problems().includes('benchmarks.json references'));
  });

  it('does not list who names another record of the list', () => {
    using project = new FixtureBranch({ 'content/topics/shorthand.mdx': topic('Skil', ' <Quote source="survey-a">\n') });
    project.edit('content/sources.json', '"id": "list-b"', '"id": "list-c"');
    assert.deepEqual(project.problems(), ['books/order-in-the-office.json references']);
  });

  it('lists a guide whose pay is gone', () => {
    using project = new FixtureBranch();
    project.edit('content/salaries/records-clerk.json', '"usa"', '"uk"');
    assert.ok(project.problems().includes('careers/records-clerk.mdx prose-reference'));
  });

  it('lists a duplicate that is reported beside the record that stood first', () => {
    using project = new FixtureBranch();
    const book = JSON.parse(readFileSync(join(project.root, 'content/books/order-in-the-office.json'), 'utf8')) as object[];
    project.write('content/books/again.json', JSON.stringify([{ ...book[0], id: 'again' }]));
    assert.deepEqual(project.problems(), ['books/order-in-the-office.json duplicate-book']);
  });

  it('lists a text whose picture has gone', () => {
    using project = new FixtureBranch({
      'public/images/a drawer.png': 'an image',
      'content/topics/shorthand.mdx': topic('skill', '![A drawer](/images/a%20drawer.png)'),
    });
    project.remove('public/images/a drawer.png');
    assert.deepEqual(project.problems(), ['topics/shorthand.mdx prose-image']);
  });

  it('lists every text where the site gets another address, which decides what links are its own', () => {
    using project = new FixtureBranch({
      'content/topics/shorthand.mdx': topic('skill', '\n\nA [page](https://guide.example.org/topics/none/).'),
    });
    project.edit('content/site.json', /"url": "[^"]*"/, '"url": "https://guide.example.org"');
    assert.deepEqual(project.problems(), ['topics/shorthand.mdx internal-link']);
  });

  it('lists a folder that cannot be, for a file in it', () => {
    using project = new FixtureBranch();
    project.write('content/notes/one.txt', 'A note');
    assert.deepEqual(project.problems(), ['notes unexpected-file']);
  });

  it('takes another base, with or without an equals sign', () => {
    using project = new FixtureBranch();
    project.write('content/topics/one.mdx', topic('a'));
    project.commit('One');
    project.write('content/topics/two.mdx', topic('b'));
    project.commit('Two');
    assert.deepEqual(project.problems('HEAD~1'), ['topics/two.mdx schema']);
    const { stdout } = check(project.root, '--changed=HEAD~1');
    assert.match(stdout, /^content\/topics\/two\.mdx:4:7 schema .*\n20 files and \d+ records checked: 1 error and 0 warnings in 1 file\n$/);
  });

  it('says that there is no Git checkout', () => {
    using project = new FixtureProject();
    const { status, stderr, stdout } = check(project.root, '--changed');
    assert.deepEqual([status, stdout], [2, '']);
    assert.match(stderr, /^--changed: .* lies in no Git checkout, so nothing is known of changes; leave --changed out to check everything\n$/);
  });

  it('asks what was meant by a base that is not there', () => {
    using project = new FixtureBranch();
    const { status, stderr } = check(project.root, '--changed', 'mian');
    assert.equal(status, 2);
    assert.equal(stderr, '--changed: found "mian", which is no branch and no commit here; did you mean "main"?\n');
  });

  it('says that a shallow clone holds too little', () => {
    using project = new FixtureBranch();
    project.git('switch', '--quiet', '--orphan', 'island');
    project.commit('Alone');
    mkdirSync(join(project.root, 'content'), { recursive: true });
    assert.match(check(project.root, '--changed').stderr, /found no history in common with main; .*git fetch --unshallow\n$/);
  });
});
