/** What a career's page says from O*NET, and how. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { build } from '#catalog/build.ts';
import { careerView } from '#views/career.ts';
import { occupationsView } from '#views/occupations.ts';
import { entry, records } from '../fixtures/records.ts';

const onet = { system: 'onet-soc', code: '15-1252.00', title: 'Example Makers', match: 'exact' };
const task = (n: number, kind: string) => ({ statement: `Make example number ${n}.`, kind });
const times = <T>(n: number, make: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => make(i + 1));
const list = (items: unknown[]) => ({ source: 'library', importer: 'test', items });

const catalogOf = (occupation: object, career: object = {}, draft = false) =>
  build(
    records({
      careers: [
        entry('careers', 'maker', { title: 'Maker', codes: [onet], hiddenTitles: ['Builder'], draft, ...career }),
        entry('careers', 'mender', { title: 'Mender', codes: [{ ...onet, code: '15-1253.00', match: 'broader' }] }),
      ],
      occupations: [
        entry('occupations', 'maker', {
          occupations: [{ code: onet.code, title: onet.title, match: onet.match, ...occupation }],
        }),
      ],
    }),
  );

const viewOf = (occupation: object) => {
  const { catalog } = catalogOf(occupation);
  return occupationsView(catalog, catalog.get('careers', 'maker', 'the test'));
};

describe("O*NET's part of a career page", () => {
  it('shows the core tasks as they stand, at most twenty, and counts the rest', () => {
    const tasks = list([...times(3, (n) => task(n, 'supplemental')), ...times(22, (n) => task(n + 3, 'core'))]);
    const [view] = viewOf({ tasks }).occupations;
    assert.equal(view?.tasks.length, 20);
    assert.equal(view.tasks[0], 'Make example number 4.');
    assert.equal(view.tasksName, '20 of 22 core tasks');
    assert.equal(view.moreTasks, 'The release holds 5 further tasks for this occupation.');
  });

  it('shows all tasks where the release does not divide them', () => {
    const [view] = viewOf({ tasks: list(times(2, (n) => task(n, 'not stated'))) }).occupations;
    assert.deepEqual([view?.tasksName, view?.tasks.length, view?.moreTasks], ['2 tasks', 2, undefined]);
  });

  it('says in words how well the occupation fits', () => {
    const fit = (match: string) => viewOf({ match, tasks: list([task(1, 'core')]) }).occupations[0]?.fit ?? '';
    assert.equal(fit('exact'), 'O*NET describes this work as the occupation Example Makers (15-1252.00).');
    assert.match(fit('broader'), /no list for Maker alone: .* together with other work as Example Makers/);
    assert.match(fit('approximate'), /no list for Maker: the nearest is that of Example Makers .* not the same/);
  });

  it('names what is in demand, and what is hot only where little is in demand', () => {
    const demand = times(30, (n) => ({ name: `Tool ${n}`, category: 'Tools', hot: true, inDemand: true }));
    const hot = { name: 'Spreadsheet', category: 'Tools', hot: true };
    const plain = { name: 'Pencil', category: 'Tools' };
    const [many] = viewOf({ technologies: list([plain, hot, ...demand]) }).occupations;
    assert.equal(many?.technologies.length, 1);
    assert.match(many.technologies[0]?.names ?? '', /^Tool 1; .*; Tool 24; and 6 more\.$/);
    const [few] = viewOf({ technologies: list([plain, hot]) }).occupations;
    assert.deepEqual(
      few?.technologies.map(({ names }) => names),
      ['Spreadsheet.'],
    );
  });

  it('leads from a related occupation to the guides that carry its code', () => {
    const near = (code: string, tier: string) => ({ code, title: `Occupation ${code}`, tier });
    const related = list([near('15-1253.00', 'primary-short'), near('15-1254.00', 'supplemental')]);
    const [view] = viewOf({ related }).occupations;
    assert.deepEqual(view?.related, [
      { title: 'Occupation 15-1253.00', guides: [{ title: 'Mender', href: '/careers/mender/' }] },
    ]);
  });

  it('searches alternate and hidden titles, and prints neither', () => {
    const view = viewOf({ titles: list(['Example Smith', 'Builder']) });
    assert.ok(view.names.includes('Builder'));
    assert.deepEqual(view.searched, ['Example Smith']);
    assert.deepEqual(view.occupations, []);
    const near = viewOf({ match: 'approximate', titles: list(['Example Smith']) });
    assert.deepEqual(near.searched, []);
  });

  it('counts among the sources of the page, and says so once for each source', () => {
    const { catalog } = catalogOf({
      tasks: list([task(1, 'core')]),
      related: list([{ code: '15-1253.00', title: 'Menders', tier: 'primary-long' }]),
    });
    const view = careerView(catalog, catalog.get('careers', 'maker', 'the test'));
    assert.equal(view.onet.occupations[0]?.attributions.length, 1);
    const source = view.sources.find(({ id }) => id === 'library');
    assert.deepEqual(source?.uses, ['its task list', 'related occupations']);
  });

  it('is published with its career only, and belongs to one that exists', () => {
    assert.equal(catalogOf({}, {}, true).catalog.find('occupations', 'maker'), undefined);
    const { problems } = build(records({ occupations: [entry('occupations', 'nobody')] }));
    assert.deepEqual(
      problems.map(({ target, wanted }) => [target, wanted]),
      [['careers', 'nobody']],
    );
  });
});
