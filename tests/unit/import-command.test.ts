import assert from 'node:assert/strict';
import { chmodSync, existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { writeAll } from '#commands/import/write-files.ts';
import { fixture, ImportProject } from './import-project.ts';

let project: ImportProject;
beforeEach(() => void (project = new ImportProject()));
afterEach(() => project.remove());

describe('npm run import', () => {
  it('writes, then says that nothing changed', () => {
    const first = project.run('bls-oews-national', fixture('bls-oews-national.csv'));
    assert.equal(first.code, 0);
    assert.match(first.out, /content\/salaries\/backend-engineer\.json: 1 added, 0 updated, 0 removed, 0 unchanged\n/);
    assert.match(first.out, /Wrote 2 files\.\n$/);
    const second = project.run('bls-oews-national', fixture('bls-oews-national.csv'));
    assert.match(second.out, /0 added, 0 updated, 0 removed, 1 unchanged\nNothing changed\.\n$/);
  });

  it('writes nothing with --dry-run and shows each change', () => {
    const before = project.snapshot();
    const { code, out } = project.run('bls-oews-national', fixture('bls-oews-national.csv'), '--dry-run');
    assert.equal(code, 0);
    assert.match(out, / {2}\+ united-states: 135980 USD a year\n/);
    assert.match(out, /Dry run: 2 files would change, nothing was written\.\n$/);
    assert.deepEqual(project.snapshot(), before);
  });

  it('refuses with one sentence, no stack trace and exit code 1', () => {
    const runs = [
      ['bls', 'x.csv'],
      ['ecb'],
      ['ecb', 'x.csv'],
      ['ecb', 'x.csv', 'y.csv'],
      ['ecb', 'x.csv', '--no-such'],
    ];
    for (const args of runs) {
      const { code, out, err } = project.run(...args);
      assert.deepEqual([code, out], [1, '']);
      assert.match(err, /^[^\n]+\nNothing was written\.\n$/);
      assert.doesNotMatch(err, /\n\s+at |node:internal|undefined/);
    }
  });

  it('lists formats and options when asked', () => {
    const { code, out } = project.run('--help');
    assert.equal(code, 0);
    for (const name of [
      'bls-oews-metro',
      'ons-ashe-14',
      'entgeltatlas',
      'job-bank',
      'geonames-cities',
      'ecb',
      'worldbank-ppp',
      '--dry-run',
    ]) {
      assert.ok(out.includes(name), name);
    }
  });
});

describe('files written together', () => {
  it('are all written, through files that do not stay', async () => {
    await writeAll(project.root, [
      { path: 'content/a.json', text: '1\n' },
      { path: 'content/new/b.json', text: '2\n' },
    ]);
    assert.deepEqual([project.text('content/a.json'), project.text('content/new/b.json')], ['1\n', '2\n']);
    assert.deepEqual(readdirSync(join(project.root, 'content/new')), ['b.json']);
  });

  const skip = process.platform === 'win32' && 'files have no modes';
  it('stay open to those they were open to', { skip }, async () => {
    project.write('content/a.json', 'old\n');
    const path = join(project.root, 'content/a.json');
    for (const mode of [0o600, 0o664]) {
      chmodSync(path, mode);
      await writeAll(project.root, [{ path: 'content/a.json', text: `${mode}\n` }]);
      assert.deepEqual([project.text('content/a.json'), statSync(path).mode & 0o777], [`${mode}\n`, mode]);
    }
  });

  it('are as before when one of them was changed meanwhile', async () => {
    project.write('content/a.json', 'old\n');
    project.write('content/b.json', 'of another import\n');
    const files = ['a', 'b'].map((name) => ({ path: `content/${name}.json`, text: 'new\n', before: 'old\n' }));
    await assert.rejects(writeAll(project.root, files), /b\.json: found the file changed meanwhile/);
    await assert.rejects(writeAll(project.root, [{ ...files[0]!, before: null }]), /changed meanwhile/);
    assert.deepEqual(
      ['a', 'b'].map((name) => project.text(`content/${name}.json`)),
      ['old\n', 'of another import\n'],
    );
  });

  it('are as before when one of them cannot be written', async () => {
    project.write('content/a.json', 'old\n');
    mkdirSync(join(project.root, 'content/c.json/full'), { recursive: true });
    const files = ['a', 'b', 'c'].map((name) => ({ path: `content/${name}.json`, text: 'new\n' }));
    await assert.rejects(writeAll(project.root, files));
    assert.equal(project.text('content/a.json'), 'old\n');
    assert.ok(!existsSync(join(project.root, 'content/b.json')));
    assert.ok(!readdirSync(join(project.root, 'content')).some((name) => name.includes('tmp')));
  });
});
