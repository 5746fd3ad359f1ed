/** `npm run links`: asks for every external link of content/. Exit 1 on dead links with --strict only, 2 for wrong usage. */
import { visible } from '#check/reporters/visible.ts';
import './closed-pipe.ts';
import { Refusal } from './import/refusal.ts';
import { readArguments, USAGE } from './links/arguments.ts';
import { runLinks } from './links/run-links.ts';

const isTerminal = process.stderr.isTTY;
const stop = new AbortController();
process.once('SIGINT', () => {
  console.error('\nStopping after the questions under way; what they find is kept.');
  stop.abort();
});

async function main(): Promise<void> {
  const given = readArguments(process.argv.slice(2));
  if (given === 'help') {
    console.log(USAGE);
    return;
  }
  const onProgress = (done: number, all: number) => void process.stderr.write(`\r${done} of ${all} `);
  const { lines, dead } = await runLinks(given.root, {
    ...given,
    signal: stop.signal,
    onProgress: isTerminal ? onProgress : undefined,
  });
  if (isTerminal) process.stderr.write('\r\u001B[K');
  for (const line of lines) console.log(line);
  if (given.isStrict && dead > 0) process.exitCode = 1;
}

try {
  await main();
} catch (error) {
  const said = error instanceof Error ? error.message.split('\n')[0]! : String(error);
  console.error(visible(error instanceof Refusal ? said : `The check of links stopped: ${said}`));
  if (error instanceof Refusal) console.error('npm run links -- --help lists what it takes.');
  process.exitCode = 2;
}
