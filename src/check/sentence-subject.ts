/**
 * Whether a sentence lacks its subject, judged by its first word: a fragment such as "Teaches SQL from scratch." or
 * "Great for beginners." begins with a verb in the third person or with praise, a full sentence begins with who or what.
 * A list, not a grammar: it knows the words with which reviews are usually cut short. "Reading it twice pays." is a
 * sentence and "Reading for the train." is not, so words in -ing count only where "for", "on", "about" or "to" follows.
 */
const VERBS =
  'teaches explains covers shows gives offers provides introduces describes presents explores helps makes takes walks ' +
  'starts goes builds contains includes focuses discusses treats answers guides leads demonstrates illustrates remains ' +
  'deals collects combines connects brings turns puts keeps lets gets reads works serves is has does';
const PRAISE =
  'great good excellent essential recommended useful helpful perfect ideal brilliant fantastic wonderful indispensable ' +
  'readable accessible comprehensive thorough concise practical superb solid clear short definitive classic';
const COMMANDS = 'read buy get try learn recommended must';

const WITHOUT_SUBJECT = new Set(`${VERBS} ${COMMANDS}`.split(/\s+/));
const PRAISING = new Set(PRAISE.split(/\s+/));
/** After praise these words show a fragment ("Great for ..."); a noun would make it a subject ("Good tests are ..."). */
const AFTER_PRAISE = new Set([
  'for',
  'to',
  'if',
  'when',
  'as',
  'and',
  'but',
  'on',
  'in',
  'at',
  'with',
  'because',
  'once',
]);
/** Words in -ing that are no verbs: "Nothing on this list ..." has a subject. */
const PRONOUNS = new Set(['everything', 'nothing', 'something', 'anything', 'string']);
const PREPOSITIONS = new Set(['for', 'on', 'about', 'to']);

/** The first word when it shows that the subject is missing. */
export function startsWithoutSubject(sentence: string): string | undefined {
  const [first = '', second = ''] = sentence.match(/[\p{L}’'-]+/gu) ?? [];
  const word = first.toLowerCase();
  const next = second.toLowerCase();
  if (WITHOUT_SUBJECT.has(word)) return first;
  if (PRAISING.has(word) && (AFTER_PRAISE.has(next) || /^[\p{L}]+[,.;:]/u.test(sentence))) return first;
  if (word.endsWith('ing') && !PRONOUNS.has(word) && PREPOSITIONS.has(next)) return first;
  return undefined;
}
