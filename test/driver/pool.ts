// What takes long to start is lent to the files of one run, one file at a time: Chromium, Firefox, and WebKit's screen. The run has the
// pool, and each file borrows over a connection. What is not given back with a word has an unknown state, and is ended.
import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';

export type Lent = 'chromium' | 'firefox' | 'screen';

/** A thing that is lent: its address, and what it takes to end it. */
export interface Running {
  address: string;
  isRunning(): boolean;
  stop(): Promise<void>;
}

export interface Pool {
  port: number;
  stop(): Promise<void>;
}

/** The variable in which the files of a run find its pool. */
export const poolVariable = 'BROWSER_POOL_PORT';

const BACK = 'back';

/** Reads a line at a time; undefined after the end, in whatever way the connection has ended. */
function lineReader(socket: Socket): () => Promise<string | undefined> {
  let received = '';
  let isOver = false;
  let wake = (): void => undefined;
  socket.setEncoding('utf8');
  socket.on('data', (text: string) => {
    received += text;
    wake();
  });
  // It is closed after an error, too.
  socket.on('error', () => undefined);
  socket.on('close', () => {
    isOver = true;
    wake();
  });
  return async () => {
    while (!received.includes('\n') && !isOver) await new Promise<void>((resolve) => (wake = resolve));
    const end = received.indexOf('\n');
    if (end < 0) return undefined;
    const line = received.slice(0, end);
    received = received.slice(end + 1);
    return line;
  };
}

/** @param start starts one more, if none of its kind is free */
export async function startPool(start: (kind: Lent) => Promise<Running>): Promise<Pool> {
  const free = new Map<Lent, Running[]>();
  const all = new Set<Running>();

  async function take(kind: Lent): Promise<Running> {
    const waiting = free.get(kind) ?? [];
    for (let item = waiting.pop(); item; item = waiting.pop()) {
      if (item.isRunning()) return item;
      await end(item);
    }
    const item = await start(kind);
    all.add(item);
    return item;
  }

  async function end(item: Running): Promise<void> {
    all.delete(item);
    await item.stop();
  }

  async function lend(socket: Socket): Promise<void> {
    const nextLine = lineReader(socket);
    const kind = (await nextLine()) as Lent | undefined;
    if (kind === undefined) return;
    const item = await take(kind);
    socket.write(`${item.address}\n`);
    if ((await nextLine()) === BACK) free.set(kind, [...(free.get(kind) ?? []), item]);
    else await end(item);
    socket.end();
  }

  const server = createServer((socket) => {
    lend(socket).catch((error: unknown) => {
      console.error(error);
      socket.destroy();
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    async stop() {
      server.close();
      await Promise.all([...all].map(end));
    },
  };
}

export interface Loan {
  address: string;
  /** @param isAsBefore false if it is no use to others any more */
  giveBack(isAsBefore: boolean): Promise<void>;
}

/** From the pool of this run; undefined if it has none, as for a file that runs by itself. */
export async function borrow(kind: Lent): Promise<Loan | undefined> {
  const port = Number(process.env[poolVariable] ?? 0);
  if (port === 0) return undefined;
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  socket.write(`${kind}\n`);
  const address = await lineReader(socket)();
  if (address === undefined) throw new Error(`The run could not start its ${kind}.`);
  // A file that forgets it can still end.
  socket.unref();
  return {
    address,
    async giveBack(isAsBefore) {
      socket.ref();
      const closed = once(socket, 'close');
      if (isAsBefore) socket.end(`${BACK}\n`);
      else socket.destroy();
      await closed;
    },
  };
}
