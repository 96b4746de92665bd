// Files of this package that a page loads before the click.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'puppeteer-core';
import { onNewPage } from './chromium.ts';
import { html, type BenchServer } from './server.ts';
import { table } from './stats.ts';

const IDLE_MS = 1000;

const dist = fileURLToPath(new URL('../../dist', import.meta.url));
const link = '<a href="http://support.example.com/api/start_session?short_key=1234567">Get help</a>';
const session = '<bt-support-session rep-id="12" rep-name="John"></bt-support-session>';
const form = '<bt-issue-form><option value="4">Printing</option></bt-issue-form>';
const classic = (file: string) => `<script src="/dist/${file}" data-enhance></script>`;
const module = '<script type="module" src="/dist/bt-support.module.js" data-enhance></script>';

const PAGES: readonly [name: string, file: string, content: string][] = [
  ['bt-links.js, a link', 'bt-links.js', classic('bt-links.js') + link],
  ['bg.js', 'bg.js', classic('bg.js')],
  ['bt-support.js, a link', 'bt-support.js', classic('bt-support.js') + link],
  ['bt-support.js, <bt-support-session>', 'bt-support.js', classic('bt-support.js') + session],
  ['bt-support.js, both elements', 'bt-support.js', classic('bt-support.js') + session + form],
  ['bt-support.module.js, a link', 'bt-support.module.js', module + link],
  ['bt-support.module.js, <bt-support-session>', 'bt-support.module.js', module + session],
  ['bt-support.module.js, both elements', 'bt-support.module.js', module + session + form],
];

export async function measureBytes(browser: Browser, server: BenchServer): Promise<string> {
  const rows: string[][] = [];
  for (const [name, file, content] of PAGES) {
    if (!existsSync(`${dist}/${file}`)) continue;
    server.files.set(
      '/bytes',
      html(`<!doctype html><html lang="en"><head><title>Bytes</title><meta name="bt-site" content="support.example.com">
        </head><body>${content}</body></html>`),
    );
    server.arrived.length = 0;
    await onNewPage(browser, async (page) => {
      await page.goto(`${server.url}/bytes`, { waitUntil: 'load' });
      await page.waitForNetworkIdle({ idleTime: IDLE_MS });
    });
    const files = server.arrived.filter(({ path }) => path.startsWith('/dist/')).map(({ path }) => path);
    const bytes = files.map((path) => gzipSync(readFileSync(dist + path.slice('/dist'.length)), { level: 9 }).length);
    const sum = bytes.reduce((total, count) => total + count, 0);
    rows.push([name, String(files.length), sum.toLocaleString('en')]);
  }
  return ['## Bytes before the click (each file by gzip -9)', '', table(['page', 'files', 'bytes'], rows)].join('\n');
}
