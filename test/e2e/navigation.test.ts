// What a launch opens is told of the page what the request says, and the page stays what it was.
import assert from 'node:assert/strict';
import type { Page, TestBrowser } from './page.ts';
import { onlySession, takeDownload, useStage, wholePage } from './stage.ts';
import { describeEngines } from './suite.ts';

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

const stage = useStage(({ host: site }) => ({
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
  test('the page has no opener where it had none', async (browser: TestBrowser) => {
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

describeEngines('a blocker that gives something in the place of a window', ({ test }) => {
  for (const decoy of ['object', 'proxy', 'frame', 'function']) {
    test(`does not keep the customer from a chat: ${decoy}`, async ({ page }) => {
      await stage.set();
      await page.goto(`${stage.site.url}/decoys#${decoy}`);
      await page.click('#chat >>> button');
      await page.waitFor(`location.host === '${stage.app.host}'`);
      await page.see('#composer');
      assert.equal((await onlySession(stage.app)).startType, 'chat');
    });
  }
});
