// Where the browser blocks the chat's window, or hides it from the page, the customer still gets a chat, and only one.
import assert from 'node:assert/strict';
import type { TestBrowser } from '../driver/page.ts';
import {
  closed,
  chatName,
  chatWindow,
  dialogShows,
  dialogView,
  wholePage,
  heard,
  onlySession,
  useStage,
} from './stage.ts';
import { describeEngines } from './suite.ts';

const session = (id: string, more = '') =>
  `<bt-support-session id="${id}" type="chat" rep-id="12" rep-name="John" ${more}></bt-support-session>`;

const stage = useStage(({ host }) => ({
  '/': wholePage(
    `${session('plain')}${session('keep', 'fallback-to-full-window="false"')}
     <div id="thief">${session('robbed')}</div><div id="thief-too">${session('kept', 'fallback-to-full-window="false"')}</div>
     <script>
       for (const id of ['thief', 'thief-too'])
         document.getElementById(id).addEventListener('click', () => open('/empty'), { capture: true });
     </script>`,
    { site: host },
  ),
  '/empty': wholePage(''),
}));

/** A block by the browser itself: one window for one click, or, in WebKit, none without. */
async function startBlocked({ engine, page }: TestBrowser, fallback: boolean) {
  if (engine === 'webkit') {
    const id = fallback ? 'plain' : 'keep';
    await page.evaluate(`void setTimeout(() => document.getElementById('${id}').start())`);
  } else {
    await page.click(`#${fallback ? 'robbed' : 'kept'} >>> button`);
  }
}

describeEngines('a chat without its window', ({ engine, test }) => {
  const before = engine === 'webkit' ? 1 : 2;

  test('blocked, it takes the window of the page', async (browser) => {
    await stage.set();
    await browser.page.goto(stage.site.url);
    await startBlocked(browser, true);
    await browser.page.waitFor(`location.host === '${stage.app.host}'`);
    await browser.page.see('#composer');
    assert.equal((await browser.windows()).length, before);
    assert.equal((await onlySession(stage.app)).startType, 'chat');
    await browser.page.back();
    await browser.page.see('#plain >>> button');
    await onlySession(stage.app);
  });

  test('blocked on a page that is to stay, a dialog has the link, which opens it', async (browser) => {
    const { page } = browser;
    await stage.set();
    await page.goto(stage.site.url);
    await startBlocked(browser, false);
    await dialogShows(page, 'manual');
    assert.deepEqual(await heard(page), ['request', 'blocked popup-blocked']);
    assert.deepEqual(await stage.app.sessions(), []);
    assert.equal((await browser.windows(before)).length, before);
    await page.focus();
    // A window of its size is what the guide adds to the link.
    await page.click('dialog a.first');
    const chat = (await browser.windows(before + 1))[before]!;
    await chat.see('#composer');
    const { name, hasOpener, inner } = await chat.facts();
    assert.match(name, chatName);
    assert.deepEqual([hasOpener, inner.width], [true, 640]);
    assert.equal((await onlySession(stage.app)).startType, 'chat');
    assert.equal((await page.facts()).url, `${stage.site.url}/`);
    assert.equal(await dialogView(page), null);
    assert.deepEqual((await heard(page)).slice(2), ['launch chat-window']);
  });

  for (const coop of ['same-origin', 'same-origin-allow-popups'] as const) {
    test(`cut off by the opener policy ${coop}, it runs on, and nothing starts a second one`, async (browser) => {
      const { page } = browser;
      await stage.set({ coop });
      await page.goto(stage.site.url);
      await page.click('#plain >>> button');
      const chat = await chatWindow(browser);
      await chat.evaluate('window.mark = "the same"');
      await dialogShows(page, 'elsewhere');
      assert.deepEqual(await heard(page), ['request', 'launch chat-window', 'blocked state-unknown']);
      await page.focus();
      await page.press('Escape');
      await closed(page);
      await page.click('#plain >>> button');
      await dialogShows(page, 'elsewhere');
      assert.equal((await browser.windows()).length, 2);
      assert.equal(await chat.evaluate('window.mark'), 'the same');
      await onlySession(stage.app);
      assert.equal((await page.facts()).url, `${stage.site.url}/`);
    });
  }

  test('cut off by a page that took three seconds to come, it is not taken for closed', async (browser) => {
    const { page } = browser;
    await stage.set({ coop: 'same-origin', slow: 3000 });
    await page.goto(stage.site.url);
    await page.click('#plain >>> button');
    await chatWindow(browser);
    await dialogShows(page, 'elsewhere');
    assert.deepEqual(await heard(page), ['request', 'launch chat-window', 'blocked state-unknown']);
    await onlySession(stage.app);
  });
});
