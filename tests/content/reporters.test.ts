import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { Problem } from '#check/rule.ts';
import { codeFrames } from '#check/reporters/code-frame.ts';
import { githubReport } from '#check/reporters/github.ts';
import { jsonReport } from '#check/reporters/json.ts';
import { plainReport } from '#check/reporters/plain.ts';
import { sarifLog } from '#check/reporters/sarif.ts';
import { FixtureProject } from './fixture-project.ts';

const problem: Problem = {
  rule: 'schema',
  file: 'content/topics/filing.mdx',
  line: 2,
  column: 8,
  message: 'found "a"; write another',
  severity: 'error',
};
const resultOf = (...problems: Problem[]) => ({ problems, files: 12, records: 1300 });

describe('The plain report', () => {
  it('has a line a problem and ends with a summary', () => {
    const warning: Problem = { ...problem, severity: 'warning', line: 3 };
    assert.deepEqual(
      [...plainReport(resultOf(problem, warning))],
      [
        'content/topics/filing.mdx:2:8 schema found "a"; write another',
        'content/topics/filing.mdx:3:8 schema warning: found "a"; write another',
        '12 files and 1,300 records checked: 1 error and 1 warning in 1 file',
      ],
    );
  });

  it('says so when there is no problem', () => {
    assert.deepEqual([...plainReport(resultOf())], ['12 files and 1,300 records checked: no problem found']);
  });

  it('shows nothing of what a symbolic link leads to', () => {
    using project = new FixtureProject({
      'content/topics/secret.mdx': (path) => symlinkSync(import.meta.filename, path),
    });
    const [, frame] = [...plainReport(resultOf({ ...problem, file: 'content/topics/secret.mdx' }), codeFrames(project.root))];
    assert.match(frame!, /^12 files/);
  });

  it('shows the lines around a problem in a terminal, with a caret under the column', () => {
    using project = new FixtureProject();
    const [, frame] = [...plainReport(resultOf(problem), codeFrames(project.root))];
    assert.equal(
      frame,
      [
        '  1 | ---',
        "> 2 | title: 'Filing'",
        '    |        ^',
        "  3 | summary: 'A topic that exists in order to be named by the other entries here.'",
        '',
      ].join('\n'),
    );
  });

  it('shows no frame for a file that is not there or a folder', () => {
    using project = new FixtureProject();
    const frames = codeFrames(project.root);
    assert.equal(frames({ ...problem, file: 'content/none.json' }), '');
    assert.equal(frames({ ...problem, file: 'content' }), '');
    assert.equal(frames({ ...problem, line: 9_999 }), '');
  });

  it('cuts a long line so that the column stays in sight', () => {
    using project = new FixtureProject({ 'content/x.json': `${'a'.repeat(5_000)}!${'b'.repeat(5_000)}` });
    const lines = codeFrames(project.root)({ ...problem, file: 'content/x.json', line: 1, column: 5_001 }).split('\n');
    assert.ok(lines.every((line) => line.length <= 120));
    assert.equal(lines[0]![lines[1]!.indexOf('^')], '!');
  });

  it('does not let content write to the terminal', () => {
    const hostile = { ...problem, message: 'found "\u001b[2J\u202e\r\n"' };
    assert.equal(
      [...plainReport(resultOf(hostile))][0],
      'content/topics/filing.mdx:2:8 schema found "\\u{1B}[2J\\u{202E}\\u{D}\\u{A}"',
    );
  });
});

describe('The report for GitHub', () => {
  it('is a workflow command a problem, escaped', () => {
    const odd = { ...problem, file: 'content/a,b:c.mdx', message: '100% :: sure\n::error::x' };
    assert.equal(
      [...githubReport(resultOf(odd))][0],
      '::error file=content/a%2Cb%3Ac.mdx,line=2,col=8,title=schema::100%25 :: sure\\u{A}::error::x',
    );
  });
});

describe('The report as JSON', () => {
  it('holds every problem and the counts', () => {
    assert.deepEqual(JSON.parse([...jsonReport(resultOf(problem))].join('\n')), resultOf(problem));
  });
});

describe('The report as SARIF', () => {
  const odd = { ...problem, file: 'content/topics/Short Hand.mdx', severity: 'warning' as const };
  const [run] = sarifLog([problem, odd, { ...problem, rule: 'dates' }]).runs;

  it('names its version and one tool, and its columns as editors count them', () => {
    const { $schema, version, runs } = sarifLog([]);
    assert.equal(version, '2.1.0');
    assert.match($schema!, /sarif-2\.1\.0/);
    assert.equal(runs.length, 1);
    assert.equal(runs[0]!.columnKind, 'utf16CodeUnits');
    assert.deepEqual(runs[0]!.results, []);
  });

  it('has a rule with text for help, once for each that speaks', () => {
    const { rules = [] } = run!.tool.driver;
    assert.deepEqual(rules.map(({ id }) => id), ['dates', 'schema']);
    for (const { shortDescription, fullDescription, help, defaultConfiguration } of rules) {
      assert.ok(shortDescription!.text.endsWith('.'));
      assert.ok(fullDescription!.text.startsWith(shortDescription!.text));
      assert.match(help!.text, /Not so, [^]*But so:/);
      assert.match(help!.markdown!, /```yaml\n/);
      assert.equal(defaultConfiguration!.level, 'error');
    }
  });

  it('has a result a problem, which finds its rule, with level, words and place', () => {
    const { results = [], tool } = run!;
    assert.deepEqual(results.map(({ ruleId, level, message }) => [ruleId, level, message.text]), [
      ['schema', 'error', problem.message],
      ['schema', 'warning', problem.message],
      ['dates', 'error', problem.message],
    ]);
    for (const { ruleId, ruleIndex } of results) assert.equal(tool.driver.rules![ruleIndex!]!.id, ruleId);
    const place = results[1]!.locations![0]!.physicalLocation!;
    assert.deepEqual(place.region, { startLine: 2, startColumn: 8 });
    assert.deepEqual(place.artifactLocation, { uri: 'content/topics/Short%20Hand.mdx', uriBaseId: '%SRCROOT%' });
    assert.ok(run!.originalUriBaseIds!['%SRCROOT%']);
  });
});
