// `npm run bench`: how fast it is, beside others that are named, in one run. `npm run bench -- click addresses --rounds=3` measures
// just these. It is no part of the tests: a busy machine would fail them.
import { existsSync, readFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Browser } from 'puppeteer-core';
import { UsageError } from '../tools/find-browsers.mjs';
import { warnOfAnOldBuild } from '../tools/old-build.ts';
import { measureAddresses } from './addresses.ts';
import { measureBytes } from './bytes.ts';
import { openChromium } from './chromium.ts';
import { measureClicks } from './click.ts';
import { measureElements } from './elements.ts';
import { serve, type BenchServer } from './server.ts';

const ROUNDS = 11;

const root = fileURLToPath(new URL('../..', import.meta.url));

const MEASURES: Record<string, (browser: Browser, server: BenchServer, rounds: number) => Promise<string>> = {
  elements: measureElements,
  click: measureClicks,
  addresses: measureAddresses,
  bytes: measureBytes,
};

const versionOf = (name: string): string =>
  (JSON.parse(readFileSync(`${root}node_modules/${name}/package.json`, 'utf8')) as { version: string }).version;

async function machine(browser: Browser): Promise<string> {
  const [cpu] = cpus();
  const packages = ['lit', 'qs', 'jquery3'].map((name) => `${name.replace(/\d$/, '')} ${versionOf(name)}`);
  return [
    `${new Date().toISOString().slice(0, 10)} · ${await browser.version()} · Node ${process.versions.node} · ${packages.join(' · ')}`,
    `${cpus().length} cores (${cpu?.model ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GiB, load ${loadavg()[0]?.toFixed(1)} at the start`,
    'Each figure is a median; in brackets, between which values the middle half lies.',
  ].join('\n');
}

/** The chosen measures, or all. */
function chosen(names: readonly string[]): string[] {
  const unknown = names.find((name) => !Object.hasOwn(MEASURES, name));
  if (unknown !== undefined)
    throw new UsageError(`There is no measure "${unknown}", but ${Object.keys(MEASURES).join(', ')}.`);
  return names.length > 0 ? [...names] : Object.keys(MEASURES);
}

try {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { rounds: { type: 'string' } } });
  const names = chosen(positionals);
  const rounds = Number(values.rounds ?? ROUNDS);
  if (!Number.isInteger(rounds) || rounds < 1) throw new UsageError('--rounds takes a number from 1 on.');
  if (!existsSync(`${root}dist/bt-support.js`))
    throw new UsageError('There is no build yet: run `npm run build` first.');
  warnOfAnOldBuild(`${root}dist`, `${root}src`);
  const browser = await openChromium();
  const server = await serve();
  try {
    console.log(await machine(browser));
    for (const name of names) console.log(`\n${await MEASURES[name]?.(browser, server, rounds)}`);
  } finally {
    await Promise.all([browser.close(), server.close()]);
  }
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
