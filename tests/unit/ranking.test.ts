import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { rankCourses, rarityOf, type WantedTopic } from '#catalog/ranking.ts';
import { entry } from '../fixtures/records.ts';

const essential = (topic: string): WantedTopic => ({ topic, tier: 'essential' });
const useful = (topic: string): WantedTopic => ({ topic, tier: 'useful' });
const course = (id: string, topics: string[], more = {}) => entry('courses', id, { topics, ...more });
const equallyRare = () => 1;
const ids = (ranked: { course: { id: string } }[]) => ranked.map(({ course: { id } }) => id);

describe('the order of courses', () => {
  test('an essential topic counts more than a useful one', () => {
    const wanted = [essential('sql'), useful('git')];
    const ranked = rankCourses(wanted, [course('a-git', ['git']), course('b-sql', ['sql'])], equallyRare);
    assert.deepEqual(ids(ranked), ['b-sql', 'a-git']);
  });

  test('a topic that few courses teach counts more than a common one', () => {
    const teaching: Record<string, number> = { common: 90, rare: 3 };
    const rarity = rarityOf(100, (topic) => teaching[topic] ?? 0);
    assert.ok(rarity('rare') > rarity('common'));
    const wanted = [essential('common'), essential('rare')];
    const ranked = rankCourses(wanted, [course('a', ['common']), course('b', ['rare'])], rarity);
    assert.deepEqual(ids(ranked), ['b', 'a']);
  });

  test('a course about nothing else comes before one that also teaches what is not asked', () => {
    const ranked = rankCourses(
      [essential('sql')],
      [course('a', ['sql', 'cooking']), course('b', ['sql'])],
      equallyRare,
    );
    assert.deepEqual(ids(ranked), ['b', 'a']);
  });

  test('a course that covers more comes before one that covers less', () => {
    const wanted = [essential('sql'), essential('http')];
    const ranked = rankCourses(wanted, [course('a', ['sql']), course('b', ['sql', 'http'])], equallyRare);
    assert.deepEqual(ids(ranked), ['b', 'a']);
  });

  test('a pinned course comes first and says so', () => {
    const courses = [course('best', ['sql', 'http']), course('pinned', ['http', 'cooking'])];
    const ranked = rankCourses([essential('sql'), useful('http')], courses, equallyRare, new Set(['pinned']));
    assert.deepEqual(
      ranked.map(({ course: { id }, pinned }) => [id, pinned]),
      [
        ['pinned', true],
        ['best', false],
      ],
    );
    assert.ok(ranked[0]!.relevance < ranked[1]!.relevance, 'a pin changes the order, never the figure');
  });

  test('equal courses stand easier first, then by id', () => {
    const courses = [
      course('d-advanced', ['sql'], { level: 'advanced' }),
      course('c-all', ['sql'], { level: 'all' }),
      course('b-unstated', ['sql']),
      course('a-middle', ['sql'], { level: 'intermediate' }),
      course('e-beginner', ['sql'], { level: 'beginner' }),
    ];
    const order = ['e-beginner', 'b-unstated', 'c-all', 'a-middle', 'd-advanced'];
    assert.deepEqual(ids(rankCourses([essential('sql')], courses, equallyRare)), order);
  });

  test('a course without a shared topic is left out', () => {
    assert.deepEqual(rankCourses([essential('sql')], [course('a', ['cooking'])], equallyRare), []);
  });

  test('a topic named twice by a course counts once', () => {
    const [once, twice] = [course('a', ['sql', 'http']), course('a', ['sql', 'sql', 'http'])].map(
      (one) => rankCourses([essential('sql')], [one], equallyRare)[0]!.relevance,
    );
    assert.equal(once, twice);
  });
});

describe('the figure', () => {
  const wanted = [essential('sql'), essential('http'), useful('git')];
  const relevance = (topics: string[]) => rankCourses(wanted, [course('a', topics)], equallyRare)[0]!.relevance;

  test('is 100 for a course about all of the topics and nothing else', () => {
    assert.equal(relevance(['sql', 'http', 'git']), 100);
  });

  test('is 100 times the root of coverage times focus', () => {
    assert.equal(relevance(['sql']), Math.round(100 * Math.sqrt(2 / 5)));
    assert.equal(relevance(['git', 'cooking']), Math.round(100 * Math.sqrt((1 / 5) * (1 / 2))));
  });

  test('comes with the shared topics, heaviest first', () => {
    const [ranked] = rankCourses(wanted, [course('a', ['cooking', 'git', 'http', 'sql'])], equallyRare);
    assert.deepEqual(ranked!.topics, [essential('http'), essential('sql'), useful('git')]);
  });

  test('a topic that no course teaches has a finite weight', () => {
    assert.ok(Number.isFinite(rarityOf(0, () => 0)('anything')));
  });
});

/** A generator with a fixed seed, so that every run shuffles alike (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function shuffled<T>(items: readonly T[], next: () => number): T[] {
  const keyed = items.map((item) => ({ item, key: next() }));
  return keyed.sort((a, b) => a.key - b.key).map(({ item }) => item);
}

describe('money', () => {
  const TOPICS = ['sql', 'http', 'git', 'linux', 'testing', 'cooking'];
  const wanted = [essential('sql'), essential('http'), useful('git'), useful('linux')];
  const rarity = rarityOf(40, (topic) => TOPICS.indexOf(topic) * 5 + 1);
  const next = random(20_261_123);
  const choose = <T>(items: readonly T[]): T => items[Math.floor(next() * items.length)]!;
  const topicsOf = Array.from({ length: 40 }, () => shuffled(TOPICS, next).slice(0, 1 + Math.floor(next() * 4)));
  const LEVELS = ['beginner', 'intermediate', 'advanced', 'all', undefined];
  const levels = topicsOf.map(() => choose(LEVELS));

  /** The same forty courses; everything that has to do with money and origin is drawn anew. */
  const courses = () =>
    topicsOf.map((topics, i) =>
      course(`course-${i}`, topics, {
        ...(levels[i] && { level: levels[i] }),
        price: choose(['free', 'audit', 'paid', 'subscription', 'not stated']),
        certificate: choose(['none', 'free', 'paid', 'not stated']),
        provider: choose(['school', 'paying-partner', 'academy']),
        institution: choose(['Example University', 'Another University']),
        url: `https://${choose(['school', 'partner'])}.example.org/${i}?ref=${choose(['us', 'them'])}`,
        source: choose(['catalogue', 'library']),
        hours: 1 + Math.floor(next() * 100),
      }),
    );

  test('no provider, price, certificate, address or length changes an order, whatever the order of the input', () => {
    const expected = rankCourses(wanted, courses(), rarity).map(({ course: { id }, relevance }) => [id, relevance]);
    for (let round = 0; round < 50; round++) {
      const ranked = rankCourses(wanted, shuffled(courses(), next), rarity);
      assert.deepEqual(
        ranked.map(({ course: { id }, relevance }) => [id, relevance]),
        expected,
      );
    }
  });
});
