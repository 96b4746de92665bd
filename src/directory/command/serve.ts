/** Serves the directory on this machine, for a web server in front of it. */

import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DirectoryError, type Handler } from '../index.ts';

const PATH = '/directory.json';

export interface Served {
  address: string;
  close(): Promise<void>;
}

/** Resolves when it listens on 127.0.0.1, which no other machine can reach. Rejects with a `DirectoryError`. */
export async function serve(handler: Handler, port: number): Promise<Served> {
  const server = createServer({ headersTimeout: 10_000, requestTimeout: 20_000 }, (request, response) => {
    if (request.url?.split('?', 1)[0] === PATH) {
      handler(request, response);
      return;
    }
    response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' });
    response.end(`The list is at ${PATH}.\n`);
  });
  server.maxConnections = 1000;
  await listen(server, port);
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}${PATH}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(new DirectoryError('network', `cannot listen on port ${port} (${error.code ?? 'unknown error'})`));
    });
    server.listen(port, '127.0.0.1', resolve);
  });
}
