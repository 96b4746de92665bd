/** Keeps the requests that asked for a session, in the order they came. */

import { randomUUID } from 'node:crypto';
import { EventEmitter } from 'node:events';
import type { StartSessionReading } from './start-session.ts';

/** What was asked for, and how. */
export interface Asked extends StartSessionReading {
  /** Only set for ClickOnce. */
  by?: 'clickonce';
}

export interface Session extends Asked {
  id: string;
  /** ISO 8601. */
  receivedAt: string;
  /** The Host header: the public site that was asked. */
  site: string;
  userAgent: string;
  /** The Referer header, if there is one. */
  referrer?: string;
  /** The HTTP status answered. */
  status: number;
}

interface StoreEvents {
  session: [Session];
  empty: [];
}

/** More than any test sends between two clean-ups; then the oldest go. */
const CAPACITY = 10_000;

export class SessionStore extends EventEmitter<StoreEvents> {
  #sessions: Session[] = [];

  constructor() {
    super();
    // One listener for each open console.
    this.setMaxListeners(0);
  }

  get all(): readonly Session[] {
    return this.#sessions;
  }

  add(session: Omit<Session, 'id' | 'receivedAt'>, receivedAt: Date): Session {
    const kept = { id: randomUUID(), receivedAt: receivedAt.toISOString(), ...session };
    this.#sessions = [...this.#sessions, kept].slice(-CAPACITY);
    this.emit('session', kept);
    return kept;
  }

  find(id: string): Session | undefined {
    return this.#sessions.find((session) => session.id === id);
  }

  clear(): void {
    this.#sessions = [];
    this.emit('empty');
  }
}
