/** Why a request got no answer, from Node's codes to words. */
import { PRIVATE_ADDRESS } from './public-address.ts';

/**
 * - `name`: the host does not exist
 * - `tls`: the certificate is not good
 * - `time`: no answer in time
 * - `connection`: refused or cut off
 * - `protocol`: the answer is not HTTP, or its headers have no end
 * - `here`: perhaps the fault of the machine that asks, or of how strict it is
 * - `private`: not asked, because it leads into a private network
 * - `left-alone`: not asked, because the host wants no more questions for now
 */
export type FailureKind = 'name' | 'tls' | 'time' | 'connection' | 'protocol' | 'here' | 'private' | 'left-alone';

export class RequestFailure extends Error {
  override name = 'RequestFailure';
  readonly kind: FailureKind;

  constructor(kind: FailureKind, message: string) {
    super(message);
    this.kind = kind;
  }
}

const BY_CODE: Record<string, [FailureKind, string]> = {
  [PRIVATE_ADDRESS]: ['private', 'not asked: it leads into a private network'],
  ENOTFOUND: ['name', 'there is no host of this name'],
  ENODATA: ['name', 'the name of the host has no address'],
  EAI_AGAIN: ['here', 'the name could not be looked up'],
  ENETUNREACH: ['here', 'there is no way to its network from here'],
  ENETDOWN: ['here', 'the network is down'],
  EHOSTUNREACH: ['connection', 'the host cannot be reached'],
  ECONNREFUSED: ['connection', 'the host refuses connections'],
  ECONNRESET: ['connection', 'the host ended the connection without an answer'],
  EPIPE: ['connection', 'the host ended the connection without an answer'],
  ETIMEDOUT: ['time', 'no answer in time'],
  HPE_HEADER_OVERFLOW: ['protocol', 'the headers of the answer have no end'],
  CERT_HAS_EXPIRED: ['tls', 'the certificate has expired'],
  CERT_NOT_YET_VALID: ['tls', 'the certificate is not valid yet'],
  DEPTH_ZERO_SELF_SIGNED_CERT: ['tls', 'the certificate is signed by nobody but the host itself'],
  SELF_SIGNED_CERT_IN_CHAIN: ['tls', 'the certificate is signed by an unknown authority'],
  ERR_TLS_CERT_ALTNAME_INVALID: ['tls', 'the certificate is for another host'],
  // Browsers fetch the missing part of a chain themselves: a reader may well get through.
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: ['here', 'the certificate comes without its chain; a browser may still open it'],
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: ['here', 'the authority of the certificate is unknown here'],
};

const TLS = /^(?:ERR_TLS_|ERR_SSL_|CERT_|EPROTO$|HOSTNAME_MISMATCH$|UNABLE_TO_)/;

export function failureOf(error: unknown): RequestFailure {
  if (error instanceof RequestFailure) return error;
  const { code = '', name = '' } = error as Partial<NodeJS.ErrnoException>;
  const known = BY_CODE[code];
  if (known) return new RequestFailure(...known);
  if (name === 'AbortError' || name === 'TimeoutError') return new RequestFailure('time', 'no answer in time');
  if (TLS.test(code)) return new RequestFailure('tls', `no secure connection (${code})`);
  if (code.startsWith('HPE_')) return new RequestFailure('protocol', `the answer is not HTTP (${code})`);
  return new RequestFailure('connection', `the connection failed${code ? ` (${code})` : ''}`);
}
