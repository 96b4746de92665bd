// When things go wrong: a session starts all the same, or something is left to press that starts it.
import assert from 'node:assert/strict';
import { clickClose, reachFor } from './dialog-view.ts';
import type { Page, TestBrowser } from '../driver/page.ts';
import {
  closed,
  chatWindow,
  classic,
  dialogShows,
  dialogView,
  focused,
  heard,
  onlySession,
  takeDownload,
  useStage,
  wholePage,
} from './stage.ts';
import { describeEngines } from './suite.ts';

const body = `<label>Notes <input id="notes"></label>
  <bt-support-session id="full" rep-id="12" rep-name="John"></bt-support-session>
  <bt-support-session id="chat" type="chat" rep-id="12" rep-name="John"></bt-support-session>
  <a id="away" href="/other">Away</a>`;

const inShadow = `<div id="host"></div><script>
  addEventListener('load', () => {
    const root = document.getElementById('host').attachShadow({ mode: 'open' });
    const session = document.createElement('bt-support-session');
    session.setAttribute('rep-id', '12');
    session.setAttribute('rep-name', 'John');
    root.append(session);
  });
</script>`;

const detached = `<button id="start">Start</button><script>
  const session = document.createElement('bt-support-session');
  session.setAttribute('rep-id', '12');
  session.setAttribute('rep-name', 'John');
  document.getElementById('start').onclick = () => { window.started = session.start(); };
</script>`;

const cached = (html: string, more: Record<string, string> = {}) => ({
  body: html,
  headers: { 'cache-control': 'no-cache', ...more },
});

const stage = useStage(({ host }) => ({
  '/': cached(wholePage(body, { site: host })),
  '/no-store': cached(wholePage(body, { site: host }), { 'cache-control': 'no-store' }),
  '/isolated': cached(wholePage(body, { site: host }), { 'cross-origin-opener-policy': 'same-origin' }),
  '/other': wholePage('<p>Elsewhere</p>', { scripts: '' }),
  '/guarded': wholePage(
    `${body}<script>addEventListener('beforeunload', (event) => event.preventDefault());</script>`,
    {
      site: host,
    },
  ),
  '/in-shadow': wholePage(inShadow, { site: host }),
  '/detached': wholePage(detached, { site: host }),
  '/quirks': wholePage(body, { site: host }).replace('<!doctype html>', ''),
  '/twice': wholePage(body, { scripts: `${classic}${classic}<script src="/dist/bg.js"></script>` }),
}));

const restart = (page: Page) => page.evaluate('window.heard.length = 0');

const heading = (page: Page) => page.text('[data-bt-support-dialog] >>> h2');

/** Has the guide loaded, as it is for a customer who has looked for the button for a moment. */
async function lookAt(page: Page, path = '/') {
  await page.goto(stage.site.url + path);
  await reachFor(page, 'full');
}

async function leaveFor(page: Page, title: string) {
  await page.type('#notes', 'half a sen');
  await page.click('#full >>> button');
  await page.waitFor(`document.title.startsWith('${title}') && document.readyState === 'complete'`);
}

describeEngines('when things go wrong', ({ engine, test }) => {
  test('offline, a dialog waits with the customer, and goes on', async (browser) => {
    const { page } = browser;
    await stage.set();
    await lookAt(page);
    await page.setOffline(true);
    await page.click('#full >>> button');
    await dialogShows(page, 'offline');
    assert.deepEqual(await heard(page), ['request', 'error offline']);
    assert.match(await page.text('dialog output'), /^Connect to the internet/);
    await page.click('dialog a');
    assert.match(await page.text('dialog output'), /still offline/);
    assert.equal((await page.facts()).url, `${stage.site.url}/`);
    await page.press('Escape');
    await closed(page);
    await page.click('#chat >>> button');
    await dialogShows(page, 'offline');
    assert.equal((await browser.windows()).length, 1);
    await page.press('Escape');
    await closed(page);
    await page.click('#full >>> button');
    await dialogShows(page, 'offline');
    await page.setOffline(false);
    await page.waitFor(`document.querySelector('[data-bt-support-dialog]').shadowRoot
      .querySelector('output').textContent.includes('online again')`);
    assert.deepEqual(await stage.app.sessions(), []);
    await page.click('dialog a');
    await dialogShows(page, 'javascript');
    await takeDownload(browser);
    await onlySession(stage.app);
  });

  for (const [what, switches, title] of [
    ['an error', { error: true }, 'Something went wrong'],
    ['a login', { saml: true }, 'Log in'],
  ] as const) {
    test(`after ${what}, Back leads to the dialog, the focus and what was typed`, async ({ page }) => {
      await stage.set(switches);
      await lookAt(page);
      await leaveFor(page, title);
      await page.back();
      await page.waitFor(`document.querySelector('[data-bt-support-dialog]')`);
      assert.equal(await focused(page), 'h');
      assert.equal(await page.evaluate(`document.getElementById('notes').value`), 'half a sen');
      // As it was left, or with the return view, if the browser has no back/forward cache.
      assert.match(await heading(page), /^(Your download is starting|Did your session start\?)$/);
      await stage.set();
      await clickClose(page);
      await closed(page);
      assert.equal(await page.evaluate('history.state'), null);
    });
  }

  test('Back to a page that no browser may keep has at least the way on', async ({ page }) => {
    await stage.set({ saml: true });
    await lookAt(page, '/no-store');
    await leaveFor(page, 'Log in');
    await page.back();
    await page.waitFor(`document.querySelector('[data-bt-support-dialog]')`);
    const isAnew = (await heading(page)).startsWith('Did your session start?');
    assert.equal(await focused(page), 'h');
    if (!isAnew) return;
    await page.click('[data-bt-support-dialog] >>> .row button');
    await page.waitFor(`document.title.startsWith('Log in')`);
  });

  test('an appliance that does not answer is not the end of the page', async ({ page }) => {
    await stage.set({ down: true });
    await lookAt(page);
    await page.click('#full >>> button');
    await page
      .waitFor(`!location.href.startsWith('${stage.site.url}') || document.title !== 'Page'`)
      .catch(() => undefined);
    await stage.set();
    if (!(await page.facts()).url.startsWith(`${stage.site.url}/`)) await page.back();
    await page.waitFor(`document.querySelector('[data-bt-support-dialog]')`);
    await clickClose(page);
  });

  test('a page that asks before it is left: whoever stays can go on, and whoever leaves has the file', async (browser) => {
    const { page } = browser;
    await stage.set();
    await lookAt(page, '/guarded');
    page.answerLeaving(false);
    await page.type('#notes', 'half a sen');
    await page.click('#full >>> button');
    await dialogShows(page, 'javascript');
    if (engine === 'webkit') {
      await takeDownload(browser);
      return;
    }
    assert.deepEqual(await stage.app.sessions(), []);
    page.answerLeaving(true);
    await page.click('dialog summary');
    await page.click('dialog a');
    await takeDownload(browser);
    await dialogShows(page, 'javascript');
    await onlySession(stage.app);
    assert.equal(await page.evaluate(`document.getElementById('notes').value`), 'half a sen');
  });

  test('two clicks at once, and ten in a second, start one session', async (browser) => {
    const { page } = browser;
    await stage.set({ slow: 1000 });
    await lookAt(page);
    await page.click('#full >>> button', { count: 2 });
    await dialogShows(page, 'javascript');
    await takeDownload(browser);
    await dialogShows(page, 'javascript');
    await onlySession(stage.app);
    await page.press('Escape');
    await closed(page);
    await stage.set({ slow: 1000 });
    await restart(page);
    await page.click('#chat >>> button', { count: 10 });
    await chatWindow(browser);
    await onlySession(stage.app);
    assert.equal((await heard(page)).filter((event) => event.startsWith('launch')).length, 1);
  });

  test('a chat goes on without the page that started it', async (browser) => {
    const { page } = browser;
    await stage.set({ slow: 1500 });
    await page.goto(stage.site.url);
    await page.click('#chat >>> button');
    const [, chat] = await browser.windows(2);
    await page.close();
    await chat!.see('#composer');
    await onlySession(stage.app);
  });

  test('left with the dialog open, and come back to, the page starts sessions as before', async (browser) => {
    const { page } = browser;
    await stage.set();
    await page.goto(stage.site.url);
    await page.click('#full >>> button');
    await dialogShows(page, 'javascript');
    await takeDownload(browser);
    await page.evaluate(`void setTimeout(() => document.getElementById('away').click())`);
    await page.waitFor(`document.body.textContent.includes('Elsewhere')`);
    await page.back();
    await page.see('#full >>> button');
    if (await dialogView(page)) await page.press('Escape');
    await closed(page);
    await stage.set();
    await page.click('#chat >>> button');
    await chatWindow(browser);
    await onlySession(stage.app);
  });

  test('an opener policy of the page itself leaves its chat alone', async (browser) => {
    const { page } = browser;
    await stage.set();
    await page.goto(`${stage.site.url}/isolated`);
    await page.click('#chat >>> button');
    const chat = await chatWindow(browser);
    await chat.evaluate('window.mark = "the same"');
    await dialogShows(page, 'elsewhere');
    await page.focus();
    await page.press('Escape');
    await closed(page);
    await page.click('#chat >>> button');
    await dialogShows(page, 'elsewhere');
    assert.equal((await browser.windows()).length, 2);
    assert.equal(await chat.evaluate('window.mark'), 'the same');
    await onlySession(stage.app);
  });

  for (const [where, path, button] of [
    ['an element that is nowhere in the page', '/detached', '#start'],
    ['an element inside a shadow root', '/in-shadow', '#host >>> bt-support-session >>> button'],
    ['a page without a doctype', '/quirks', '#full >>> button'],
  ] as const) {
    test(`${where} starts sessions, and the focus comes back`, async (browser) => {
      const { page } = browser;
      await stage.set();
      await page.goto(stage.site.url + path);
      await page.click(button);
      await dialogShows(page, 'javascript');
      await takeDownload(browser);
      await onlySession(stage.app);
      await page.see('dialog summary');
      assert.deepEqual(await page.axe({ rules: { 'html-has-lang': { enabled: false } } }), []);
      await page.press('Escape');
      await closed(page);
      assert.equal(await focused(page), path === '/detached' ? 'start' : 'button');
      assert.deepEqual(await browser.errors(), []);
    });
  }

  test(
    'obstacles of a page are listed by diagnose(), and written once to the console',
    { oneEngine: 'our code looks for them' },
    async (browser: TestBrowser) => {
      const { page } = browser;
      await page.goto(`${stage.site.url}/`);
      const codes = `BtSupport.diagnose().then((found) => found.map(({ code }) => code))`;
      assert.deepEqual(await page.evaluate(codes), []);
      await page.goto(`${stage.site.url}/quirks`);
      assert.deepEqual(await page.evaluate(codes), ['quirks']);
      await page.goto(`${stage.site.url}/twice`);
      assert.deepEqual(
        await page.evaluate(codes),
        ['duplicate', 'site-missing', 'site-missing'],
        'one for each element',
      );
      await page.goto(`${stage.site.url}/quirks`);
      await page.evaluate(`void (console.warn = (...said) => (window.said ??= []).push(said.join(' ')))`);
      await page.click('#full >>> button');
      await page.see('dialog summary');
      await takeDownload(browser);
      await page.press('Escape');
      await closed(page);
      await page.click('#full >>> button');
      await page.see('dialog summary');
      const said: string[] = await page.evaluate('window.said');
      assert.equal(said.length, 1);
      assert.match(said[0]!, /doctype/);
      assert.doesNotMatch(said[0]!, /John|12/);
    },
  );
});
