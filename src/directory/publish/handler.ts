/** Answers HTTP requests with the directory, from memory. */

import { createHash } from 'node:crypto';
import type { Directory } from '../types.ts';

/** What is used of a request of Node's `http`. */
export interface HandlerRequest {
  readonly method?: string | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

/** What is used of a response of Node's `http`. */
export interface HandlerResponse {
  writeHead(status: number, headers: Record<string, string | number>): unknown;
  end(body?: Uint8Array): unknown;
}

export type Handler = (request: HandlerRequest, response: HandlerResponse) => void;

/** What the handler needs of a directory. */
export interface Published {
  current(): Directory | undefined;
  /** Starts a refresh, if it is time for one. Resolves when it has ended, whatever its result. */
  refreshIfDue(): Promise<void>;
  /** Milliseconds until the next refresh is possible. */
  wait(): number;
}

/** How long a cache may use it without a request, and after errors, in seconds. */
const MAX_AGE = 60;
const STALE_IF_ERROR = 3600;

const COMMON = { 'Access-Control-Allow-Origin': '*', 'X-Content-Type-Options': 'nosniff' };

interface Representation {
  directory: Directory;
  body: Uint8Array;
  etag: string;
}

function represent(directory: Directory): Representation {
  const body = Buffer.from(JSON.stringify(directory));
  // Of the whole body, with `generatedAt`: a strong tag means the same bytes, and pages need to see how old the list is.
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
  return { directory, body, etag };
}

/** Compares weakly, as RFC 9110 wants for `If-None-Match`. */
function matches(header: string | string[] | undefined, etag: string): boolean {
  const tags = [header ?? []].flat().flatMap((value) => value.split(','));
  return tags.map((tag) => tag.trim().replace(/^W\//, '')).some((tag) => tag === '*' || tag === etag);
}

export function createHandler(published: Published): Handler {
  let cached: Representation | undefined;

  function plain(response: HandlerResponse, status: number, sentence: string, headers: Record<string, string>): void {
    const body = Buffer.from(`${sentence}\n`);
    const type = { 'Content-Type': 'text/plain; charset=utf-8', 'Content-Length': body.length };
    response.writeHead(status, { ...COMMON, 'Cache-Control': 'no-store', ...type, ...headers });
    response.end(body);
  }

  function answer(request: HandlerRequest, response: HandlerResponse): void {
    const directory = published.current();
    if (!directory) {
      const seconds = String(Math.max(1, Math.ceil(published.wait() / 1000)));
      plain(response, 503, 'There is no list yet.', { 'Retry-After': seconds });
      return;
    }
    if (cached?.directory !== directory) cached = represent(directory);
    const { body, etag } = cached;
    const caching = `public, max-age=${MAX_AGE}, stale-if-error=${STALE_IF_ERROR}`;
    const headers = { ...COMMON, 'Cache-Control': caching, ETag: etag };
    if (matches(request.headers['if-none-match'], etag)) {
      response.writeHead(304, headers);
      response.end();
      return;
    }
    const type = { 'Content-Type': 'application/json; charset=utf-8', 'Content-Length': body.length };
    response.writeHead(200, { ...headers, ...type });
    if (request.method === 'HEAD') response.end();
    else response.end(body);
  }

  return (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      plain(response, 405, 'Use GET or HEAD here.', { Allow: 'GET, HEAD' });
      return;
    }
    // Problems are logged where they occur. A log function that throws must not end the server.
    const ended = published.refreshIfDue().catch(() => undefined);
    if (published.current()) answer(request, response);
    else void ended.then(() => answer(request, response));
  };
}
