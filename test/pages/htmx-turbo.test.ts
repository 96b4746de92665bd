// Pages whose parts come and go without a framework: htmx puts fragments in, Turbo changes the whole body and keeps copies.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Page, TestBrowser } from '../driver/page.ts';
import {
  chatWindow,
  classic,
  closed,
  dialogShows,
  heard,
  onlySession,
  sorted,
  useStage,
  wholePage,
  zone,
} from './stage.ts';
import { describeEngines, type TestOptions } from './suite.ts';

const fixture = (name: string): string =>
  readFileSync(new URL(`../packages/apps/pages/${name}`, import.meta.url), 'utf8');
const library = (path: string) => ({
  body: readFileSync(new URL(`../../node_modules/${path}`, import.meta.url), 'utf8'),
  headers: { 'content-type': 'text/javascript; charset=utf-8' },
});

const elsewhere = '<p id="elsewhere">Elsewhere</p>';
/** Events are heard in the head, which both libraries leave as it is. */
const head = `<script>${fixture('customer.js')}</script>`;

/** Turbo sends forms by itself. */
const form = (site: string): string => `<bt-issue-form><form action="http://${site}/api/start_session">
  <input type="hidden" name="issue_menu" value="1"><input type="hidden" name="codeName" value="Other">
  <input type="hidden" name="c2cjs" value="1"><button>Ask</button></form></bt-issue-form>`;

const stage = useStage(({ host: site }) => {
  const practice = (markup: string): string => markup.replaceAll('https://support.example.com', `http://${site}`);
  const htmx = { site, head, scripts: `${classic}<script src="/htmx.js" defer></script>` };
  const turbo = { site, head, scripts: `${classic}<script src="/turbo.js" defer></script>` };
  return {
    '/htmx.js': library('htmx.org/dist/htmx.js'),
    '/turbo.js': library('@hotwired/turbo/dist/turbo.es2017-umd.js'),
    '/support': practice(fixture('support.html')),
    '/htmx': wholePage(`${fixture('htmx.html')}<a id="away" href="/htmx-away" hx-boost="true">Away</a>`, htmx),
    '/htmx-away': wholePage(elsewhere, htmx),
    '/turbo': wholePage(
      `${practice(fixture('turbo.html'))}${form(site)}<a id="away" href="/turbo-away">Away</a>`,
      turbo,
    ),
    '/turbo-away': wholePage(elsewhere, turbo),
  };
});

const count = (page: Page): Promise<number> => page.evaluate(`document.querySelectorAll('bt-support-session').length`);

async function startChat(browser: TestBrowser, control: string): Promise<void> {
  await browser.page.click(control);
  await chatWindow(browser);
  const { parameters } = await onlySession(stage.app);
  const expected = { c2cjs: '1', 'customer.name': 'Ada', id: '12', name: 'John', timezone_offset: zone };
  assert.deepEqual(sorted(parameters), expected);
  assert.deepEqual(await heard(browser.page), ['request', 'launch chat-window']);
  await browser.page.focus();
}

/** Away within the document, and back: then the chat that runs is brought to the front, by one request. */
async function goAndComeBack(page: Page): Promise<void> {
  await page.evaluate('void (window.isSame = true)');
  await page.click('#away');
  await page.see('#elsewhere');
  assert.equal(await page.evaluate('window.isSame'), true);
  assert.equal(await count(page), 0);
  await page.evaluate('history.back()');
  await page.see('#away');
}

/** That an element which comes again works in every engine, `frameworks.test.ts` sees. */
const once: TestOptions = { oneEngine: 'what a library does with an element, its code decides' };

describeEngines('swapped in', ({ test }) => {
  test('htmx: an element comes with a fragment, is heard by hx-on, goes and comes again', once, async (browser) => {
    const { page } = browser;
    const control = 'bt-support-session >>> button';
    await stage.set();
    await page.goto(`${stage.site.url}/htmx`);
    await page.click('[hx-get]');
    await startChat(browser, control);
    assert.equal(await page.text('output'), 'chat-window');
    await page.click('[hx-get]');
    await page.see(control);
    assert.equal(await count(page), 1);

    await goAndComeBack(page);
    // It is the page as the server sends it.
    assert.equal(await count(page), 0);
    await page.click('[hx-get]');
    await page.click(control);
    await page.waitFor(`window.heard.at(-1) === 'request'`);
    assert.equal((await stage.app.sessions()).length, 1);
    assert.deepEqual(await browser.errors(), []);
  });

  test('Turbo: elements work after a visit elsewhere and the way back to a copy of them', once, async (browser) => {
    const { page } = browser;
    const control = 'bt-support-session a';
    await stage.set();
    await page.goto(`${stage.site.url}/turbo`);
    await startChat(browser, control);

    await goAndComeBack(page);
    assert.equal(await count(page), 1);
    await page.click(control);
    await page.waitFor('window.heard.length > 2');
    assert.deepEqual(await heard(page), ['request', 'launch chat-window', 'request']);
    await page.focus();
    await dialogShows(page, 'raised');
    await page.press('Escape');
    await closed(page);
    await page.click('bt-issue-form button');
    await page.waitFor('window.heard.length > 3');
    assert.deepEqual((await heard(page)).slice(3), ['request']);
    assert.equal((await stage.app.sessions()).length, 1);
    assert.equal((await page.facts()).url, `${stage.site.url}/turbo`);
    assert.deepEqual(await browser.errors(), []);
  });
});
