/** One HTTP request. It keeps no connection, follows no redirect and does not try again. */

import { type IncomingMessage, request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { DirectoryError } from '../error.ts';

export interface TransportRequest {
  url: URL;
  method: 'GET' | 'POST';
  headers: Readonly<Record<string, string>>;
  body?: string;
  /** Milliseconds until the whole answer has to be there. */
  timeout: number;
  /** Most bytes of the answer's body. */
  maxBytes: number;
}

export interface TransportResponse {
  status: number;
  headers: Readonly<Record<string, string | string[] | undefined>>;
  body: Uint8Array;
}

/** Rejects with a `DirectoryError`. */
export type Transport = (request: TransportRequest) => Promise<TransportResponse>;

export const send: Transport = ({ url, method, headers, body, timeout, maxBytes }) =>
  new Promise((resolve, reject) => {
    const start = url.protocol === 'https:' ? httpsRequest : httpRequest;
    // Without an agent there is a connection for each request. The vendor wants it closed after each call.
    const options = { method, headers: { ...headers, Connection: 'close' }, agent: false };
    const outgoing = start(url, options, (incoming) => {
      collect(incoming, maxBytes).then(
        (bytes) => resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, body: bytes }),
        end,
      );
    });
    const timer = setTimeout(
      () => end(new DirectoryError('timeout', `there was no whole answer within ${timeout} ms`)),
      timeout,
    );
    function end(reason: unknown): void {
      // The first reason counts: the destroyed request has an error of its own.
      reject(reason instanceof DirectoryError ? reason : new DirectoryError('network', networkMessage(reason)));
      outgoing.destroy();
    }
    outgoing.on('error', end);
    outgoing.on('close', () => clearTimeout(timer));
    outgoing.end(body);
  });

async function collect(incoming: IncomingMessage, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > maxBytes) throw new DirectoryError('too-large', `the answer has more than ${maxBytes} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** By its code alone: a message can repeat what was sent. */
function networkMessage(reason: unknown): string {
  const code = reason instanceof Error && 'code' in reason ? String(reason.code) : 'unknown error';
  if (code === 'ECONNRESET') return 'the connection broke before the whole answer was there (ECONNRESET)';
  return `the appliance cannot be reached (${code})`;
}
