/** A practice appliance for each test, driven from outside as browsers and pages do. */

import { request, type RequestOptions } from 'node:http';
import type { TestContext } from 'node:test';
import { type ApplianceOptions, startAppliance } from '../../demo/appliance/server.ts';

export interface RecordedSession {
  id: string;
  receivedAt: string;
  startMethod: string | null;
  startType: string;
  by?: string;
  site: string;
  parameters: Record<string, string | string[]>;
  custom: Record<string, string | string[]>;
  userAgent: string;
  status: number;
  problems: { parameter: string; message: string }[];
}

export interface Answer {
  status: number;
  /** By name in lower case. */
  headers: Record<string, string>;
  bytes: Buffer;
  text: string;
}

export interface Practice {
  url: string;
  port: number;
  /** What pages must send to change anything. */
  token: string;
  /** Sends any request as it is written, with any headers, and follows nothing. */
  send(path: string, options?: RequestOptions, body?: string): Promise<Answer>;
  start(query: string, headers?: Record<string, string>): Promise<Answer>;
  sessions(): Promise<RecordedSession[]>;
  lastSession(): Promise<RecordedSession>;
  switchTo(switches: Record<string, unknown>): Promise<Answer>;
  close(): Promise<void>;
}

export const AGENTS = {
  windows64:
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0 Safari/537.36',
  windows32: 'Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0',
  mac: 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Safari/605.1.15',
  linux: 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
  iphone: 'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 Safari/604.1',
  ipad: 'Mozilla/5.0 (iPad; CPU OS 16_0 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 Safari/604.1',
  android:
    'Mozilla/5.0 (Linux; Android 16; Pixel 10) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0 Mobile Safari/537.36',
} as const;

export const JSON_TYPE = { 'Content-Type': 'application/json' };

export async function practice(context: TestContext, options: ApplianceOptions = {}): Promise<Practice> {
  const appliance = await startAppliance(options);
  context.after(() => appliance.close());
  const { url, port, token } = appliance;

  const send: Practice['send'] = (path, sendOptions = {}, body = '') =>
    new Promise((resolve, reject) => {
      const outgoing = request({ host: '127.0.0.1', port, path, agent: false, ...sendOptions }, (incoming) => {
        const chunks: Buffer[] = [];
        incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
        incoming.on('error', reject);
        incoming.on('end', () => {
          const bytes = Buffer.concat(chunks);
          const headers = Object.fromEntries(
            Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]),
          );
          resolve({ status: incoming.statusCode ?? 0, headers, bytes, text: bytes.toString() });
        });
      });
      outgoing.on('error', reject);
      outgoing.end(body);
    });
  const start: Practice['start'] = (query, headers = {}) => send(`/api/start_session?${query}`, { headers });
  const sessions = async () => JSON.parse((await send('/sessions.json')).text) as RecordedSession[];

  return {
    url,
    port,
    token,
    send,
    start,
    sessions,
    lastSession: async () => {
      const last = (await sessions()).at(-1);
      if (!last) throw new Error('no session was recorded');
      return last;
    },
    switchTo: (switches) => send('/switches.json', { method: 'POST', headers: JSON_TYPE }, JSON.stringify(switches)),
    close: () => appliance.close(),
  };
}
