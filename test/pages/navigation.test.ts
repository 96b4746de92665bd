// Referrer and opener of what a launch opens, and the page after it.
import assert from 'node:assert/strict';
import { guided } from './dialog-view.ts';
import type { Page, TestBrowser } from '../driver/page.ts';
import { onlySession, takeDownload, useStage, wholePage } from './stage.ts';
import { describeEngines, type TestOptions } from './suite.ts';

const session = (type: string, more = '') =>
  `<bt-support-session id="${type}" type="${type}" rep-id="12" rep-name="John" ${more}></bt-support-session>`;

const decoys = `<script>
  const frame = document.createElement('iframe');
  const decoys = {
    object: () => ({ closed: false, focus() {}, location: { href: 'about:blank', replace() {} } }),
    proxy: () => new Proxy(window, { get: (page, name) => (name === 'closed' ? false : page[name]) }),
    frame: () => frame.contentWindow,
    function: () => () => undefined,
  };
  window.open = () => decoys[location.hash.slice(1)]();
</script>`;

/** Links of the author's, with and without a word on what they tell of the page. */
const links = (host: string) => {
  const to = (id: string, query: string, more: string) =>
    `<p><a id="${id}" href="http://${host}/api/start_session?id=12&amp;name=John${query}" ${more}>${id}</a></p>`;
  const chat = '&amp;c2cjs=1';
  return (
    to('full', '', '') +
    to('full-none', '', 'rel="noreferrer"') +
    to('full-all', '', 'referrerpolicy="unsafe-url"') +
    to('chat', chat, '') +
    to('chat-none', chat, 'referrerpolicy="no-referrer"') +
    to('chat-all', chat, 'referrerpolicy="unsafe-url"')
  );
};

const enhanced = '<meta name="bt-enhance" content="true">';

const blockWindows = '<script>window.open = () => null;</script>';

const stage = useStage(({ host: site }) => ({
  '/links': wholePage(links(site), { site, head: enhanced }),
  '/links-cut': wholePage(links(site), { site: 'other.example', head: enhanced }),
  '/links-blocked': wholePage(links(site), { site, head: enhanced + blockWindows }),
  '/links-strict': {
    body: wholePage(links(site), { site, head: enhanced }),
    headers: { 'referrer-policy': 'no-referrer' },
  },
  '/': wholePage(session('full') + session('chat'), { site }),
  '/opens': wholePage(`<button id="open" onclick="window.open('/')">Open</button>`, { scripts: '' }),
  '/frames': wholePage(`<iframe src="/" title="Support" width="500" height="300"></iframe>`, { scripts: '' }),
  '/decoys': wholePage(
    `${session('chat')}${decoys}<script>frame.hidden = true; document.body.append(frame);</script>`,
    {
      site,
    },
  ),
}));

/** Its opener, whatever it was. */
const keepOpener = (page: Page) => page.evaluate('void (window.before = window.opener)');
const isOpenerKept = (page: Page) => page.evaluate('window.opener === window.before');

describeEngines('after a launch', ({ test }) => {
  test('the page has no opener if it had none', async (browser: TestBrowser) => {
    const { page } = browser;
    await stage.set();
    await page.goto(stage.site.url);
    await page.click('#full >>> button');
    await takeDownload(browser);
    await onlySession(stage.app);
    assert.equal((await page.facts()).hasOpener, false);
  });

  test('the page has the opener that it had', async (browser) => {
    await stage.set();
    await browser.page.goto(`${stage.site.url}/opens`);
    await browser.page.click('#open');
    const page = (await browser.windows(2))[1]!;
    await page.see('#full >>> button');
    await keepOpener(page);
    await page.click('#full >>> button');
    await takeDownload(browser);
    await onlySession(stage.app);
    assert.equal((await page.facts()).hasOpener, true);
    assert.equal(await isOpenerKept(page), true);
  });

  test('the page around a frame has no opener, either', async (browser) => {
    const { page } = browser;
    await stage.set();
    await page.goto(`${stage.site.url}/frames`);
    await page.waitFor(`frames[0].document.querySelector('#full')?.shadowRoot?.querySelector('button')`);
    await page.evaluate(`void frames[0].document.getElementById('full').scrollIntoView()`);
    const { x, y } = await page.evaluate<{ x: number; y: number }>(
      `(({ x, y }) => ({ x, y }))(frames[0].document.querySelector('#full').shadowRoot.querySelector('button').getBoundingClientRect())`,
    );
    await page.click('iframe', { offset: { x: x + 12, y: y + 12 } });
    await takeDownload(browser);
    await onlySession(stage.app);
    assert.equal((await page.facts()).hasOpener, false);
  });
});

describeEngines('a blocker that returns something other than a window', ({ test }) => {
  for (const decoy of ['object', 'proxy', 'frame', 'function']) {
    // Those with a window of the browser's in them; the others are plain objects to any engine.
    const hasWindow = decoy === 'proxy' || decoy === 'frame';
    const options: TestOptions = hasWindow ? {} : { oneEngine: 'our code tells objects from windows' };
    test(`does not keep the customer from a chat: ${decoy}`, options, async ({ page }) => {
      await stage.set();
      await page.goto(`${stage.site.url}/decoys#${decoy}`);
      await page.click('#chat >>> button');
      await page.waitFor(`location.host === '${stage.app.host}'`);
      await page.see('#composer');
      assert.equal((await onlySession(stage.app)).startType, 'chat');
    });
  }
});

/** The referrer by the control that is clicked. By default, the page's origin. */
async function told({ page }: TestBrowser, path: string, id: string) {
  await stage.set();
  await page.goto(stage.site.url + path);
  await page.click(`#${id}`);
  return (await stage.app.sessions(1))[0]!.referrer;
}

describeEngines('the referrer of a session', ({ engine, test }) => {
  const origin = () => `${stage.site.url}/`;
  const all = (path: string) => () => stage.site.url + path;
  // WebKit tells nothing of a page that sends an empty window on.
  const opened = engine === 'webkit' ? () => undefined : origin;
  const none = () => undefined;
  for (const [path, id, expected] of [
    ['/links', 'full', origin],
    ['/links', 'full-none', none],
    ['/links', 'full-all', all('/links')],
    ['/links', 'chat', opened],
    ['/links', 'chat-none', none],
    ['/links', 'chat-all', all('/links')],
    ['/links-cut', 'chat-none', none],
    ['/links-cut', 'chat-all', all('/links-cut')],
    ['/links-blocked', 'chat', origin],
    ['/links-blocked', 'chat-none', none],
    ['/links-blocked', 'chat-all', all('/links-blocked')],
    ['/links-strict', 'full', none],
    ['/links-strict', 'chat', none],
    ['/links-strict', 'chat-all', all('/links-strict')],
  ] as const) {
    test(`is what its author says: ${id} of ${path}`, async (browser) => {
      assert.equal(await told(browser, path, id), expected());
      const windows = path === '/links-blocked' || id.startsWith('full') ? 1 : 2;
      const chat = (await browser.windows(windows)).at(-1)!;
      if (windows === 2) assert.equal((await chat.facts()).hasOpener, path !== '/links-cut');
    });
  }

  test('is the same by the links of the dialog', async (browser) => {
    const { page } = browser;
    assert.equal(await told(browser, '/links', 'full-none'), undefined);
    await page.see('dialog[data-view=javascript]');
    await guided(page);
    const policies = await page.evaluate<string[]>(
      `[...document.querySelector('[data-bt-support-dialog]').shadowRoot.querySelectorAll('a')].map((a) => a.referrerPolicy)`,
    );
    assert.ok(policies.length > 0);
    assert.deepEqual([...new Set(policies)], ['no-referrer']);
  });
});
