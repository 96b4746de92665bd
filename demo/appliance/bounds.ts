/** Limits for one client: bytes, connections and time. The demo server has the same limits. */

import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { OutgoingHttpHeaders } from 'node:http';

/** Limit of a body in bytes, far above any valid form or JSON. */
const LARGEST_BODY = 256 * 1024;

/** Custom fields alone may take 10 KB in an address, and three times that when escaped. */
const LONGEST_HEADER = 256 * 1024;

const MOST_CONNECTIONS = 500;

/** Timeout for a request's headers; the whole request may take twice as long. */
const PATIENCE = 10_000;

/** How much is still read after an early answer, and for how long, so that the client can read the answer. */
const LINGER = { bytes: 1024 * 1024, milliseconds: 500 };

export class TooLarge extends Error {}

export interface Answer {
  status: number;
  headers: OutgoingHttpHeaders;
  body: string | Uint8Array;
}

/** @param patience milliseconds for the headers of a request, and twice that for all of it */
export function createBoundedServer(listener: RequestListener, patience = PATIENCE): Server {
  const limits = {
    maxHeaderSize: LONGEST_HEADER,
    headersTimeout: patience,
    requestTimeout: 2 * patience,
    // Node looks for late requests this often: every 30 seconds, unless told.
    connectionsCheckingInterval: Math.min(1000, patience),
  };
  const server = createServer(limits, listener);
  server.maxConnections = MOST_CONNECTIONS;
  return server;
}

/** The body as text. Rejects with `TooLarge` as soon as it is, and keeps nothing more. */
export function readBody(request: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    const tooLarge = () => new TooLarge(`a body may have at most ${LARGEST_BODY} bytes`);
    if (Number(request.headers['content-length']) > LARGEST_BODY) {
      reject(tooLarge());
      return;
    }
    const chunks: Buffer[] = [];
    let length = 0;
    const keep = (chunk: Buffer) => {
      length += chunk.length;
      if (length <= LARGEST_BODY) {
        chunks.push(chunk);
        return;
      }
      chunks.length = 0;
      request.off('data', keep).pause();
      reject(tooLarge());
    };
    request.on('data', keep);
    request.once('end', () => {
      resolve(Buffer.concat(chunks).toString());
    });
    request.once('error', reject);
  });
}

const hasBody = ({ headers }: IncomingMessage): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;

/**
 * Answers a request. The rest of a body is not read to its end, which Node would do even for gigabytes: after a moment, in which the client can
 * read the answer, the connection is closed.
 */
export function answer(request: IncomingMessage, response: ServerResponse, { status, headers, body }: Answer): void {
  const content = request.method === 'HEAD' || status === 204 ? '' : body;
  if (request.complete || !hasBody(request)) {
    response.writeHead(status, headers).end(content);
    return;
  }
  response.writeHead(status, { ...headers, Connection: 'close' });
  response.flushHeaders();
  if (content.length > 0) response.write(content);
  const timer = setTimeout(() => response.end(), LINGER.milliseconds);
  let left = LINGER.bytes;
  request.on('data', (chunk: Buffer) => {
    left -= chunk.length;
    if (left < 0) request.pause();
  });
  request.once('end', () => response.end());
  // An aborted body causes an error here, which is ignored.
  request.on('error', () => undefined);
  request.once('close', () => clearTimeout(timer));
  request.resume();
}
