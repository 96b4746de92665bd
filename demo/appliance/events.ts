/** Server-sent events: what the console listens to. */

import type { ServerResponse } from 'node:http';
import type { Session, SessionStore } from './sessions.ts';
import type { Switches } from './switches.ts';

const HEARTBEAT = 15_000;

export class EventStreams {
  readonly #sessions: SessionStore;
  readonly #switches: () => Switches;
  readonly #streams = new Set<ServerResponse>();

  constructor(sessions: SessionStore, switches: () => Switches) {
    this.#sessions = sessions;
    this.#switches = switches;
    sessions.on('session', (session: Session) => this.#send('session', session));
    sessions.on('empty', () => this.#send('sessions', []));
  }

  /** Begins with everything there is, so that a listener who comes back has missed nothing. */
  open(response: ServerResponse, headers: Record<string, string>): void {
    response.writeHead(200, { ...headers, 'Content-Type': 'text/event-stream; charset=utf-8' });
    response.write('retry: 1000\n\n');
    write(response, 'sessions', this.#sessions.all);
    write(response, 'switches', this.#switches());
    this.#streams.add(response);
    const heartbeat = setInterval(() => response.write(':\n\n'), HEARTBEAT);
    response.on('close', () => {
      clearInterval(heartbeat);
      this.#streams.delete(response);
    });
  }

  switched(): void {
    this.#send('switches', this.#switches());
  }

  close(): void {
    for (const stream of this.#streams) stream.end();
  }

  #send(event: string, data: unknown): void {
    for (const stream of this.#streams) write(stream, event, data);
  }
}

function write(stream: ServerResponse, event: string, data: unknown): void {
  // JSON has no raw line breaks, so one data line is enough.
  stream.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
}
