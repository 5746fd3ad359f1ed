/** Holds the workflows of `.github/` to what is safe when strangers propose changes, and to commands that exist. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { parse } from 'yaml';

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
}

interface Job {
  'timeout-minutes'?: number;
  permissions?: unknown;
  steps: Step[];
}

interface Workflow {
  on: Record<string, unknown>;
  permissions?: Record<string, string>;
  jobs: Record<string, Job>;
}

const root = join(import.meta.dirname, '../..');
const folder = join(root, '.github/workflows');
const workflows = readdirSync(folder)
  .sort()
  .map((file) => {
    const text = readFileSync(join(folder, file), 'utf8');
    return { file, text, workflow: parse(text) as Workflow };
  });
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> };

const stepsOf = ({ jobs }: Workflow): Step[] => Object.values(jobs).flatMap(({ steps }) => steps);
const named = (name: string): Workflow => workflows.find(({ file }) => file === name)!.workflow;
const runsOf = (workflow: Workflow): string =>
  stepsOf(workflow)
    .map(({ run = '' }) => run)
    .join('\n');

/** Scripts that a workflow starts: `npm run x`, `npm test`, `npm start`. */
function scriptsIn(run: string): string[] {
  const calls = run.matchAll(/\bnpm (?:--silent )?(?:run (?:--silent )?([\w:-]+)|(test|start)\b)/g);
  return [...calls].map(([, script, short]) => script ?? short ?? '');
}

for (const { file, text, workflow } of workflows) {
  describe(`.github/workflows/${file}`, () => {
    it('starts scripts that package.json has', () => {
      const started = stepsOf(workflow).flatMap(({ run = '' }) => scriptsIn(run));
      assert.ok(started.length > 0);
      assert.deepEqual(
        started.filter((script) => !Object.hasOwn(scripts, script)),
        [],
      );
    });

    it('may read the repository, and nothing else', () => {
      assert.deepEqual(workflow.permissions, { contents: 'read' });
      assert.deepEqual(
        Object.values(workflow.jobs).map(({ permissions }) => permissions),
        Object.values(workflow.jobs).map(() => undefined),
      );
    });

    it('hands no secret and no right to what a stranger proposes', () => {
      for (const event of ['pull_request_target', 'workflow_run']) assert.doesNotMatch(text, new RegExp(event));
      assert.doesNotMatch(text, /\bsecrets\s*[.[]|github\.token/);
      const checkouts = stepsOf(workflow).filter(({ uses = '' }) => uses.startsWith('actions/checkout@'));
      assert.equal(checkouts.length, Object.keys(workflow.jobs).length);
      for (const checkout of checkouts) assert.equal(checkout.with?.['persist-credentials'], false);
    });

    it('writes no words of a proposal into a script', () => {
      assert.doesNotMatch(runsOf(workflow), /\$\{\{/);
    });

    it('ends every job in time', () => {
      for (const [name, job] of Object.entries(workflow.jobs)) {
        assert.ok((job['timeout-minutes'] ?? Infinity) <= 60, name);
      }
    });

    it('names every action by its commit, with the version beside it', () => {
      const used = [...text.matchAll(/^ *(?:- )?uses: (.*)$/gm)].map(([, action]) => action!);
      assert.equal(used.length, stepsOf(workflow).filter(({ uses }) => uses).length);
      assert.deepEqual(
        used.filter((action) => !/^[\w-]+\/[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(action)),
        [],
      );
    });
  });
}

describe('the workflows together', () => {
  it('name one commit for each action', () => {
    const commits = new Map<string, Set<string>>();
    for (const { workflow } of workflows) {
      for (const { uses } of stepsOf(workflow)) {
        const [action, commit] = uses?.split('@') ?? [];
        const owner = action?.split('/').slice(0, 2).join('/');
        if (owner && commit) commits.set(owner, (commits.get(owner) ?? new Set()).add(commit));
      }
    }
    assert.ok(commits.size >= 4);
    for (const [action, known] of commits) assert.equal(known.size, 1, action);
  });

  it('test a pull request once, and what is published from once', () => {
    const testing = workflows.filter(({ workflow }) => scriptsIn(runsOf(workflow)).includes('test'));
    assert.deepEqual(
      testing.map(({ file, workflow }) => [file, Object.keys(workflow.on)]),
      [
        ['ci.yml', ['push']],
        ['pull-request.yml', ['pull_request']],
      ],
    );
  });

  it('show findings beside the lines of a pull request, and keep its pages with their drafts', () => {
    const workflow = named('pull-request.yml');
    assert.match(runsOf(workflow), /^npm run --silent check -- --format github --changed HEAD\^1$/m);
    const [checkout] = workflow.jobs['content']!.steps;
    assert.equal(checkout?.with?.['fetch-depth'], 2);
    assert.match(runsOf(workflow), /^npm run build -- --drafts$/m);
    const upload = stepsOf(workflow).find(({ uses = '' }) => uses.startsWith('actions/upload-artifact@'));
    assert.equal(upload?.with?.['path'], 'dist/');
  });

  it('look for dead links by the calendar or by hand, never for a change', () => {
    const asking = workflows.filter(({ workflow }) => scriptsIn(runsOf(workflow)).includes('links'));
    assert.deepEqual(
      asking.map(({ file, workflow }) => [file, Object.keys(workflow.on)]),
      [['links.yml', ['schedule', 'workflow_dispatch']]],
    );
    assert.doesNotMatch(runsOf(named('links.yml')), /--strict/);
  });

  it('keep the memory of links from run to run, and its folder although its name begins with a dot', () => {
    const steps = stepsOf(named('links.yml'));
    const of = (action: string) => steps.find(({ uses = '' }) => uses.startsWith(`${action}@`))?.with;
    const [restored, saved, uploaded] = ['cache/restore', 'cache/save', 'upload-artifact'].map((name) =>
      of(`actions/${name}`),
    );
    assert.equal(restored?.['key'], saved?.['key']);
    assert.ok(String(saved?.['key']).startsWith(String(restored?.['restore-keys'])));
    for (const step of [restored, saved, uploaded]) assert.equal(step?.['path'], '.links/');
    assert.equal(uploaded?.['include-hidden-files'], true);
  });
});
