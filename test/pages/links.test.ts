// Clicks that are meant for the browser are left to it, and a dry run starts nothing.
import assert from 'node:assert/strict';
import { heard, onlySession, takeDownload, useStage, wholePage } from './stage.ts';
import { describeEngines } from './suite.ts';

const stage = useStage(({ host }) => ({
  '/': wholePage(
    `<bt-support-session><a id="chat" href="http://${host}/api/start_session?short_key=1234567&amp;c2cjs=1">Chat</a>
     </bt-support-session>
     <bt-support-session><a id="file" download href="http://${host}/api/start_session?short_key=1234567">File</a>
     </bt-support-session>`,
    { site: host },
  ),
  '/dry': wholePage(
    `<bt-support-session id="dry" dry-run type="chat"><label>Key <input id="key" name="short_key" value="abc"></label>
     </bt-support-session>`,
    { site: host },
  ),
}));

describeEngines('left alone', ({ test }) => {
  // WebKit's small browser follows such clicks in the same window.
  const tabs = { only: ['chromium', 'firefox'] as ('chromium' | 'firefox')[] };
  test('Ctrl and the middle button open a link in a tab, and the page starts nothing', tabs, async (browser) => {
    const { page } = browser;
    await stage.set();
    await page.goto(stage.site.url);
    await page.click('#chat', { ctrl: true });
    await browser.windows(2);
    assert.equal((await onlySession(stage.app)).parameters['timezone_offset'], undefined);
    await page.focus();
    await page.click('#chat', { button: 'middle' });
    await browser.windows(3);
    assert.equal((await stage.app.sessions(2)).length, 2);
    assert.deepEqual(await heard(page), []);
    assert.equal((await page.facts()).url, `${stage.site.url}/`);
  });

  test('a link with download is one', async (browser) => {
    const { page } = browser;
    await stage.set();
    await page.goto(stage.site.url);
    await page.click('#file');
    await takeDownload(browser);
    assert.deepEqual((await onlySession(stage.app)).parameters, { short_key: '1234567' });
    assert.deepEqual(await heard(page), []);
  });

  test('a dry run shows the address and the problems, and starts nothing', async (browser) => {
    const { page } = browser;
    await stage.set();
    await page.goto(`${stage.site.url}/dry`);
    const output = '#dry >>> output';
    await page.see(output);
    assert.match(
      await page.text(output),
      /This would open nothing\.\s+sessionKey: Session key must have 7 characters, not 3/,
    );
    await page.type('#key', 'defg');
    await page.waitFor(
      `document.getElementById('dry').shadowRoot.querySelector('output code').textContent.includes('short_key=abcdefg')`,
    );
    assert.match(
      await page.text(output),
      /http:\/\/\S+\/api\/start_session\?c2cjs=1&short_key=abcdefg\s+sessionKey: .*usually 7 digits/,
    );
    assert.deepEqual(await page.axe(), []);
    await page.click('#dry >>> button');
    assert.deepEqual(await heard(page), []);
    assert.equal((await browser.windows()).length, 1);
    assert.deepEqual(await stage.app.sessions(), []);
  });
});
