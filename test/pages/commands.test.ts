// A button elsewhere opens a chat by a command: natively, or by a click where the browser has no commands. No pop-up is blocked.
import assert from 'node:assert/strict';
import { beforeEach } from 'node:test';
import { chatWindow, classic, module, onlySession, useStage, wholePage } from './stage.ts';
import { describeEngines } from './suite.ts';

const stage = useStage(({ host: site }) => {
  const body = `<button id="button" command="--start" commandfor="session">Chat</button>
    <bt-support-session id="session" type="chat" rep-id="12" rep-name="John"></bt-support-session>`;
  return {
    '/classic': wholePage(body, { site, scripts: classic }),
    '/module': wholePage(body, { site, scripts: module }),
  };
});

beforeEach(() => stage.app.forget());

describeEngines('a command', ({ test }) => {
  for (const path of ['/classic', '/module']) {
    test(`opens a chat (${path})`, async (browser) => {
      const { page } = browser;
      await page.goto(stage.site.url + path);
      await page.see('#session >>> button');
      await page.click('#button');
      await chatWindow(browser);
      assert.equal((await onlySession(stage.app)).parameters['id'], '12');
    });
  }
});
