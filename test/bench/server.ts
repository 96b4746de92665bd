// The server of the measured pages: `dist`, pages and scripts of the benchmark, with a delay for each answer.
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { readStatic } from '../../demo/static-files.ts';

export interface Answer {
  body: string | Buffer;
  type: string;
  status?: number;
}

export interface Arrived {
  path: string;
  /** In milliseconds since 1970, with fractions. */
  at: number;
}

export interface BenchServer {
  /** `http://127.0.0.1:PORT`, without a slash at the end. */
  url: string;
  host: string;
  /** What is served beside `/dist`, by path. */
  files: Map<string, Answer>;
  /** Milliseconds before each answer, in the place of a network's. */
  latency: number;
  arrived: Arrived[];
  close(): Promise<void>;
}

const dist = fileURLToPath(new URL('../../dist', import.meta.url));

export const html = (body: string): Answer => ({ body, type: 'text/html; charset=utf-8' });
export const script = (body: string): Answer => ({ body, type: 'text/javascript; charset=utf-8' });

/** The time on the clock that pages have too. */
export const now = (): number => performance.timeOrigin + performance.now();

export async function serve(): Promise<BenchServer> {
  const files = new Map<string, Answer>();
  const arrived: Arrived[] = [];
  const find = async (path: string): Promise<Answer> => {
    const known = files.get(path);
    if (known) return known;
    const file = path.startsWith('/dist/') ? await readStatic(dist, path.slice('/dist'.length)) : undefined;
    return file ?? { body: '', type: 'text/plain', status: 404 };
  };
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').replace(/\?.*/s, '');
    arrived.push({ path, at: now() });
    void find(path).then(async ({ body, type, status = 200 }) => {
      await sleep(self.latency);
      response.writeHead(status, {
        'content-type': type,
        'cache-control': 'no-store',
        'access-control-allow-origin': '*',
      });
      response.end(status === 204 ? undefined : body);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const self: BenchServer = {
    url: `http://${host}`,
    host,
    files,
    latency: 0,
    arrived,
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
  return self;
}
