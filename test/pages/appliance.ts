// The practice appliance as whole-page tests see it: what arrived there, and how difficult it is.
import { setTimeout as sleep } from 'node:timers/promises';
import { startAppliance } from '../../demo/appliance/server.ts';
import type { ApplianceOptions, RunningAppliance } from '../../demo/appliance/server.ts';

export interface ArrivedSession {
  id: string;
  startMethod: string | null;
  startType: string;
  site: string;
  parameters: Record<string, string | string[]>;
  custom: Record<string, string | string[]>;
  /** The Referer header, if there was one. */
  referrer?: string;
  status: number;
  problems: { parameter: string; message: string }[];
}

export interface TestAppliance extends RunningAppliance {
  /** The site for pages: `localhost:PORT`. */
  host: string;
  /** The sessions since the last `forget`. With a count, waits until there are that many. */
  sessions(count?: number): Promise<ArrivedSession[]>;
  forget(): Promise<void>;
  /** Waits until a connection more than these has been dropped: a browser may be slow to send its request. */
  untilDropped(before: number): Promise<void>;
  switchTo(switches: ApplianceOptions['switches']): Promise<void>;
}

/** Waits until a value is as it should be, and returns it. */
async function waitFor<Value>(read: () => Promise<Value>, isRight: (value: Value) => boolean, what: string) {
  const end = Date.now() + 10_000;
  for (;;) {
    const value = await read();
    if (isRight(value)) return value;
    if (Date.now() > end) throw new Error(`Waited 10 s in vain for ${what}.`);
    await sleep(50);
  }
}

export async function openAppliance(options: ApplianceOptions = {}): Promise<TestAppliance> {
  const running = await startAppliance({ port: 0, ...options });
  const ask = async (path: string, init?: RequestInit) => {
    const answer = await fetch(running.url + path, init);
    if (!answer.ok) throw new Error(`${path} answers ${answer.status}: ${await answer.text()}`);
    return answer;
  };
  return {
    ...running,
    host: `localhost:${running.port}`,
    async sessions(count = 0) {
      const arrived = async () => (await (await ask('/sessions.json')).json()) as ArrivedSession[];
      return waitFor(arrived, (sessions) => sessions.length >= count, `${count} sessions to arrive`);
    },
    async untilDropped(before) {
      await waitFor(
        async () => Promise.resolve(running.dropped()),
        (count) => count > before,
        'a connection to be dropped',
      );
    },
    async forget() {
      await ask('/sessions.json', { method: 'DELETE' });
    },
    async switchTo(switches) {
      const headers = { 'Content-Type': 'application/json' };
      await ask('/switches.json', { method: 'POST', headers, body: JSON.stringify(switches) });
    },
  };
}
