// Serves the demo pages and `dist` on this machine alone.
import type { ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createDirectory } from '../src/directory/index.ts';
import { CLIENT_ID, CLIENT_SECRET } from './appliance/oauth.ts';
import { answer, createBoundedServer } from './appliance/bounds.ts';
import { hostName, isLoopback } from './appliance/hosts.ts';
import { documentPage } from './documents.ts';
import { readStatic } from './static-files.ts';
import type { StaticFile } from './static-files.ts';

export interface DemoOptions {
  /** 0 takes a free one. */
  port: number;
  /** Where the practice appliance is; the pages say 8001. */
  appliancePort: number;
  /** Whether pages reload when something changed. */
  live?: boolean;
  /** What is served as `/dist/`: the folder `dist`, unless another one is given. */
  built?: string;
  /** Milliseconds for the headers of a request, 10,000 unless given; twice that for all of it. */
  patience?: number;
}

export interface DemoServer {
  url: string;
  port: number;
  /** Makes the open pages load again. */
  reload(): void;
  close(): Promise<void>;
}

const root = fileURLToPath(new URL('..', import.meta.url));
const changes = '/.changes';
const liveScript = '<script src="/reload.js"></script>';

/** The servers' own code lies beside the pages, and is not one of them. Some file systems have one name in many spellings. */
const hidden = /^\/appliance(\/|$)|\.ts$/i;

const notFound = `<!doctype html>
<html lang="en">
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width">
  <title>Not found</title>
  <style>
    body { font: 1.125rem/1.5 system-ui, sans-serif; max-width: 34rem; margin: 20vh auto 0; padding: 0 1.25rem }
    :root { color-scheme: light dark }
  </style>
  <h1>There is no such page</h1>
  <p>The address may have a typing mistake, or the page has moved. <a href="/">See all demo pages</a>.</p>
</html>
`;

async function find(path: string, built = join(root, 'dist')): Promise<StaticFile | undefined> {
  let decoded;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return undefined;
  }
  if (path.startsWith('/dist/')) return readStatic(built, path.slice('/dist'.length));
  const page = await documentPage(path);
  if (page) return page;
  return hidden.test(posix.normalize(decoded)) ? undefined : readStatic(join(root, 'demo'), path);
}

/** The page as it is to be shown here: with the appliance's real port, and the script that reloads it. */
function prepare({ body, type }: StaticFile, { appliancePort, live }: DemoOptions): StaticFile {
  if (!/^text\/(html|javascript)/.test(type)) return { body, type };
  let text = body.toString('utf8').replaceAll('localhost:8001', `localhost:${appliancePort}`);
  if (live && type.startsWith('text/html')) {
    text = text.includes('</head>') ? text.replace('</head>', `${liveScript}</head>`) : text + liveScript;
  }
  return { body: Buffer.from(text), type };
}

export async function startDemo(options: DemoOptions): Promise<DemoServer> {
  const listeners = new Set<ServerResponse>();
  // As a help desk would run it beside its pages.
  const directory = createDirectory({
    site: `localhost:${options.appliancePort}`,
    credentials: { clientId: CLIENT_ID, clientSecret: CLIENT_SECRET },
    notices: join(root, 'demo', 'notices.json'),
  });
  const server = createBoundedServer((request, response) => {
    const path = (request.url ?? '/').replace(/[?#].*/s, '');
    const common = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };
    const send = (status: number, type: string, body: string | Buffer, more = {}) => {
      const headers = { ...common, 'content-type': type, 'content-length': Buffer.byteLength(body), ...more };
      answer(request, response, { status, headers, body });
    };
    if (!isLoopback(hostName(request.headers.host ?? ''))) {
      // A name that an attacker's page has pointed at this machine would make these pages part of that page's site.
      send(421, 'text/plain; charset=utf-8', 'These pages answer to the names of this machine.');
    } else if (request.method !== 'GET' && request.method !== 'HEAD') {
      send(405, 'text/plain; charset=utf-8', 'These pages can only be read.', { allow: 'GET, HEAD' });
    } else if (path === '/directory.json') {
      directory.handler(request, response);
    } else if (options.live && path === changes) {
      response.writeHead(200, { ...common, 'content-type': 'text/event-stream' });
      response.write('retry: 500\n\n');
      listeners.add(response);
      response.once('close', () => listeners.delete(response));
    } else {
      void find(path, options.built).then((file) => {
        if (!file) return send(404, 'text/html; charset=utf-8', notFound);
        const { type, body } = path.startsWith('/dist/') ? file : prepare(file, options);
        return send(200, type, body);
      });
    }
  }, options.patience);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}/`,
    port,
    reload: () => listeners.forEach((response) => response.write('data: changed\n\n')),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
