/** The page of the visual editor: a file of its own, with a policy of its own, beside the pages that Astro makes. */
import { HOST_NAMES, hostOf } from './backend.ts';

/**
 * What the editor needs beyond its own files: it writes its styles into the page and draws pictures that it has
 * made itself. It evaluates no text as code, and no host is asked but the repository's.
 */
export function policyOf(repository: string | undefined): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    ['connect-src', "'self'", ...(hostOf(repository)?.connect ?? [])].join(' '),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

const escape = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const FOLDER =
  'On your own machine: run <code>npm run dev</code>, open <code>http://localhost:4321/admin/</code> in Chrome or Edge and choose the folder of the project.';

function wordsOn(repository: string | undefined): string {
  if (hostOf(repository)) {
    return `The editor could not be started. It keeps its changes in <a href="${escape(repository!)}">the repository</a>. ${FOLDER}`;
  }
  const why = repository
    ? `The repository of this site is not at ${escape(HOST_NAMES.join(', '))}, with which the editor can talk`
    : 'This site names no repository';
  return `${why}, so it is edited in a folder only. ${FOLDER}`;
}

/** @param site what `content/site.json` says */
export function adminPage(site: { name: string; repository?: string }): string {
  const { name, repository } = site;
  return `<!doctype html>
<html lang="en"${hostOf(repository) ? '' : ' data-folder-only'}>
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="${policyOf(repository)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<title>${escape(name)} editor</title>
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/admin/page.css">
<script src="/admin/start.js" defer></script>
</head>
<body>
<main id="words">
<h1>${escape(name)} editor</h1>
<p>${wordsOn(repository)}</p>
<noscript><p>The editor is a program and needs JavaScript. Without it, the files under <code>content/</code> can be edited with any text editor.</p></noscript>
</main>
</body>
</html>
`;
}
