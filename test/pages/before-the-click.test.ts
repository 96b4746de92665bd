// Before the first click, and while the customer looks around: no requests to the appliance, no storage, no pending work.
import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { after, before } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from '../driver/page.ts';
import { servePages, type Site } from './site.ts';
import { hashed } from './stage.ts';
import { describeEngines } from './suite.ts';

/** Runs before any other script of the page: what is done to it, and what it is waiting for. */
function watch() {
  const seen = Object.assign(window, { done: [] as string[], pending: new Map<unknown, string>() });
  type Call = (...given: unknown[]) => unknown;
  const wrap = (object: object, name: string, around: (call: () => unknown, given: unknown[]) => unknown) => {
    const owner = object as Record<string, Call>;
    const original = owner[name];
    if (!original) return;
    owner[name] = function (this: unknown, ...given) {
      return around(() => original.apply(this, given), given);
    };
  };
  for (const [start, stop, repeats] of [
    ['setTimeout', 'clearTimeout', false],
    ['setInterval', 'clearInterval', true],
    ['requestAnimationFrame', 'cancelAnimationFrame', false],
    ['requestIdleCallback', 'cancelIdleCallback', false],
  ] as const) {
    wrap(window, start, (call, given) => {
      // WebKit's driver has timers of its own in the page.
      if (!new Error().stack?.includes('/dist/')) return call();
      const [task] = given as [Call];
      let id: unknown = null;
      given[0] = (...values: unknown[]) => {
        if (!repeats) seen.pending.delete(id);
        return task(...values);
      };
      id = call();
      seen.pending.set(id, start);
      return id;
    });
    wrap(window, stop, (call, [id]) => {
      seen.pending.delete(id);
      return call();
    });
  }
  const note = (object: object | undefined, ...names: string[]) => {
    for (const name of object ? names : []) {
      wrap(object!, name, (call, given) => {
        seen.done.push(`${name} ${String(given[0])}`);
        return call();
      });
    }
  };
  note(Storage.prototype, 'setItem', 'removeItem', 'clear');
  note(IDBFactory.prototype, 'open');
  note(window.caches, 'open');
  note((window as { cookieStore?: object }).cookieStore, 'set');
  note(XMLHttpRequest.prototype, 'open');
  note(navigator, 'sendBeacon');
  note(History.prototype, 'pushState', 'replaceState');
  note(window, 'fetch', 'WebSocket', 'EventSource', 'Worker', 'open');
  const { get, set } = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie')!;
  Object.defineProperty(document, 'cookie', {
    get: () => get!.call(document) as string,
    set(value: string) {
      seen.done.push(`cookie ${value}`);
      set!.call(document, value);
    },
  });
}

const page = (host: string, tag: string, calls = '') => `<!doctype html><html lang="en"><head><title>Quiet</title>
    <script>const __name = (f) => f; (${watch.toString()})();</script>${tag}</head><body>
    <script>${calls}</script><button id="bg">Help</button>
    <p><a id="link" href="http://${host}/api/start_session?id=12&amp;name=John">Help</a></p>
    <form action="http://${host}/api/start_session"><input id="key" name="short_key"><button>Join</button></form>
    <bt-support-session id="element" rep-id="12" rep-name="John"></bt-support-session>
    <bt-issue-form id="form"><option value="Other">Other</option></bt-issue-form></body></html>`;

const bgCalls = (host: string) => `BG.setSite('${host}'); document.currentScript.nextElementSibling.onclick =
  () => BG.start(BG.START_TYPE.FULL, { sessionKey: '1234567' });`;

const builds = ['bg', 'classic', 'module'] as const;

/** The package's own files that a page loads by itself, and those that come when a customer reaches for something. */
const files = {
  bg: { first: () => ['/dist/bg.js'], then: () => [] },
  classic: { first: () => ['/dist/bt-support.js'], then: () => [hashed('bt-guide')] },
  module: {
    first: () => [
      '/dist/bt-support.module.js',
      ...['bt-common', 'bt-elements', 'bt-issue-form', 'bt-extras'].map(hashed),
    ],
    then: () => [hashed('bt-guide')],
  },
};

let site: Site;
let connections = 0;
// In the place of an appliance: not even a connection is made to it.
const nobody = createServer((socket) => {
  connections += 1;
  socket.destroy();
});

before(async () => {
  await new Promise<void>((resolve) => nobody.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(nobody.address() as AddressInfo).port}`;
  const settings = `data-site="${host}" data-enhance`;
  site = await servePages({
    '/bg': page(host, '<script src="/dist/bg.js"></script>', bgCalls(host)),
    '/classic': page(host, `<script src="/dist/bt-support.js" ${settings}></script>`, bgCalls(host)),
    '/module': page(host, `<script type="module" src="/dist/bt-support.module.js" ${settings}></script>`),
  });
});
after(() => Promise.all([site.close(), new Promise((resolve) => nobody.close(resolve))]));

/** What runs has come to its end, and nothing new begins. */
async function settles(page: Page) {
  const waiting = '[...window.pending.values()]';
  await page.waitFor(`${waiting}.length === 0`, { timeout: 3000, what: 'timers to end' });
  await sleep(300);
  assert.deepEqual(await page.evaluate(waiting), []);
}

const kept = (page: Page) =>
  page.evaluate(async () => ({
    done: (window as unknown as { done: string[] }).done,
    cookie: document.cookie,
    stored: [localStorage.length, sessionStorage.length],
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    state: history.state as unknown,
    entries: history.length,
  }));

const asked = () => site.requests.map(({ url }) => url).sort();

describeEngines('a page before the first click', ({ engine, test }) => {
  for (const build of builds) {
    test(`loads the package’s own files, keeps nothing and waits for nothing, with the ${build} build`, async (browser) => {
      const { page } = browser;
      site.requests.length = 0;
      connections = 0;
      await page.goto(`${site.url}/${build}`);
      if (build !== 'bg') await page.see('#form >>> textarea');
      await settles(page);
      const { first, then } = files[build];
      assert.deepEqual(asked(), [`/${build}`, ...first()].sort());
      const before = await kept(page);

      await page.evaluate(() => {
        for (const id of ['bg', 'link', 'key', 'element', 'form']) {
          const element = document.getElementById(id)!;
          for (const type of ['pointerover', 'pointerenter', 'mouseover'])
            element.dispatchEvent(new PointerEvent(type, { bubbles: true, composed: true }));
          (element.shadowRoot?.querySelector<HTMLElement>('button') ?? element).focus();
        }
      });
      await page.click('#key');
      if (then().length)
        await page.waitFor(`performance.getEntriesByName(new URL('${hashed('bt-guide')}', location).href).length`);
      await settles(page);
      assert.deepEqual(asked(), [`/${build}`, ...first(), ...then()].sort());

      const nothing = { done: [], cookie: '', stored: [0, 0], databases: 0, caches: 0, workers: 0, state: null };
      for (const found of [before, await kept(page)]) assert.deepEqual(found, { ...nothing, entries: before.entries });
      assert.ok(site.requests.every(({ headers }) => headers.cookie === undefined));
      assert.equal(connections, 0, 'connections to the appliance');
      if (engine === 'webkit') return;
      const hosts = browser.requests().map(({ url }) => new URL(url).host);
      assert.deepEqual([...new Set(hosts)].filter(Boolean), [new URL(site.url).host]);
    });
  }
});
