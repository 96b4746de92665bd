// A chat that did not start does not stand in the way of one that does, and no request is lost without a word.
import assert from 'node:assert/strict';
import { guided } from './dialog-view.ts';
import type { Page, TestBrowser } from '../driver/page.ts';
import { bg, closed, dialogShows, focused, heard, onlySession, useStage, wholePage } from './stage.ts';
import { describeEngines, type TestOptions } from './suite.ts';

const rep = `{ rep: { id: 12, name: 'John' } }`;

const stage = useStage(({ host }) => ({
  '/': wholePage(
    `<bt-support-session id="john" type="chat" rep-id="12" rep-name="John"></bt-support-session>
     <bt-support-session id="other" type="chat" issue-code-name="Other"></bt-support-session>`,
    { site: host },
  ),
  '/bg': wholePage(
    `<script>BG.setSite('${host}')</script>
     <a id="john" href="#" onclick="BG.start(BG.START_TYPE.CHAT, ${rep}); return false">Chat</a>
     <a id="other" href="#" onclick="BG.start(BG.START_TYPE.CHAT, { issue: { codeName: 'Other' } }); return false">Other</a>`,
    { scripts: bg },
  ),
}));

const mark = (page: Page) => page.evaluate('window.mark = "the same"');
const isMarked = (page: Page) => page.evaluate('window.mark === "the same"');

const methods = async () => (await stage.app.sessions()).map(({ startMethod }) => startMethod);

const once: TestOptions = { oneEngine: 'elements and BG open windows by the same code' };
const ways = [
  ['elements', '/', ' >>> button', {}],
  ['BG.start', '/bg', '', once],
] as const;

async function start(browser: TestBrowser, path: string, inner: string) {
  const { page } = browser;
  await page.goto(stage.site.url + path);
  await page.click(`#john${inner}`);
  const [, chat] = await browser.windows(2);
  return chat!;
}

describeEngines('a chat that did not start', ({ engine, test }) => {
  for (const [way, path, inner, options] of ways) {
    for (const [what, switches] of [
      ['an error page', { error: true }],
      ['a dropped connection', { down: true }],
    ] as const) {
      test(`is one click from another after ${what}, with ${way}`, options, async (browser) => {
        const { page } = browser;
        await stage.set(switches);
        const before = stage.app.dropped();
        const failed = await start(browser, path, inner);
        if ('down' in switches) await stage.app.untilDropped(before);
        else await failed.waitFor(`document.title.startsWith('Something went wrong')`);
        // It tries once more before it gives up, and would then get what comes after.
        if ('down' in switches && engine === 'firefox') await failed.waitFor(`location.href !== 'about:blank'`);
        await page.focus();
        await stage.set();
        await page.click(`#john${inner}`);
        await dialogShows(page, 'raised');
        assert.equal((await browser.windows()).length, 2);
        assert.equal(await focused(page), 'h');
        await page.focus();
        await guided(page);
        await page.click('dialog a');
        await (await browser.windows(3))[2]!.see('#composer');
        await closed(page);
        await onlySession(stage.app);
      });
    }
  }

  test('is one click from another after it was closed at once', async (browser) => {
    const { page } = browser;
    await stage.set();
    const chat = await start(browser, '/', ' >>> button');
    await chat.see('#composer');
    await chat.close();
    await page.focus();
    await dialogShows(page, 'elsewhere');
    await page.press('Escape');
    await closed(page);
    await page.click('#john >>> button');
    await dialogShows(page, 'elsewhere');
    await guided(page);
    await page.click('dialog a');
    await (await browser.windows(2))[1]!.see('#composer');
    assert.equal((await stage.app.sessions(2)).length, 2);
    await page.focus();
    await page.click('#john >>> button');
    await dialogShows(page, 'raised');
    assert.equal((await browser.windows()).length, 2);
  });

  test('and one that runs stays as it is when it is started again', async (browser) => {
    const { page } = browser;
    await stage.set();
    const chat = await start(browser, '/', ' >>> button');
    await chat.see('#composer');
    await mark(chat);
    await page.focus();
    await page.click('#john >>> button');
    await dialogShows(page, 'raised');
    // The chat is in front, and what it is followed by waits on the page. Only Firefox can tell.
    if (engine === 'firefox') await chat.waitFor('document.hasFocus()');
    await page.focus();
    await guided(page);
    await page.click('dialog a');
    await browser.windows(3);
    assert.equal((await stage.app.sessions(2)).length, 2);
    assert.equal(await isMarked(chat), true);
  });
});

describeEngines('a chat beside another', ({ engine, test }) => {
  for (const [way, path, inner, options] of ways) {
    for (const how of ['as well', 'instead'] as const) {
      test(`is offered, and opens ${how}, with ${way}`, options, async (browser) => {
        const { page } = browser;
        await stage.set();
        const chat = await start(browser, path, inner);
        await chat.see('#composer');
        await mark(chat);
        // From two seconds on a closed window is known to be one.
        if (how === 'instead') await page.evaluate('new Promise((resolve) => void setTimeout(resolve, 3500))');
        await page.focus();
        await page.click(`#other${inner}`);
        await dialogShows(page, 'another');
        if (engine === 'firefox') await chat.waitFor('document.hasFocus()');
        assert.equal(await isMarked(chat), true);
        assert.deepEqual(await methods(), ['rep']);
        assert.deepEqual(await heard(page), ['request', 'launch chat-window', 'request']);
        await page.focus();
        await guided(page);
        await page.click(how === 'as well' ? 'dialog a' : 'dialog .row button');
        await stage.app.sessions(2);
        await closed(page);
        if (how === 'as well') {
          await (await browser.windows(3))[2]!.see('#composer');
          assert.equal(await isMarked(chat), true);
          assert.deepEqual(await heard(page), ['request', 'launch chat-window', 'request', 'launch chat-window']);
        } else {
          await page.waitFor(`window.heard.at(-1) === 'close'`);
          await (await browser.windows(2))[1]!.see('#composer');
        }
        assert.deepEqual(await methods(), ['rep', 'issue']);
      });
    }
  }
});
