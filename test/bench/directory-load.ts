// Load on the directory's handler: 10,000 conditional requests a minute on this machine, beside a practice appliance.
//   node --import tsx test/bench/directory-load.ts [MINUTES] [--many]
// `--many` lists 10,000 representatives. Run `npm run build` before it.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { Agent, createServer, request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { setTimeout as sleep } from 'node:timers/promises';
import { CLIENT_ID, CLIENT_SECRET } from '../../demo/appliance/oauth.ts';
import { startAppliance } from '../../demo/appliance/server.ts';
import type * as Module from '../../src/directory/index.ts';

const REQUESTS_A_MINUTE = 10_000;
const MODULE = '../../dist/node/directory.js';

/** The server, in a process of its own: the heap is its own, too. */
async function serve(site: string): Promise<void> {
  const { createDirectory } = (await import(MODULE)) as typeof Module;
  const directory = createDirectory({ site, credentials: { clientId: CLIENT_ID, clientSecret: CLIENT_SECRET } });
  const server = createServer(directory.handler);
  // Longer than the trial’s clients leave a connection alone: a request on a connection that is just closed would fail.
  server.keepAliveTimeout = 60_000;
  server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
  process.on('message', () => {
    globalThis.gc?.();
    process.send?.(process.memoryUsage().heapUsed);
  });
}

interface Tally {
  statuses: Map<number, number>;
  milliseconds: number[];
  /** Codes of failed requests. */
  failures: string[];
}

/** One request with the last tag; resolves to the tag of its answer. */
function get(port: number, agent: Agent, etag: string, tally: Tally): Promise<string> {
  const begun = performance.now();
  return new Promise((resolve) => {
    const headers = { 'If-None-Match': etag };
    const outgoing = httpRequest({ host: '127.0.0.1', port, agent, headers }, (incoming) => {
      const { statusCode = 0 } = incoming;
      incoming.resume().on('end', () => {
        tally.statuses.set(statusCode, (tally.statuses.get(statusCode) ?? 0) + 1);
        tally.milliseconds.push(performance.now() - begun);
        resolve(incoming.headers.etag ?? '');
      });
    });
    outgoing.on('error', (error: NodeJS.ErrnoException) => {
      tally.failures.push(error.code ?? error.message);
      resolve(etag);
    });
    outgoing.end();
  });
}

async function measure(minutes: number, isMany: boolean): Promise<void> {
  const appliance = await startAppliance({ switches: { manyRepresentatives: isMany } });
  const counts = async () => (await fetch(`${appliance.url}/commands.json`)).json() as Promise<Record<string, number>>;
  const child = fork(fileURLToPath(import.meta.url), ['serve', `127.0.0.1:${appliance.port}`], {
    execArgv: ['--import', 'tsx', '--expose-gc'],
  });
  const heap = async (): Promise<string> => {
    child.send('heap');
    const [bytes] = (await once(child, 'message')) as [number];
    return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
  };
  const [port] = (await once(child, 'message')) as [number];
  const agent = new Agent({ keepAlive: true, maxSockets: 50 });
  const tally: Tally = { statuses: new Map(), milliseconds: [], failures: [] };
  let etag = await get(port, agent, '', tally);
  console.log(`heap at the start: ${await heap()}`);

  const begun = performance.now();
  const open = new Set<Promise<void>>();
  let sent = 0;
  for (let minute = 1; minute <= minutes; minute++) {
    const before = await counts();
    while (performance.now() - begun < minute * 60_000) {
      const due = Math.floor(((performance.now() - begun) / 60_000) * REQUESTS_A_MINUTE);
      for (; sent < due; sent++) {
        const one = get(port, agent, etag, tally).then((tag) => {
          etag = tag;
          open.delete(one);
        });
        open.add(one);
      }
      await sleep(5);
    }
    const after = await counts();
    const calls = (after['lists'] ?? 0) - (before['lists'] ?? 0);
    console.log(`minute ${minute}: ${sent} requests so far, ${calls} calls to the appliance, heap ${await heap()}`);
  }
  await Promise.all(open);
  const sorted = tally.milliseconds.sort((a, b) => a - b);
  const at = (share: number): string => `${(sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(1)} ms`;
  console.log(
    `answers by status: ${JSON.stringify(Object.fromEntries(tally.statuses))}, ${tally.failures.length} failures ${tally.failures.join()}`,
  );
  console.log(`half within ${at(0.5)}, 99 % within ${at(0.99)}, all within ${at(0.999999)}`);
  console.log(`calls to the appliance in all: ${JSON.stringify(await counts())}`);
  console.log(`heap at the end: ${await heap()}`);
  agent.destroy();
  child.disconnect();
  child.kill();
  await appliance.close();
}

const [first, second] = process.argv.slice(2);
if (first === 'serve') await serve(second ?? '');
else await measure(Number(first ?? 2), process.argv.includes('--many'));
