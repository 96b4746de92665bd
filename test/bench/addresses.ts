// Options to an address, beside what a page would write itself.
import type { Browser } from 'puppeteer-core';
import { bundle } from './bundle.ts';
import { onNewPage } from './chromium.ts';
import { html, type BenchServer } from './server.ts';
import { ratios, spread, table } from './stats.ts';

const TIMES = 5000;

export async function measureAddresses(browser: Browser, server: BenchServer, rounds: number): Promise<string> {
  server.files.set('/addresses.js', await bundle('addresses'));
  server.files.set(
    '/addresses',
    html('<!doctype html><html lang="en"><title>Addresses</title><script src="/addresses.js"></script>'),
  );
  const samples = await onNewPage(browser, async (page) => {
    await page.goto(`${server.url}/addresses`, { waitUntil: 'load' });
    const taken: Record<string, number>[] = [];
    // The first two warm the compiler up.
    for (let round = -2; round < rounds; round++) {
      const values = (await page.evaluate(`measure(${TIMES})`)) as Record<string, number>;
      if (round >= 0) taken.push(values);
    }
    return taken;
  });
  const valuesOf = (name: string) => samples.map((values) => values[name] ?? Number.NaN);
  const own = valuesOf('sessionUrl');
  const rows = Object.keys(samples[0] ?? {}).map((name) => [
    name,
    spread(valuesOf(name), 1),
    name === 'sessionUrl' ? '1' : spread(ratios(own, valuesOf(name)), 2),
  ]);
  return [
    `## Options to an address, in µs each (${rounds} rounds of ${TIMES.toLocaleString('en')})`,
    '',
    '`sessionUrl` takes options; the others get parameters that somebody has named and joined before.',
    '',
    table(['', 'µs', 'sessionUrl takes × as long'], rows),
  ].join('\n');
}
