// However and whenever an element comes to be one, it is whole, and a click starts one session.
import assert from 'node:assert/strict';
import type { Page } from '../driver/page.ts';
import {
  bg,
  chatWindow,
  closed,
  classic,
  dialogShows,
  heard,
  module,
  onlySession,
  takeDownload,
  useStage,
  wholePage,
} from './stage.ts';
import { describeEngines } from './suite.ts';

const own = `<bt-support-session id="own" rep-id="12" rep-name="John"></bt-support-session>`;
const bodies = (host: string) => `${own}
  <bt-support-session id="labelled" session-key="1234567"><b>Fix</b> it</bt-support-session>
  <bt-support-session id="linked"><a href="http://${host}/api/start_session?short_key=1234567">Key</a></bt-support-session>
  <bt-issue-form id="form"><option value="Other">Other</option></bt-issue-form>`;
const places: Record<string, { scripts: string; end?: string }> = {
  'in the head': { scripts: classic },
  deferred: { scripts: classic.replace('><', ' defer><') },
  async: { scripts: classic.replace('><', ' async><') },
  'as a module': { scripts: module },
  'at the end of the body': { scripts: '', end: classic },
  'of every kind, and twice': { scripts: classic + classic + bg + module, end: classic + module },
};

let release: () => void = () => undefined;
async function* inParts(host: string) {
  const [start = '', end = ''] = wholePage('<!-- parts -->', { site: host }).split('<!-- parts -->');
  yield `${start}<p>${'Some text. '.repeat(400)}</p>
    <bt-support-session id="link"><a id="a" href="http://${host}/api/start_session?short_key=1234567">Key</a>
    <i id="mark">…</i>`;
  await new Promise<void>((resolve) => (release = resolve));
  yield `</bt-support-session><bt-support-session id="late" session-key="1234567"><i id="mark2">Go</i>`;
  await new Promise<void>((resolve) => (release = resolve));
  yield ` on</bt-support-session>${end}`;
}

const stage = useStage(({ host }) => ({
  ...Object.fromEntries(
    Object.values(places).map(({ scripts, end = '' }, index) => [
      `/${index}`,
      wholePage(bodies(host) + end, { site: host, scripts }),
    ]),
  ),
  '/parts': () => ({ body: inParts(host) }),
  '/holder': wholePage('', { scripts: '' }),
  '/scripted': wholePage('<div id="a"></div><div id="b"></div>', { site: host }),
}));

const buttonsOf = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('bt-support-session, bt-issue-form')].map(
      ({ id, shadowRoot }) => `${id} ${shadowRoot?.querySelectorAll('button').length}`,
    ),
  );

describeEngines('upgrade', ({ test }) => {
  test('a script tag works wherever it stands, and more than once', async (browser) => {
    const { page } = browser;
    for (const [index, name] of Object.keys(places).entries()) {
      await stage.set();
      await page.goto(`${stage.site.url}/${index}`);
      await page.see('#form >>> textarea');
      assert.deepEqual(await buttonsOf(page), ['own 1', 'labelled 1', 'linked 0', 'form 1'], name);
      assert.equal(await page.evaluate(`document.getElementById('own').shadowRoot.textContent.trim()`), 'Get support');
      await page.click('#own >>> button');
      await dialogShows(page, 'javascript');
      await onlySession(stage.app);
      assert.deepEqual(await heard(page), ['request', 'launch javascript'], name);
      await takeDownload(browser);
    }
    assert.deepEqual(await browser.errors(), []);
  });

  test('an element has its own button only once its end tag is there', async ({ page }) => {
    await stage.set();
    await page.goto(`${stage.site.url}/holder`);
    await page.evaluate(
      `void document.body.append(Object.assign(document.createElement('iframe'), { src: '/parts' }))`,
    );
    const inFrame = (code: string) => `(() => { const page = document.querySelector('iframe').contentDocument;
      const buttons = (id) => page.getElementById(id).shadowRoot.querySelectorAll('button').length; return ${code}; })()`;
    await page.waitFor(inFrame(`Boolean(page.getElementById('mark') && page.getElementById('link').shadowRoot)`));
    await page.evaluate(inFrame(`page.getElementById('link').updateComplete.then(() => null)`));
    assert.equal(await page.evaluate(inFrame(`buttons('link')`)), 0);
    release();
    await page.waitFor(inFrame(`Boolean(page.getElementById('mark2') && page.getElementById('late').shadowRoot)`));
    await page.evaluate(inFrame(`page.getElementById('late').updateComplete.then(() => null)`));
    assert.equal(await page.evaluate(inFrame(`buttons('late')`)), 0);
    release();
    await page.waitFor(inFrame(`buttons('late')`));
    assert.equal(await page.evaluate(inFrame(`buttons('link')`)), 0);
  });

  test('made, moved, cloned, taken away and put back by scripts, it starts one chat for a click', async (browser) => {
    const { page } = browser;
    const changes = [
      `const e = document.createElement('bt-support-session'); e.type = 'chat'; e.sessionKey = '1234567'; a.append(e);`,
      `b.append(a.firstChild);`,
      `a.append(b.firstChild.cloneNode(true)); b.replaceChildren();`,
      `const e = a.firstChild; e.remove(); setTimeout(() => b.append(e));`,
      `b.innerHTML = b.innerHTML;`,
    ];
    await stage.set();
    await page.goto(`${stage.site.url}/scripted`);
    for (const change of changes) {
      await page.evaluate(
        `void (() => { const a = document.getElementById('a'), b = document.getElementById('b'); ${change} })()`,
      );
      await page.waitFor(`document.querySelectorAll('bt-support-session').length === 1`);
      await page.see('bt-support-session >>> button');
      await page.evaluate('window.heard.length = 0');
      await page.focus();
      await page.click('bt-support-session >>> button');
      await page.waitFor('window.heard.length > 0');
      assert.deepEqual((await heard(page)).filter((event) => event === 'request').length, 1, change);
      // From the second click on, the chat is open, and the dialog says so.
      await page.focus();
      await page.press('Escape');
      await closed(page);
      assert.equal(
        await page.evaluate(
          `document.querySelector('bt-support-session').shadowRoot.querySelectorAll('button').length`,
        ),
        1,
      );
    }
    await chatWindow(browser);
    await onlySession(stage.app);
  });
});
