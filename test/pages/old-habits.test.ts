// How the vendor's script behaves, as pages that were written for it count on.
import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { clickClose, guided } from './dialog-view.ts';
import { anchorTo, buttonTo, oldPage } from './old-page.ts';
import type { Page, TestBrowser } from '../driver/page.ts';
import {
  chatWindow,
  closed,
  dialogShows,
  dialogView,
  onlySession,
  sorted,
  takeDownload,
  useStage,
  zone,
} from './stage.ts';
import { describeEngines, type TestOptions } from './suite.ts';

const rep = `rep: { id: 12, name: 'John' }`;
const failed = `sessionStartFailed: function (reason) { failures.push(reason) }`;

/** Calls that are refused at once: they are none of the API. */
const refused = `[
  ['BROWSER', BG.START_TYPE.BROWSER, { ${rep} }],
  ['no type', undefined, { ${rep} }],
  ['type as text', '2', { ${rep} }],
  ['no options', 3, undefined],
  ['options as text', 3, 'sessionKey']
]`;

/** Calls of which nobody can say what they should start. */
const senseless = `[
  ['no method', 3, { customer: { name: 'A' } }],
  ['two methods', 3, { sessionKey: '1234567', ${rep} }],
  ['no rep name', 2, { rep: { id: 12 } }],
  ['no rep id', 2, { rep: { name: 'John' } }],
  ['blank rep name', 2, { rep: { id: 12, name: ' ' } }],
  ['a form that is not there', 3, { issue: document.getElementById('nowhere') }],
  ['issue by both', 3, { issue: { id: 1, codeName: 'Other' } }]
]`;

/** What customers have not filled in, and forms that would leave the page without their `return false`. */
const blank = `
  ${anchorTo('no-key', 'FULL', `{ sessionKey: '', ${failed} }`)}
  <form action="/left" onsubmit="window.returned = BG.start(BG.START_TYPE.FULL, { sessionKey: this.key.value }); return false;">
    <input name="key" value=" "><input type="submit" id="key-form"></form>
  <form action="/left" onsubmit="window.returned = BG.start(BG.START_TYPE.FULL, { issue: this }); return false;">
    <select name="codeName"><option value="">Choose</option><option value="Other">Other</option></select>
    <input name="customer.name" value="Ada"><input type="submit" id="issue-form"></form>
  <form action="/left" onsubmit="window.returned = BG.start(BG.START_TYPE.FULL, { issue: { id: this.issue.value } }); return false;">
    <select name="issue"><option value="">Choose</option></select><input type="submit" id="issue-id"></form>
  <form action="/left" onsubmit="window.returned = BG.start(BG.START_TYPE.FULL, { rep: { id: this.rep.value, name: this.rep.value } }); return false;">
    <select name="rep"><option value="">Choose</option></select><input type="submit" id="rep-form"></form>
  <form action="/left" onsubmit="window.returned = BG.start(BG.START_TYPE.FULL, { sessionKey: this.typed.value }); return false;">
    <input name="typed" value=" １２3-45 67 "><input type="submit" id="typed-form"></form>`;

const body = `<script type="text/javascript">
    var failures = [], messages = [];
    window.onerror = function (message, source, line, column, error) { messages.push([String(message), error]); };
    function tryAll(calls) {
      return calls.map(function (call) {
        try { return [call[0], 'returned ' + BG.start(call[1], call[2])]; }
        catch (thrown) { return [call[0], typeof thrown, thrown]; }
      });
    }
    function tryRefused() { return tryAll(${refused}); }
    function trySenseless() { return tryAll(${senseless}); }
  </script>
  ${anchorTo('full', 'FULL', `{ ${rep}, ${failed} }`)}
  ${buttonTo('stays', 'FULL', `{ sessionKey: '1234567', uiOptions: { allowDialogClose: false } }`)}
  ${buttonTo('chat', 'CHAT', `{ ${rep}, ${failed} }`)}
  ${anchorTo('uncaught', 'CHAT', `{ rep: { id: 12 }, ${failed} }`)}
  ${blank}
  ${buttonTo('wrong', 'FULL', `{ sessionKey: '123', ${failed} }`)}
  ${buttonTo('blocked', 'CHAT', `{ ${rep}, uiOptions: { fallbackToFullWindow: false }, ${failed} }`)}
  <script type="text/javascript">
    // Before the button's own: a browser gives one window for one click.
    document.getElementById('blocked').addEventListener('click', function () { window.open('/empty'); }, true);
  </script>`;

const stage = useStage(({ host }) => ({
  '/': oldPage(body, { host }),
  '/quirks': oldPage(body, { host, doctype: '' }),
  '/empty': oldPage('', { host }),
}));

const failures = (page: Page): Promise<string[]> => page.evaluate('window.failures');

/** A block by the browser itself. */
async function startBlocked({ engine, page }: TestBrowser) {
  if (engine !== 'webkit') await page.click('#blocked');
  // It lets a click open two windows, and nothing else any.
  else await page.evaluate(`void setTimeout(document.getElementById('blocked').onclick)`);
}

describeEngines('an old page', ({ test }) => {
  const once: TestOptions = { oneEngine: 'our code says no' };
  test('has a text thrown at it for a call without sense, and starts nothing', once, async (browser) => {
    const { page } = browser;
    await stage.set();
    await page.goto(stage.site.url);
    const answers: string[][] = await page.evaluate('window.tryRefused()');
    assert.equal(answers.length, 5);
    for (const [what, type, text] of answers) {
      assert.equal(type, 'string', what);
      assert.match(text ?? '', /^BG\.start\(.*\.$/, what);
    }
    assert.deepEqual(
      await page.evaluate('window.said'),
      answers.map(([, , text]) => `error ${text}`),
    );
    assert.equal(await dialogView(page), null);
    assert.equal((await browser.windows()).length, 1);
    assert.deepEqual(await stage.app.sessions(), []);
  });

  for (const path of ['/', '/quirks']) {
    // What quirks mode changes in the look of the dialog, the last test sees in every engine.
    const options: TestOptions =
      path === '/' ? {} : { oneEngine: 'calls and forms are read by the same code in quirks mode' };
    test(
      `comes to its \`return false\` with a call that nobody can start, and its customer reads something: ${path}`,
      options,
      async (browser) => {
        const { page } = browser;
        await stage.set();
        await page.goto(`${stage.site.url}${path}`);
        const answers: string[][] = await page.evaluate('window.trySenseless()');
        assert.equal(answers.length, 7);
        for (const [what, answer] of answers) assert.equal(answer, 'returned false', what);
        await dialogShows(page, 'problems');
        await page.waitFor('window.messages.length === 7', { what: 'window.onerror to be told of each' });
        await clickClose(page);
        await closed(page);
        await page.evaluate('window.messages = []');
        await page.click('#uncaught');
        const messages: [string, unknown][] = await page.waitFor('window.messages.length && window.messages');
        assert.equal(messages.length, 1);
        const [message, thrown] = messages[0]!;
        assert.match(String(thrown), /^BG\.start\(\{ rep, sessionStartFailed \}\): .*\.$/);
        assert.ok(message.includes(String(thrown)), `window.onerror is told “${message}”`);
        await dialogShows(page, 'problems');
        assert.equal((await failures(page)).length, 1);
        // The address would have the link's `#`.
        assert.equal((await page.facts()).url, `${stage.site.url}${path}`);
        assert.deepEqual(await stage.app.sessions(), []);
      },
    );

    test(
      `does not lose what a customer typed by a blank that is still to be filled in: ${path}`,
      options,
      async (browser) => {
        const { page } = browser;
        await stage.set({ lenient: true });
        await page.goto(`${stage.site.url}${path}`);
        for (const id of ['no-key', 'key-form', 'rep-form']) {
          await page.click(`#${id}`);
          await dialogShows(page, 'problems');
          assert.equal(await page.evaluate('window.returned'), false, id);
          await clickClose(page);
          await closed(page);
        }
        assert.equal((await failures(page)).length, 1);
        // Only the representative is a mistake of the page, which can ask for one.
        assert.equal(await page.evaluate('window.messages.length'), 1);
        for (const [index, id] of ['issue-form', 'issue-id', 'typed-form'].entries()) {
          await page.click(`#${id}`);
          await dialogShows(page, 'javascript');
          assert.equal(await page.evaluate('window.returned'), true, id);
          await stage.app.sessions(index + 1);
          await page.press('Escape');
          await closed(page);
        }
        assert.deepEqual(
          (await stage.app.sessions()).map(({ parameters }) => sorted(parameters)),
          [
            { codeName: '', 'customer.name': 'Ada', issue_menu: '1', timezone_offset: zone },
            { id: '', issue_menu: '1', timezone_offset: zone },
            { short_key: '1234567', timezone_offset: zone },
          ],
        );
        assert.equal((await page.facts()).url, `${stage.site.url}${path}`);
      },
    );
  }

  test(
    'gets false and a console message for the same download within ten seconds, and one session arrives',
    once,
    async (browser) => {
      const { page } = browser;
      await stage.set();
      await page.goto(stage.site.url);
      await page.click('#full');
      assert.equal(await page.evaluate('window.returned'), true);
      await dialogShows(page, 'javascript');
      await takeDownload(browser);
      await clickClose(page);
      await closed(page);
      assert.deepEqual(await page.evaluate('window.said'), []);
      await page.click('#full');
      assert.equal(await page.evaluate('window.returned'), false);
      await dialogShows(page, 'javascript');
      await guided(page);
      const said: string[] = await page.evaluate('window.said');
      assert.equal(said.length, 1);
      assert.match(said[0]!, /ignored/);
      assert.doesNotMatch(said[0]!, /John|12/);
      await onlySession(stage.app);
      assert.deepEqual(await failures(page), []);
    },
  );

  test('raises a chat that runs, hears true, and does not start it again', async (browser) => {
    const { page } = browser;
    await stage.set();
    await page.goto(stage.site.url);
    await page.click('#chat');
    const chat = await chatWindow(browser);
    await chat.evaluate('window.mark = "the same"');
    await page.focus();
    await page.evaluate('window.returned = 0');
    await page.click('#chat');
    assert.equal(await page.evaluate('window.returned'), true);
    assert.equal((await browser.windows()).length, 2);
    assert.equal(await chat.evaluate('window.mark'), 'the same');
    await onlySession(stage.app);
    assert.deepEqual(await failures(page), []);
    assert.deepEqual(await page.evaluate('window.said'), []);
  });

  test('has sessionStartFailed called once, with a reason', async (browser) => {
    const { page } = browser;
    await stage.set();
    await page.goto(stage.site.url);
    await page.click('#wrong');
    assert.equal(await page.evaluate('window.returned'), false);
    await dialogShows(page, 'problems');
    assert.equal((await failures(page)).length, 1);
    assert.match((await failures(page))[0]!, /7/);
    await clickClose(page);
    await closed(page);
    await startBlocked(browser);
    await dialogShows(page, 'manual');
    assert.deepEqual((await failures(page)).slice(1), ['popup-blocked']);
    assert.deepEqual(await stage.app.sessions(), []);
    assert.equal((await page.facts()).url, `${stage.site.url}/`);
  });

  // That it closes otherwise, `dialog.test.ts` sees by the same click.
  test('keeps the dialog open on a click outside where it says so', async (browser) => {
    const { page } = browser;
    await stage.set({ lenient: true });
    await page.goto(stage.site.url);
    await page.click('#stays');
    await dialogShows(page, 'javascript');
    await guided(page);
    // For a moment after it has opened, such a click is taken for one too many.
    await sleep(1200);
    await page.click('[data-bt-support-dialog] >>> dialog', { offset: { x: -40, y: 20 } });
    // What would close it does so in the task of the click.
    await sleep(100);
    assert.equal(await dialogView(page), 'javascript');
  });

  test('in quirks mode starts a chat and the full client, with a dialog of its right size', async (browser) => {
    const { page } = browser;
    await stage.set();
    await page.goto(`${stage.site.url}/quirks`);
    assert.equal(await page.evaluate('document.compatMode'), 'BackCompat');
    await page.click('#full');
    await dialogShows(page, 'javascript');
    await takeDownload(browser);
    await guided(page);
    const width = `document.querySelector('[data-bt-support-dialog]').shadowRoot.querySelector('dialog').offsetWidth`;
    assert.equal(await page.evaluate(width), 512);
    await clickClose(page);
    await closed(page);
    await page.click('#chat');
    await chatWindow(browser);
    const types = (await stage.app.sessions(2)).map(({ startType }) => startType);
    assert.deepEqual(types, ['full', 'chat']);
  });
});
