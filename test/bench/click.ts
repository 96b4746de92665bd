// From the click to the request that starts the session, over a network with more or less latency.
import type { Browser, Page } from 'puppeteer-core';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { onNewPage } from './chromium.ts';
import { html, script, serve, type BenchServer } from './server.ts';
import { spread, table } from './stats.ts';

const LATENCIES_MS = [0, 50, 200];
const PATIENCE_MS = 15_000;
const SETTLED_MS = 300;

/**
 * What the vendor’s start_session.js does between a click and the download, as it was observed: it loads a style sheet, a core
 * script and jQuery from the appliance, then makes one or two more calls. All files at once is the fastest way to do that.
 */
const asVendor = (calls: number): string => `
  const BG = {};
  (() => {
    const base = new URL(document.currentScript.src).origin;
    const load = (tag, more) => new Promise((resolve, reject) => document.head.append(
      Object.assign(document.createElement(tag), more, { onload: resolve, onerror: reject })));
    BG.start = async () => {
      await Promise.all([
        load('link', { rel: 'stylesheet', href: base + '/vendor/core.css' }),
        load('script', { src: base + '/vendor/core.js' }),
        load('script', { src: base + '/vendor/jquery.js' }),
      ]);
      for (let call = 0; call < ${calls}; call++) await jQuery.get(base + '/vendor/call');
      location.href = base + '/api/start_session?id=12&name=John';
    };
  })();`;

interface Way {
  name: string;
  body: (appliance: string) => string;
}

const tag = (file: string, host: string): string => `<script src="/dist/${file}" data-site="${host}"></script>`;
const button = (call: string): string => `<button id="start" onclick="${call}">Get help</button>`;
const REP = `{ rep: { id: 12, name: 'John' } }`;

const WAYS: readonly Way[] = [
  {
    name: '<bt-support-session>, bt-support.js',
    body: (host) =>
      `${tag('bt-support.js', host)}<bt-support-session id="start" rep-id="12" rep-name="John"></bt-support-session>`,
  },
  {
    name: '<bt-support-session type="chat">, bt-support.js',
    body: (host) =>
      `${tag('bt-support.js', host)}<bt-support-session id="start" type="chat" rep-id="12" rep-name="John"></bt-support-session>`,
  },
  {
    name: 'BG.start, bg.js',
    body: (host) =>
      `<script src="/dist/bg.js"></script><script>BG.setSite('${host}')</script>${button(`BG.start(BG.START_TYPE.FULL, ${REP})`)}`,
  },
  ...[1, 2].map((calls) => ({
    name: `BG.start, as the vendor’s script does: ${calls === 1 ? 'one call' : 'two calls'}`,
    body: (host: string) => `<script src="http://${host}/vendor/start-${calls}.js"></script>${button('BG.start()')}`,
  })),
  {
    name: 'a plain link',
    body: (host) => `<a id="start" href="http://${host}/api/start_session?id=12&amp;name=John">Get help</a>`,
  },
];

/** When the click reaches the page, on the clock that the server has too. */
const LISTEN = `<script>
  addEventListener('click', () => { window.clickedAt = performance.timeOrigin + performance.now(); }, { capture: true });
</script>`;

/** @returns milliseconds from the click to the arrival of its request */
async function sampleOf(page: Page, url: string, appliance: BenchServer): Promise<number> {
  appliance.arrived.length = 0;
  await page.goto(url, { waitUntil: 'load' });
  const target = (await page.evaluate(
    `(({ x, y, width, height }) => [x + width / 2, y + height / 2])(document.getElementById('start').getBoundingClientRect())`,
  )) as [number, number];
  // As a customer does, the pointer comes before the click.
  await page.mouse.move(...target);
  await sleep(SETTLED_MS);
  await page.mouse.click(...target);
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const session = appliance.arrived.find(({ path }) => path === '/api/start_session');
    if (session) return session.at - ((await page.evaluate('window.clickedAt')) as number);
    if (Date.now() > end) throw new Error(`No session was asked for: ${url}`);
    await sleep(5);
  }
}

function prepare(site: BenchServer, appliance: BenchServer): void {
  const jquery = readFileSync(new URL('../../node_modules/jquery3/dist/jquery.min.js', import.meta.url), 'utf8');
  for (const calls of [1, 2]) appliance.files.set(`/vendor/start-${calls}.js`, script(asVendor(calls)));
  appliance.files.set('/vendor/jquery.js', script(jquery));
  appliance.files.set('/vendor/core.js', script(''));
  appliance.files.set('/vendor/core.css', { body: '', type: 'text/css' });
  appliance.files.set('/vendor/call', { body: '{}', type: 'application/json' });
  // The page stays where it is, as it does for a download.
  appliance.files.set('/api/start_session', { body: '', type: 'text/plain', status: 204 });
  WAYS.forEach(({ body }, index) =>
    site.files.set(
      `/click/${index}`,
      html(
        `<!doctype html><html lang="en"><head><title>Click</title>${LISTEN}</head><body>${body(appliance.host)}</body></html>`,
      ),
    ),
  );
}

export async function measureClicks(browser: Browser, site: BenchServer, rounds: number): Promise<string> {
  const appliance = await serve();
  try {
    prepare(site, appliance);
    const cells = WAYS.map(({ name }) => [name]);
    for (const latency of LATENCIES_MS) {
      const samples = WAYS.map((): number[] => []);
      for (let round = 0; round < rounds; round++) {
        for (const index of WAYS.keys()) {
          site.latency = appliance.latency = latency;
          const url = `${site.url}/click/${index}`;
          samples[index]?.push(await onNewPage(browser, (page) => sampleOf(page, url, appliance)));
        }
      }
      samples.forEach((values, index) => cells[index]?.push(spread(values, 0)));
    }
    return [
      `## From the click to the request that starts the session, in ms (${rounds} rounds)`,
      '',
      table(['', ...LATENCIES_MS.map((latency) => `latency ${latency} ms`)], cells),
    ].join('\n');
  } finally {
    site.latency = 0;
    await appliance.close();
  }
}
