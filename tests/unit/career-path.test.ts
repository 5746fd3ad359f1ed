import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { build } from '#catalog/build.ts';
import { pathView } from '#views/career-path.ts';
import { entry, records, stage } from '../fixtures/records.ts';

const assumptions = 'Ten hours a week, beginning with nothing.';
const hours = (low: number, high: number) => ({ hours: { low, high, assumptions } });
const course = (id: string, price: string) => entry('courses', id, { price });

function pathOf(stages: Record<string, unknown>[]) {
  const career = entry('careers', 'engineer', { path: stages });
  const courses = [course('one', 'free'), course('two', 'free'), course('three', 'not stated')];
  const books = [entry('books', 'read-me', { free: true }), entry('books', 'buy-me', {})];
  const { catalog, problems } = build(records({ careers: [career], courses, books }));
  assert.deepEqual(problems, []);
  return pathView(catalog, career);
}

describe('the path of a career', () => {
  test('comes to the sum of its stages, of study alone', () => {
    const { time } = pathOf([stage('First', hours(100, 200)), stage('Second', hours(160, 320))]);
    assert.equal(time?.text, '260 to 520 hours of study of your own in all');
  });

  test('is drawn one stage after the other, each beginning in the middle of what went before', () => {
    const { time } = pathOf([stage('First', hours(100, 200)), stage('Second', hours(100, 200))]);
    assert.deepEqual(time?.bars, [
      { title: 'First', from: 0, least: 25, most: 50 },
      { title: 'Second', from: 37.5, least: 62.5, most: 87.5 },
    ]);
  });

  test('has no sum where a stage has no estimate', () => {
    assert.equal(pathOf([stage('First', hours(100, 200)), stage('Second')]).time, undefined);
  });

  test('says in words what its courses and books cost, each counted once', () => {
    const { cost } = pathOf([
      stage('First', { courses: ['one', 'two'], books: ['read-me'] }),
      stage('Second', { courses: ['two', 'three'], books: ['read-me', 'buy-me'] }),
    ]);
    assert.equal(
      cost,
      'Of the 3 courses it names: 2 free and 1 without a stated price. Of the 2 books, 1 is free to read.',
    );
  });

  test('says nothing of cost where it names neither course nor book', () => {
    assert.equal(pathOf([stage('First'), stage('Second')]).cost, undefined);
  });
});
