// However the script comes onto a page, and if it comes twice: settings count, and everything works.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { guided } from './dialog-view.ts';
import type { TestBrowser } from '../driver/page.ts';
import type { Reply } from './site.ts';
import { closed, dialogShows, sorted, takeDownload, useStage, zone } from './stage.ts';
import { describeEngines } from './suite.ts';

const policy = `default-src 'none'; script-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html`;

const dist = fileURLToPath(new URL('../../dist', import.meta.url));

const script = (body: string | Buffer): Reply => ({ body, headers: { 'content-type': 'text/javascript' } });

/** The package once more, as it is when two systems of a site each bring it along. */
const copies = Object.fromEntries(
  readdirSync(dist)
    .filter((name) => /^bt-[\w.-]+\.js$/.test(name))
    .map((name) => [`/copy/${name}`, { ...script(readFileSync(`${dist}/${name}`)), isOptional: true } satisfies Reply]),
);

const page = (host: string, head: string, foot = '', headers = {}): Reply => ({
  headers,
  body: `<!doctype html><html lang="en"><head><title>Tags</title><script src="/listen.js"></script>${head}</head><body>
    <p><a id="link" href="http://${host}/api/start_session?id=12&amp;name=John">Help</a></p>
    <bt-support-session id="element" issue-code-name="Other"></bt-support-session>${foot}</body></html>`,
});

const settings = (host: string) => `data-site="${host}" data-locale="de" data-enhance`;

const metas = (host: string) =>
  `<meta name="bt-site" content="${host}"><meta name="bt-locale" content="de"><meta name="bt-enhance" content="true">`;

/** One that is there at once, or later as tag managers do, without any attributes. */
const insert = (src: string, then = '') => `<script>
  addEventListener('load', () => {
    const script = document.createElement('script');
    script.src = '${src}';
    script.onload = () => { ${then} };
    document.head.append(script);
  });
</script>`;

const classic = (more: string, src = '/dist/bt-support.js') => `<script src="${src}" ${more}></script>`;
const links = (more: string) => `<script src="/dist/bt-links.js" ${more}></script>`;
const module = (more = '') => `<script type="module" src="/dist/bt-support.module.js" ${more}></script>`;

type Make = (host: string) => Reply;

/** One script on the page, in every place and at every time. */
const once: Record<string, Make> = {
  head: (host) => page(host, classic(settings(host))),
  'head-defer': (host) => page(host, classic(`${settings(host)} defer`)),
  'head-async': (host) => page(host, classic(`${settings(host)} async`)),
  body: (host) => page(host, '', classic(settings(host))),
  'body-async': (host) => page(host, '', classic(`${settings(host)} async`)),
  module: (host) => page(host, module(settings(host))),
  'module-async': (host) => page(host, module(`${settings(host)} async`)),
  'inserted-meta': (host) => page(host, metas(host) + insert('/dist/bt-support.js')),
  'inserted-configure': (host) =>
    page(host, insert('/dist/bt-support.js', `BtSupport.configure({ site: '${host}', locale: 'de', enhance: true })`)),
};

/** Two of them; what the second says counts as well. */
const twice: Record<string, Make> = {
  'same-file': (host) =>
    page(host, classic('') + classic(settings(host), '/dist/bt-support.js?2'), '', {
      'content-security-policy': policy,
    }),
  copy: (host) =>
    page(host, classic(`data-site="${host}"`), classic('data-locale="de" data-enhance', '/copy/bt-support.js'), {
      'content-security-policy': policy,
    }),
  'classic-module': (host) => page(host, classic('data-enhance') + module(`data-site="${host}" data-locale="de"`)),
  'module-classic': (host) =>
    page(host, module('data-enhance') + classic(`data-site="${host}" data-locale="de" defer`)),
  inserted: (host) => page(host, classic(settings(host)) + insert('/copy/bt-support.js')),
};

/** The build for plain links on every page of a site, and elements on some: neither is one too many. */
const beside: Record<string, Make> = {
  'links-classic': (host) => page(host, links(`data-site="${host}" data-locale="de"`) + classic('')),
  'links-module': (host) => page(host, links(`data-site="${host}" data-locale="de"`) + module()),
  'classic-links': (host) => page(host, classic(`data-site="${host}"`) + links('data-locale="de"')),
  'module-links': (host) => page(host, module(`data-site="${host}"`) + links('data-locale="de" defer')),
  'links-links': (host) => page(host, links(`data-site="${host}"`) + links('data-locale="de"') + classic('')),
};

const stage = useStage(({ host }) => ({
  ...Object.fromEntries(
    Object.entries({ ...once, ...twice, ...beside }).map(([name, make]) => [`/${name}`, make(host)]),
  ),
  ...copies,
  // Console messages of the script, and errors.
  '/listen.js': script(`window.said = [];
    for (const level of ['info', 'warn', 'error']) console[level] = (...said) => window.said.push(level + ' ' + said.join(' '));
    addEventListener('bt-session-request', (event) => {
      window.asked = event.url;
      if (location.search === '?ask') event.preventDefault();
    });
    addEventListener('error', ({ message }) => said.push('uncaught ' + message));
    addEventListener('unhandledrejection', ({ reason }) => said.push('unhandled ' + reason));`),
}));

const parametersOf = (url: string) => sorted(Object.fromEntries(new URL(url).searchParams));

/** A plain link asks for a session as the elements do, and both ask for what the tags say. */
async function asks({ page }: TestBrowser, name: string) {
  await page.goto(`${stage.site.url}/${name}?ask`);
  const what = { what: `the elements of ${name}` };
  const href = await page.waitFor<string>(`document.getElementById('element').href`, what);
  assert.equal(new URL(href).host, stage.app.host, name);
  assert.deepEqual(parametersOf(href), { codeName: 'Other', issue_menu: '1', locale: 'de' }, name);
  await page.click('#link');
  assert.deepEqual(parametersOf(await page.evaluate('window.asked')), { id: '12', locale: 'de', name: 'John' }, name);
}

/** The dialog of a download, complete, and closed again. */
async function downloads(browser: TestBrowser, control: string) {
  const { page } = browser;
  await page.click(control);
  await dialogShows(page, 'javascript');
  await guided(page);
  await takeDownload(browser);
  await page.press('Escape');
  await closed(page);
}

/** A plain link and an element, each with one session. */
async function startsBoth(browser: TestBrowser, name: string, messages = 1) {
  await browser.page.goto(`${stage.site.url}/${name}`);
  await browser.page.see('#element >>> button');
  await downloads(browser, '#link');
  await downloads(browser, '#element >>> button');
  assert.deepEqual(
    (await stage.app.sessions()).map(({ parameters }) => sorted(parameters)),
    [
      { id: '12', locale: 'de', name: 'John', timezone_offset: zone },
      { codeName: 'Other', issue_menu: '1', locale: 'de', timezone_offset: zone },
    ],
  );
  assert.equal((await said(browser)).length, messages);
}

/** Console messages, without the obstacle of two scripts, and without the icon, which browsers request by themselves. */
const said = async ({ page }: TestBrowser): Promise<string[]> =>
  (await page.evaluate<string[]>('window.said')).filter((line) => !/more than one script|favicon\.ico/.test(line));

describeEngines('the tag of the script', ({ test }) => {
  test('may be anywhere, early or late, or come by another script', async (browser) => {
    for (const name of Object.keys(once)) {
      await asks(browser, name);
      assert.deepEqual(await said(browser), [], name);
    }
  });

  for (const name of Object.keys(twice)) {
    test(`may be there twice, in the manner of ${name}: the second is heard, and says that it is one`, async (browser) => {
      await stage.set();
      stage.site.violations.length = 0;
      await asks(browser, name);
      // It says so when it has its texts.
      await browser.page.waitFor('window.said.length');
      const lines = await said(browser);
      assert.equal(lines.length, 1, lines.join('\n'));
      assert.match(lines[0]!, /^info bt-support-elements \d\S+ came second.*version \d/);
      if (name === 'copy') await startsBoth(browser, name);
      assert.deepEqual(stage.site.violations, []);
    });
  }

  test('for plain links goes with one that has elements: each knows what the other was told, now and later', async (browser) => {
    const { page } = browser;
    for (const name of Object.keys(beside)) {
      await asks(browser, name);
      const started = `BtSupport.start('chat', { sessionKey: '1234567' }), asked`;
      assert.deepEqual(parametersOf(await page.evaluate(started)), { c2cjs: '1', locale: 'de', short_key: '1234567' });
      await page.evaluate(`BtSupport.configure({ locale: 'fr' })`);
      await page.click('#element >>> button');
      assert.equal(parametersOf(await page.evaluate('asked'))['locale'], 'fr', `the elements of ${name}`);
      await page.click('#link');
      assert.equal(parametersOf(await page.evaluate('asked'))['locale'], 'fr', `the links of ${name}`);
      assert.deepEqual(await said(browser), [], name);
    }
  });

  test(
    'for plain links and one that has elements start each session once',
    { oneEngine: 'the same code starts them' },
    async (browser) => {
      await stage.set();
      await startsBoth(browser, 'links-classic', 0);
    },
  );
});
