// What the files of a run borrow: the same thing again if it came back as it was, and never what is still out.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { borrow, poolVariable, startPool } from './pool.ts';
import type { Lent, Loan, Pool } from './pool.ts';

async function loan(kind: Lent): Promise<Loan> {
  const lent = await borrow(kind);
  assert.ok(lent);
  return lent;
}

async function untilAny(list: readonly string[]): Promise<void> {
  for (const end = Date.now() + 10_000; list.length === 0; await sleep(5))
    assert.ok(Date.now() < end, 'nothing has happened within 10 s');
}

describe('the pool of a run', () => {
  let pool: Pool;
  let started: string[];
  let stopped: string[];
  let ended: Set<string>;

  beforeEach(async () => {
    started = [];
    stopped = [];
    ended = new Set();
    pool = await startPool((kind) => {
      const address = `${kind}-${started.length}`;
      started.push(address);
      return Promise.resolve({
        address,
        isRunning: () => !ended.has(address),
        stop: () => Promise.resolve(void stopped.push(address)),
      });
    });
    process.env[poolVariable] = String(pool.port);
  });

  afterEach(async () => {
    process.env[poolVariable] = '';
    await pool.stop();
  });

  it('lends again what came back as it was', async () => {
    const first = await loan('firefox');
    assert.equal(first.address, 'firefox-0');
    await first.giveBack(true);
    const second = await loan('firefox');
    assert.equal(second.address, 'firefox-0');
    assert.deepEqual(stopped, []);
    await second.giveBack(true);
  });

  it('starts another while one is out, and for another kind', async () => {
    const loans = [await loan('firefox'), await loan('firefox'), await loan('chromium')];
    assert.deepEqual(
      loans.map(({ address }) => address),
      ['firefox-0', 'firefox-1', 'chromium-2'],
    );
    for (const { giveBack } of loans) await giveBack(true);
  });

  it('ends what did not come back as it was', async () => {
    await (await loan('chromium')).giveBack(false);
    const next = await loan('chromium');
    assert.equal(next.address, 'chromium-1');
    // The pool hears of it by the end of the connection.
    await untilAny(stopped);
    assert.deepEqual(stopped, ['chromium-0']);
    await next.giveBack(true);
  });

  it('ends what a file leaves behind that ends without a word', async () => {
    const file = spawn(process.execPath, [
      '-e',
      `require('net').connect(${pool.port}, '127.0.0.1').write('firefox\\n')`,
    ]);
    await untilAny(started);
    file.kill('SIGKILL');
    await untilAny(stopped);
    assert.deepEqual(stopped, ['firefox-0']);
  });

  it('lends nothing that has ended by itself', async () => {
    await (await loan('chromium')).giveBack(true);
    ended.add('chromium-0');
    const next = await loan('chromium');
    assert.equal(next.address, 'chromium-1');
    await next.giveBack(true);
  });

  it('ends everything with the run', async () => {
    await (await loan('screen')).giveBack(true);
    await (await loan('firefox')).giveBack(true);
    await pool.stop();
    assert.deepEqual(stopped.sort(), ['firefox-1', 'screen-0']);
  });

  it('has nothing for a file that runs by itself', async () => {
    process.env[poolVariable] = '';
    assert.equal(await borrow('firefox'), undefined);
  });

  it('says so where nothing can be started', async () => {
    await pool.stop();
    const said = console.error;
    console.error = () => undefined;
    pool = await startPool(() => Promise.reject(new Error('There is none.')));
    process.env[poolVariable] = String(pool.port);
    try {
      await assert.rejects(borrow('firefox'), /could not start its firefox/);
    } finally {
      console.error = said;
    }
  });
});
