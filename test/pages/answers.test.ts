// Where the appliance answers with a page of its own, the customer sees that page, and Back leads back.
import assert from 'node:assert/strict';
import { chatWindow, closed, dialogShows, onlySession, takeDownload, useStage, wholePage } from './stage.ts';
import { describeEngines } from './suite.ts';

const stage = useStage(({ host }) => ({
  '/': {
    body: wholePage(
      `<label>Notes <input id="notes"></label>
       <bt-support-session id="full" rep-id="12" rep-name="John"></bt-support-session>
       <bt-support-session id="chat" type="chat" rep-id="12" rep-name="John"></bt-support-session>
       <bt-support-session id="key" session-key="1234567" external-key="T-1" customer-name="Ada" prompts-before-download>
       </bt-support-session>`,
      { site: host },
    ),
    // Otherwise browsers keep nothing to go back to.
    headers: { 'cache-control': 'no-cache' },
  },
}));

describeEngines('a page of the appliance', ({ test }) => {
  test('an error is shown in the window of the page, and Back leads to what was typed', async (browser) => {
    const { page } = browser;
    await stage.set({ error: true });
    await page.goto(stage.site.url);
    await page.type('#notes', 'half a sen');
    await page.click('#full >>> button');
    await page.waitFor(`document.title === 'Something went wrong'`);
    await page.waitFor(`document.readyState === 'complete'`);
    await page.back();
    await page.see('#full >>> button');
    assert.equal(await page.evaluate(`document.getElementById('notes').value`), 'half a sen');
    await stage.app.switchTo({ error: false });
    await page.evaluate(
      `document.querySelector('[data-bt-support-dialog]')?.shadowRoot.querySelector('dialog').close()`,
    );
    await page.click('#chat >>> button');
    await chatWindow(browser);
    assert.equal((await stage.app.sessions(2)).at(-1)!.startType, 'chat');
  });

  test('a prompt is shown, is asked for nothing it refuses, and starts the session', async (browser) => {
    const { page } = browser;
    await stage.set({ prompting: true });
    await page.goto(stage.site.url);
    await page.click('#key >>> button');
    await page.waitFor(`document.title.startsWith('Start a session?')`);
    const { parameters } = await onlySession(stage.app);
    assert.deepEqual(parameters, { short_key: '1234567', 'session.custom.external_key': 'T-1' });
    await page.click('form button');
    await takeDownload(browser);
  });

  test('a login is shown, in the window of the page or of the chat, and leads to the session', async (browser) => {
    const { page } = browser;
    await stage.set({ saml: true });
    await page.goto(stage.site.url);
    await page.click('#chat >>> button');
    const [, chat] = await browser.windows(2);
    await chat!.waitFor(`document.title.startsWith('Log in')`);
    await page.focus();
    await page.click('#chat >>> button');
    await dialogShows(page, 'raised');
    assert.equal((await browser.windows()).length, 2);
    await page.press('Escape');
    await closed(page);
    await page.click('#full >>> button');
    await page.waitFor(`document.title.startsWith('Log in')`);
    assert.deepEqual(await stage.app.sessions(), []);
    await chat!.focus();
    await chat!.click('form button');
    await chat!.see('#composer');
    await page.focus();
    await page.click('form button');
    await takeDownload(browser);
    const sessions = await stage.app.sessions(2);
    assert.deepEqual(
      sessions.map(({ startType }) => startType),
      ['chat', 'full'],
    );
  });
});
