/** Serves a built site the way a host with compression does, so that weights and times are those of a reader. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
};
const PACKED = new Set(['.png', '.woff2']);
/** The best level, as the README advises whoever publishes; the tests weigh the same. */
const QUALITY = constants.BROTLI_MAX_QUALITY;
/** Milliseconds until an answer, as of a host nearby: with none, what a page asks for later would be there before its first text. */
const LATENCY = 30;

const CODINGS = {
  br: (body: Buffer) => brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY } }),
  gzip: (body: Buffer) => gzipSync(body, { level: 6 }),
};

export interface Served {
  url: string;
  close: () => Promise<void>;
}

type Answer = [status: number, headers: Record<string, string>, body: Buffer];

export async function serve(folder: string): Promise<Served> {
  const answers = new Map<string, Promise<Answer>>();
  const server = createServer((request, response) => void respond(request, response));
  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const accepted = String(request.headers['accept-encoding'] ?? '');
    const coding = (['br', 'gzip'] as const).find((name) => accepted.includes(name));
    const { pathname } = new URL(request.url ?? '/', 'http://host');
    const key = `${coding} ${pathname}`;
    const found = answers.get(key) ?? answer(folder, pathname, coding);
    answers.set(key, found);
    const [[status, headers, body]] = await Promise.all([found, setTimeout(LATENCY)]);
    response.writeHead(status, headers).end(request.method === 'HEAD' ? undefined : body);
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(folder: string, pathname: string, coding: keyof typeof CODINGS | undefined): Promise<Answer> {
  const path = normalize(decodeURIComponent(pathname));
  const file = path.endsWith('/') ? `${path}index.html` : path;
  const read = (name: string) => readFile(join(folder, name)).catch(() => undefined);
  const found = await read(file);
  const body = found ?? (await read('404.html')) ?? Buffer.from('not found');
  const ending = found ? extname(file) : '.html';
  const isPacked = PACKED.has(ending) || !coding;
  const headers = {
    'content-type': TYPES[ending] ?? 'application/octet-stream',
    'cache-control': path.startsWith('/_astro/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 16)}"`,
    vary: 'accept-encoding',
  };
  if (isPacked) return [found ? 200 : 404, { ...headers, 'content-length': String(body.length) }, body];
  const packed = CODINGS[coding](body);
  const length = { 'content-encoding': coding, 'content-length': String(packed.length) };
  return [found ? 200 : 404, { ...headers, ...length }, packed];
}
