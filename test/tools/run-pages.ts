// Runs files of whole-page tests beside each other, the longest first, with a pool of browsers that they share.
// `node --import tsx test/tools/run-pages.ts FILE…`; totals are written to the file that PAGE_TOTALS names.
import { createWriteStream } from 'node:fs';
import { basename } from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { launchOptions } from '../driver/launch-options.ts';
import { poolVariable, startPool } from '../driver/pool.ts';
import type { Lent, Running } from '../driver/pool.ts';
import { end, isRunning, track } from './children.mjs';
import { findBrowser } from './find-browsers.mjs';
import countTests from './node-totals.mjs';
import { startScreen } from './webkit-service.mjs';

/** The files that take longest, in this order: none of them is to be alone at the end. */
export const longest: readonly string[] = [
  'navigation',
  'faults',
  'missing-features',
  'accessible',
  'demo',
  'strict',
  'libraries',
  'mistakes',
  'driver',
  'tags',
];

export function inOrder(files: readonly string[]): string[] {
  const rank = (file: string): number => {
    const place = longest.indexOf(basename(file, '.test.ts'));
    return place < 0 ? longest.length : place;
  };
  return [...files].sort((a, b) => rank(a) - rank(b));
}

/** Much of their time is waiting. */
const AT_ONCE = 4;

async function start(kind: Lent): Promise<Running> {
  const found = findBrowser(kind === 'screen' ? 'webkit' : kind);
  if (found?.name === 'webkit') {
    const { display, stop } = await startScreen(found);
    return { address: display, isRunning: () => true, stop };
  }
  if (!found) throw new Error(`${kind} was not found on this machine.`);
  const browser = await puppeteer.launch(launchOptions(found, {}));
  const child = track(browser.process());
  if (!child) throw new Error(`${kind} has no process.`);
  const address = browser.wsEndpoint();
  // A Firefox takes commands from one client at a time.
  await browser.disconnect();
  return { address, isRunning: () => isRunning(child), stop: () => end(child) };
}

async function runPages(files: readonly string[]): Promise<void> {
  const pool = await startPool(start);
  process.env[poolVariable] = String(pool.port);
  const tests = run({ files: inOrder(files), concurrency: AT_ONCE });
  tests.on('test:fail', () => (process.exitCode = 1));
  tests.compose(new spec()).pipe(process.stdout);
  const totals = process.env['PAGE_TOTALS'];
  if (totals !== undefined) tests.compose(countTests).pipe(createWriteStream(totals));
  await new Promise((resolve) => tests.once('end', resolve));
  await pool.stop();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await runPages(process.argv.slice(2));
