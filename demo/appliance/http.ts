/** A request and its answer, independent of sockets. */

import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { readBody } from './bounds.ts';

export interface ApplianceRequest {
  method: string;
  path: string;
  /** As received, without the question mark. */
  query: string;
  host: string;
  headers: IncomingHttpHeaders;
  /** It came in through the traffic node, not the primary one. */
  atNode: boolean;
  /** The body of a form or of JSON. Rejects with `TooLarge`. */
  body(): Promise<string>;
}

export interface Reply {
  status: number;
  headers: Record<string, string>;
  body: string | Uint8Array;
  /** Only the first half is sent, and then the connection is closed. */
  isCut?: true;
}

export function toApplianceRequest(request: IncomingMessage, atNode: boolean): ApplianceRequest {
  // A proxy's spelling of the target has the whole address in it.
  const local = (request.url ?? '/').replace(/^https?:\/\/[^/?]*/i, '').replace(/#.*$/, '');
  const mark = local.indexOf('?');
  return {
    method: request.method ?? 'GET',
    path: (mark < 0 ? local : local.slice(0, mark)) || '/',
    query: mark < 0 ? '' : local.slice(mark + 1),
    host: request.headers.host ?? '',
    headers: request.headers,
    atNode,
    body: () => readBody(request),
  };
}

export function contentType(request: ApplianceRequest): string {
  return (request.headers['content-type'] ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
}

export function json(status: number, value: unknown): Reply {
  return { status, headers: { 'Content-Type': 'application/json; charset=utf-8' }, body: JSON.stringify(value) };
}

export function plain(status: number, sentence: string): Reply {
  return { status, headers: { 'Content-Type': 'text/plain; charset=utf-8' }, body: `${sentence}\n` };
}

export function redirect(status: 302 | 303 | 307, location: string): Reply {
  return { ...plain(status, `Go on at ${location}`), headers: { Location: location } };
}

export function notAllowed(...methods: string[]): Reply {
  const reply = plain(405, `Use ${methods.join(' or ')} here.`);
  return { ...reply, headers: { ...reply.headers, Allow: methods.join(', ') } };
}
