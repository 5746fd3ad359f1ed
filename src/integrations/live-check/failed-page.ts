/** The page in place of one that cannot be shown because of its content: the problems, and nothing of the program. */
import type { ServerResponse } from 'node:http';
import type { Problem } from '#check/rule.ts';

/** Keeps a page in step with the content: lists the problems, and draws it again when they are mended. */
export const SCRIPT = '/src/elements/content-problems.ts';

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string): string => text.replace(/[&<>"]/g, (character) => ESCAPES[character]!);

/** Without problems: the content is mended, and the site is about to take it in. */
export function failedPage(problems: readonly Problem[]): string {
  const items = problems.map(
    ({ file, line, column, message }) =>
      `<li><code>${escape(file)}:${line}:${column}</code><br>${escape(message)}</li>`,
  );
  const list =
    items.length > 0
      ? `<p>Mend what is listed here and save; the page then comes back by itself.</p>\n<ul id="content-problems">\n${items.join('\n')}\n</ul>`
      : '<p>It is mended and is being read again.</p>';
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>The content has problems</title>
<script type="module" src="/@vite/client"></script>
<script type="module" src="${SCRIPT}"></script>
<style>
:root { color-scheme: light dark }
body { max-width: 46rem; margin: 2rem auto; padding-inline: 1.25rem; font: 1.0625rem/1.6 system-ui, sans-serif }
li { margin-block: 1rem; overflow-wrap: anywhere }
</style>
</head>
<body>
<main>
<h1>This page waits for its content</h1>
${list}
</main>
</body>
</html>
`;
}

/**
 * Holds an answer with status 500 back until `page` says what to send instead; undefined lets it through, with the
 * script that keeps it in step. All other answers pass untouched.
 */
export function replaceFailure(response: ServerResponse, page: () => Promise<string | undefined>): void {
  const writeHead = response.writeHead.bind(response) as (status: number, headers: object) => ServerResponse;
  const end = response.end.bind(response) as (text: string) => ServerResponse;
  const held = (headers: object): Partial<ServerResponse> => {
    const chunks: Buffer[] = [];
    const keep = (chunk: unknown) => {
      if (typeof chunk === 'string' || chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
    };
    return {
      write: (chunk: unknown) => (keep(chunk), true),
      end: (chunk?: unknown) => {
        keep(chunk);
        void page().then((html) => {
          const text = html ?? `${Buffer.concat(chunks).toString()}<script type="module" src="${SCRIPT}"></script>`;
          writeHead(500, { ...headers, 'Content-Length': Buffer.byteLength(text) });
          end(text);
        });
        return response;
      },
    };
  };
  response.writeHead = ((status: number, headers: object = {}) => {
    if (status !== 500) return writeHead(status, headers);
    return Object.assign(response, held(headers));
  }) as ServerResponse['writeHead'];
}
