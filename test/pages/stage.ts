// What most whole-page tests stand on: pages with the library on them, beside a practice appliance.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { after, before } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { ApplianceOptions } from '../../demo/appliance/server.ts';
import { openAppliance } from './appliance.ts';
import type { ArrivedSession, TestAppliance } from './appliance.ts';
import type { Page, TestBrowser } from '../driver/page.ts';
import { warnOfAnOldBuild } from '../tools/old-build.ts';
import { servePages } from './site.ts';
import type { PageSource, Site } from './site.ts';

export interface Stage {
  app: TestAppliance;
  site: Site;
  /** The appliance as a test finds it: nothing has arrived there, and only these switches are on. */
  set(switches?: ApplianceOptions['switches']): Promise<void>;
}

/** For the tests of one file. */
export function useStage(pages: (app: TestAppliance) => Record<string, PageSource>): Stage {
  const stage = {
    async set(switches = {}) {
      await fetch(`${stage.app.url}/switches.json`, { method: 'DELETE' });
      await stage.app.switchTo(switches);
      await stage.app.forget();
    },
  } as Stage;
  before(async () => {
    stage.app = await openAppliance();
    stage.site = await servePages(pages(stage.app));
  });
  after(() => Promise.all([stage.site.close(), stage.app.close()]));
  return stage;
}

const dist = fileURLToPath(new URL('../../dist', import.meta.url));
warnOfAnOldBuild(dist, fileURLToPath(new URL('../../src', import.meta.url)));

/** The path of a file that is loaded by another, whose name has a hash. */
export function hashed(name: string): string {
  const found = readdirSync(dist).find((file) => new RegExp(`^${name}-[\\da-f]{6}\\.js$`).test(file));
  assert.ok(found, `${name} in dist`);
  return `/dist/${found}`;
}

export const classic = '<script src="/dist/bt-support.js"></script>';
export const links = '<script src="/dist/bt-links.js"></script>';
export const module = '<script type="module" src="/dist/bt-support.module.js"></script>';
export const bg = '<script src="/dist/bg.js"></script>';

const hear = `<script>
  window.heard = [];
  for (const name of ['request', 'launch', 'blocked', 'invalid', 'close', 'error'])
    addEventListener('bt-session-' + name, (event) => {
      const more = event.display ?? event.reason ?? event.problems?.map(({ code, field }) => code + ' ' + field).join();
      heard.push(name + (more ? ' ' + more : ''));
    });
</script>`;

/** A page of that body; its site, if one is given, is that of all its sessions. `heard` lists the session events. */
export const wholePage = (body: string, { site = '', scripts = classic, head = '' } = {}): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Page</title>
    <meta name="viewport" content="width=device-width">${site && `<meta name="bt-site" content="${site}">`}
    ${hear}${head}${scripts}</head><body><main><h1>Page</h1>${body}</main></body></html>`;

/** The automatic `timezone_offset`, as tests and browsers share a clock. */
export const zone = String(-new Date().getTimezoneOffset() + 0);

export const sorted = (parameters: ArrivedSession['parameters']): ArrivedSession['parameters'] =>
  Object.fromEntries(Object.entries(parameters).sort(([a], [b]) => (a < b ? -1 : 1)));

/** The one session that has arrived, with nothing wrong about it. */
export async function onlySession(app: TestAppliance): Promise<ArrivedSession> {
  const sessions = await app.sessions(1);
  assert.equal(sessions.length, 1, 'sessions that arrived');
  assert.deepEqual(sessions[0]!.problems, []);
  return sessions[0]!;
}

export const heard = (page: Page): Promise<string[]> => page.evaluate('window.heard');

/** What chat windows are called: nothing that anyone could guess. */
export const chatName = /^bt-chat-\d+-\d+-\d+-\d+$/;

/** Waits for the window beside the page, and for the chat in it. */
export async function chatWindow(browser: TestBrowser): Promise<Page> {
  const [, chat] = await browser.windows(2);
  await chat!.see('#composer');
  return chat!;
}

/** Which view the library's dialog shows; none where it is closed. */
export const dialogView = (page: Page): Promise<string | null> =>
  page.evaluate(() => {
    const dialog = document.querySelector('[data-bt-support-dialog]')?.shadowRoot?.querySelector('dialog');
    return dialog?.open ? (dialog.dataset['view'] ?? '') : null;
  });

export async function dialogShows(page: Page, view: string): Promise<void> {
  await page.see(`dialog[data-view="${view}"]`);
}

export const closed = (page: Page, how = 'what was done'): Promise<unknown> =>
  page.waitFor(`!document.querySelector('[data-bt-support-dialog]')`, { what: `the dialog to be closed by ${how}` });

/** `id` of what has the focus, or the name of its element; into shadow roots. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element?.id || (element?.localName ?? '');
  });

/** Waits for the one file that is on its way, and puts it away, so that the next one is the only one again. */
export async function takeDownload(browser: TestBrowser): Promise<void> {
  const files = await browser.downloads(1);
  assert.equal(files.length, 1, 'files that arrived');
  assert.ok(files[0]!.size > 0);
  await rm(files[0]!.path);
}
