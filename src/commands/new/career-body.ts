/** The sections of a new guide, with what belongs into each. */
import { GUIDANCE } from '#check/guidance.ts';

interface Section {
  heading: string;
  /** Words of our own, so that the whole comes to 1,500 or more. */
  words: string;
  write: string;
  not: string;
}

const SECTIONS: readonly Section[] = [
  {
    heading: 'What the work is, and what it is not',
    words: '150 to 250',
    write: 'what these people make or decide, for whom, and what they leave to others. Begin with the work itself.',
    not: 'the history of the trade, praise, or sentences that would fit any job.',
  },
  {
    heading: 'How it differs from the jobs next to it',
    words: '120 to 200',
    write: 'the two or three jobs that readers confuse with it, and one question that tells them apart.',
    not: 'a list of titles without a difference.',
  },
  {
    heading: 'A week in it',
    words: '120 to 200',
    write: 'a plain week, with what is tedious and what interrupts. The component Week holds one list of days.',
    not: 'a day on which everything interesting happens.',
  },
  {
    heading: 'What you answer for',
    words: '100 to 180',
    write: 'what goes wrong when the work is bad, who notices, and what carries your name.',
    not: 'responsibilities copied from an advertisement.',
  },
  {
    heading: 'The skills, and why each one matters',
    words: '250 to 400',
    write: 'how each essential topic shows in the work. The component Topic links to a topic of the list above.',
    not: 'skills that every job asks for, such as communication, without saying what for.',
  },
  {
    heading: 'Ways in, and what they are worth',
    words: '150 to 250',
    write: 'the ways of the list above, whom each suits, and what employers make of it.',
    not: 'prices or durations that no source states.',
  },
  {
    heading: 'Showing that you can do it',
    words: '120 to 200',
    write: 'what a newcomer can bring to show, and what makes it believable.',
    not: 'certificates as such.',
  },
  {
    heading: 'Getting hired',
    words: '120 to 200',
    write: 'how hiring runs, what is tested, and how to prepare.',
    not: 'general advice on applications.',
  },
  {
    heading: 'How it grows over the years',
    words: '120 to 200',
    write: 'what changes with experience, where it leads, and what one gives up on the way.',
    not: 'pay in figures: the component Pay prints an amount from the pay file.',
  },
  {
    heading: 'How the work is changing',
    words: '120 to 200',
    write: 'what has changed, what is changing, and how sure that is.',
    not: 'forecasts without a source.',
  },
  {
    heading: 'Who is happy in it, and who is not',
    words: '120 to 200',
    write: 'the temper that fits, the one that suffers, and how a reader can find out before they begin.',
    not: 'flattery; say the hard part plainly.',
  },
];

const comment = ({ words, write, not }: Section): string =>
  `{/* ${GUIDANCE} ${words} words.\n    Write: ${write}\n    Not: ${not} */}`;

export const careerBody = (): string =>
  SECTIONS.map((section) => `## ${section.heading}\n\n${comment(section)}\n`).join('\n');
