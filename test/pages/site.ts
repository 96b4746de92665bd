// Pages of a test's own making on a free loopback port, beside the checkout's `dist` and `demo`.
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { readStatic } from '../../demo/static-files.ts';
import { hasFailed, ranAll } from './outcome.ts';

export interface Reply {
  /** In parts, each sent when it is there. */
  body?: string | Uint8Array | AsyncIterable<string>;
  status?: number;
  headers?: Record<string, string>;
  /** Milliseconds before the answer. */
  delay?: number;
  /** True for what may stay unrequested: one of many files that a bundler has made, or one that nothing should load. */
  isOptional?: true;
  /** False for a page whose scripts the browser refuses to run, as for a customer who has them blocked. */
  scripts?: false;
}

export interface SiteRequest {
  method: string;
  /** Path and query. */
  url: string;
  headers: IncomingMessage['headers'];
  body: string;
}

export type PageSource = string | Reply | ((request: SiteRequest) => string | Reply | Promise<string | Reply>);

export interface Site {
  /** `http://127.0.0.1:PORT`, without a slash at the end. */
  url: string;
  /** The same site as another origin: `http://localhost:PORT`. */
  otherUrl: string;
  port: number;
  /** What is at a path from now on, in the place of a page, or of a file of the checkout. */
  replace(path: string, source: PageSource): void;
  /** What was at the path at first. */
  restore(path: string): void;
  /** All requests but those for an icon, and the browser's reports. */
  requests: SiteRequest[];
  /** CSP violations of these pages, except for the icon, as `directive blocked-address`. */
  violations: string[];
  /** Fails where something was never requested: a test has lost what it was to be about. */
  close(): Promise<void>;
}

interface PolicyReport {
  'csp-report': { 'effective-directive'?: string; 'violated-directive'?: string; 'blocked-uri': string };
}

const reports = '/.policy-report';
/** A module in a sandboxed frame has an origin of its own, and comes from no other without this. */
const shared = { 'access-control-allow-origin': '*' };
const checkout = fileURLToPath(new URL('../../', import.meta.url));

async function received(request: IncomingMessage): Promise<SiteRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const { method = 'GET', url = '/', headers } = request;
  return { method, url, headers, body: Buffer.concat(chunks).toString('utf8') };
}

interface ServedPage {
  path: string;
  source: PageSource;
  isRequested: boolean;
}

async function replyFor(pages: ReadonlyMap<string, ServedPage>, request: SiteRequest): Promise<Reply> {
  const path = request.url.replace(/\?.*/s, '');
  const served = pages.get(path);
  if (served !== undefined) {
    served.isRequested = true;
    const { source } = served;
    const value = typeof source === 'function' ? await source(request) : source;
    return typeof value === 'string' ? { body: value } : value;
  }
  if (/^\/(dist|demo)\//.test(path) && !path.startsWith('/demo/appliance/')) {
    const [, folder = '', rest = ''] = /^\/(\w+)(\/.*)$/s.exec(path) ?? [];
    const file = await readStatic(`${checkout}${folder}`, rest);
    if (file) return { body: file.body, headers: { 'content-type': file.type, ...shared } };
  }
  return { status: 404, body: `Nothing is at ${path}.`, headers: { 'content-type': 'text/plain; charset=utf-8' } };
}

/** Every policy of these pages gets an address to report to. */
function reporting(headers: Record<string, string>) {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) =>
      name.toLowerCase().startsWith('content-security-policy')
        ? [name, `${value}; report-uri ${reports}`]
        : [name, value],
    ),
  );
}

async function send(response: ServerResponse, { body = '', status = 200, headers, delay = 0, scripts }: Reply) {
  if (delay > 0) await sleep(delay);
  const all = {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    ...(scripts === false && { 'content-security-policy': `script-src 'none'` }),
    ...headers,
  };
  response.writeHead(status, reporting(all));
  if (typeof body === 'string' || body instanceof Uint8Array) {
    response.end(body);
  } else {
    for await (const part of body) response.write(part);
    response.end();
  }
}

export async function servePages(sources: Record<string, PageSource>): Promise<Site> {
  const first = new Map(Object.entries(sources).map(([path, source]) => [path, { path, source, isRequested: false }]));
  const pages = new Map<string, ServedPage>(first);
  const replaced: ServedPage[] = [];
  const requests: SiteRequest[] = [];
  const violations: string[] = [];
  const server = createServer((incoming, response) => {
    void received(incoming).then(async (request) => {
      if (request.url === '/favicon.ico') {
        response.writeHead(204).end();
        return;
      }
      if (request.url === reports) {
        const { 'csp-report': report } = JSON.parse(request.body) as PolicyReport;
        // Browsers ask for it by themselves.
        if (!report['blocked-uri'].endsWith('/favicon.ico'))
          violations.push(`${report['effective-directive'] ?? report['violated-directive']} ${report['blocked-uri']}`);
        response.writeHead(204).end();
        return;
      }
      requests.push(request);
      await send(response, await replyFor(pages, request));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    otherUrl: `http://localhost:${port}`,
    port,
    replace(path, source) {
      const page = { path, source, isRequested: false };
      pages.set(path, page);
      replaced.push(page);
    },
    restore(path) {
      const page = first.get(path);
      if (page) pages.set(path, page);
      else pages.delete(path);
    },
    requests,
    violations,
    async close() {
      await new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      });
      // Each page of a file is for some test of it, and what a test has put in the place of another for that test.
      const unused = [...(ranAll() ? first.values() : []), ...(hasFailed() ? [] : replaced)]
        .filter(({ source, isRequested }) => !isRequested && !(typeof source === 'object' && source.isOptional))
        .map(({ path }) => path);
      if (unused.length > 0) throw new Error(`Nothing requested ${unused.join(', ')}.`);
    },
  };
}
