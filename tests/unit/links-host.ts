/** A host on this machine that misbehaves as the test says, and remembers how it was asked. */
import { readFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders, type RequestListener, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { join } from 'node:path';
import { checkLink, type CheckedLink } from '#commands/links/check-link.ts';
import { HostGate } from '#commands/links/host-gate.ts';
import { MANNERS, type Manners } from '#commands/links/manners.ts';
import type { Note } from '#commands/links/memory.ts';

const fixture = (name: string) => join(import.meta.dirname, '../fixtures/links', name);
export const TEST_CERTIFICATE = fixture('localhost-test-certificate.pem');

export const TODAY = '2026-11-24';

/** The same as the real ones, in a hurry. */
export const HASTY: Manners = {
  ...MANNERS,
  ...{ pause: 0, timeout: 10_000, waits: [5, 10], longestWait: 2_000 },
  userAgent: 'Test-link-check/1.0 (+https://site.example/)',
  mayBePrivate: () => true,
};

interface Asked {
  method: string;
  path: string;
  headers: IncomingHttpHeaders;
  /** Milliseconds of the clock. */
  at: number;
}

export type Paths = Record<string, RequestListener>;

export class TestHost implements AsyncDisposable {
  readonly asked: Asked[] = [];
  /** The most requests that were under way at once. */
  most = 0;
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  readonly #isSecure: boolean;

  private constructor(paths: Paths, isSecure: boolean) {
    this.#isSecure = isSecure;
    let open = 0;
    const listener: RequestListener = (request, response) => {
      const { method = '', url = '', headers } = request;
      this.asked.push({ method, path: url, headers, at: Date.now() });
      this.most = Math.max(this.most, ++open);
      response.on('close', () => (open -= 1));
      const answer = paths[new URL(url, 'http://host').pathname] ?? paths['*'] ?? status(404);
      answer(request, response);
    };
    this.#server = isSecure
      ? createSecureServer(
          { key: readFileSync(fixture('localhost-test-key.pem')), cert: readFileSync(TEST_CERTIFICATE) },
          listener,
        )
      : createServer(listener);
    this.#server.on('connection', (socket: Socket) => {
      this.#sockets.add(socket);
      socket.on('error', () => {});
    });
  }

  static async start(paths: Paths, { isSecure = false } = {}): Promise<TestHost> {
    const host = new TestHost(paths, isSecure);
    await new Promise<void>((resolve) => host.#server.listen(0, '127.0.0.1', resolve));
    return host;
  }

  url(path = '/'): string {
    const { port } = this.#server.address() as AddressInfo;
    return this.#isSecure ? `https://localhost:${port}${path}` : `http://127.0.0.1:${port}${path}`;
  }

  /** E.g. `HEAD /page`. */
  get log(): string[] {
    return this.asked.map(({ method, path }) => `${method} ${path}`);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}

export const status =
  (code: number, headers: Record<string, string> = {}, body = ''): RequestListener =>
  (_request, response) =>
    void response.writeHead(code, headers).end(body);

export const page = (title: string, code = 200): RequestListener =>
  status(
    code,
    { 'content-type': 'text/html; charset=utf-8' },
    `<!doctype html><title>${title}</title><h1>${title}</h1>`,
  );

export const redirect = (code: number, location: string): RequestListener => status(code, { location });

/** Answers of one path in turn; the last one stays. */
export const inTurn = (...answers: RequestListener[]): RequestListener => {
  let next = 0;
  return (request, response) => answers[Math.min(next++, answers.length - 1)]!(request, response);
};

export const forMethod =
  (answers: Record<'HEAD' | 'GET', RequestListener>): RequestListener =>
  (request, response) =>
    answers[request.method as 'HEAD' | 'GET'](request, response);

/** A link whose page was looked at yesterday: HEAD is enough. */
export const READ: Note = { status: 'ok', checked: '2026-11-23', read: '2026-11-23' };

export function check(url: string, before?: Note, manners: Partial<Manners> = {}): Promise<CheckedLink> {
  const polite = { ...HASTY, ...manners };
  return checkLink(url, before, TODAY, new HostGate(polite), polite);
}
