/** One request, no redirect followed, and never more of the answer than is looked at. */
import { request as requestHttp, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import { failureOf } from './failure.ts';
import { isPrivateHost, privateAddress, publicLookup } from './public-address.ts';

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  /** The beginning of a page; empty for anything but HTML, and for HEAD. */
  body: string;
}

export interface RequestOptions {
  method: 'HEAD' | 'GET';
  headers: Record<string, string>;
  /** Milliseconds for all of it. A page that has begun by then is taken as far as it came. */
  timeout: number;
  /** Only tests ask private addresses. */
  allowPrivate?: boolean;
}

/** Bytes of a page. */
export const MAX_BODY = 64 * 1024;
const MAX_HEADERS = 32 * 1024;

/** @throws RequestFailure when there is no answer */
export function request(url: string, options: RequestOptions): Promise<Answer> {
  const { method, headers, timeout, allowPrivate = false } = options;
  const { protocol, hostname } = new URL(url);
  return new Promise<Answer>((resolve, reject) => {
    if (!allowPrivate && isPrivateHost(hostname)) throw privateAddress(hostname);
    const outgoing = (protocol === 'http:' ? requestHttp : requestHttps)(url, {
      method,
      headers,
      agent: false,
      maxHeaderSize: MAX_HEADERS,
      signal: AbortSignal.timeout(timeout),
      ...(allowPrivate ? {} : { lookup: publicLookup }),
    });
    outgoing.on('error', reject);
    outgoing.on('response', (incoming) => {
      // From here on a connection that breaks takes nothing away: the status is known.
      outgoing.off('error', reject).on('error', () => {});
      const { statusCode: status = 0, headers: received } = incoming;
      void readPage(incoming).then((body) => {
        outgoing.destroy();
        resolve({ status, headers: received, body });
      });
    });
    outgoing.end();
  }).catch((error: unknown) => {
    throw failureOf(error);
  });
}

/** Whatever came before the connection broke or the time was up is enough. */
async function readPage(incoming: IncomingMessage): Promise<string> {
  const { 'content-type': type = '', 'content-encoding': coding = 'identity' } = incoming.headers;
  if (!/^text\/html\b/i.test(type) || coding !== 'identity') return '';
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of incoming as AsyncIterable<Buffer>) {
      chunks.push(chunk);
      length += chunk.length;
      if (length >= MAX_BODY) break;
    }
  } catch {
    // The status has been read, and with it what a reader would meet.
  }
  return Buffer.concat(chunks).subarray(0, MAX_BODY).toString('utf8');
}
