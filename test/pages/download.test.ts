// The full client arrives as a file, and the page stays as it was, with the dialog over it.
import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { readStatic } from '../../demo/static-files.ts';
import type { PageSource } from './site.ts';
import {
  closed,
  dialogShows,
  dialogView,
  hashed,
  wholePage,
  focused,
  heard,
  module,
  onlySession,
  takeDownload,
  useStage,
} from './stage.ts';
import { describeEngines } from './suite.ts';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));

const body = `<label>Notes <input id="notes"></label>
  <bt-support-session id="start" rep-id="12" rep-name="John"></bt-support-session>`;
const form = `<bt-issue-form id="form"><option value="Other">Other</option></bt-issue-form>`;

const stage = useStage(({ host: site }) => ({
  '/classic': wholePage(body, { site }),
  '/module': wholePage(body, { site, scripts: module }),
  '/module-form': wholePage(body + form, { site, scripts: module }),
}));

describeEngines('the full client', ({ test }) => {
  for (const name of ['classic', 'module']) {
    test(`it arrives while page and dialog stay, from a slow appliance, with the ${name} script`, async (browser) => {
      const { page } = browser;
      await stage.set({ slow: 2000 });
      await page.goto(`${stage.site.url}/${name}`);
      await page.evaluate(() => {
        const shown = () => document.querySelector('[data-bt-support-dialog]') !== null;
        addEventListener('bt-session-launch', () => Object.assign(window, { isInTime: shown() }));
      });
      await page.type('#notes', 'half a sen');
      await page.click('#start >>> button');
      await dialogShows(page, 'javascript');
      assert.equal(await page.evaluate('window.isInTime'), true, 'the dialog waits for no answer');
      assert.deepEqual(await heard(page), ['request', 'launch javascript']);
      assert.equal(await focused(page), 'h');
      assert.match(await page.text('dialog'), /^Your download is starting\s/);
      await takeDownload(browser);
      assert.equal(await dialogView(page), 'javascript');
      assert.equal((await onlySession(stage.app)).startType, 'full');
      await page.press('Escape');
      assert.equal(await page.evaluate(`document.getElementById('notes').value`), 'half a sen');
      assert.equal((await page.facts()).url, `${stage.site.url}/${name}`);
      assert.equal((await browser.windows()).length, 1);
    });
  }

  test('a second click within ten seconds shows the dialog, and asks for no second file', async (browser) => {
    const { page } = browser;
    await stage.set();
    await page.goto(`${stage.site.url}/classic`);
    await page.click('#start >>> button');
    await dialogShows(page, 'javascript');
    await takeDownload(browser);
    await page.press('Escape');
    await closed(page);
    await page.click('#start >>> button');
    await dialogShows(page, 'javascript');
    await onlySession(stage.app);
    assert.deepEqual(await heard(page), ['request', 'launch javascript', 'request']);
    await page.click('dialog summary');
    await page.click('dialog a');
    assert.equal((await stage.app.sessions(2)).length, 2, 'the link is for another try');
    await takeDownload(browser);
    assert.equal(await dialogView(page), 'javascript');
  });

  test('a form whose code was on its way at the click is there after it', async (browser) => {
    const { page } = browser;
    await stage.set({ slow: 1000 });
    const late: PageSource = async ({ url }) => {
      const file = (await readStatic(dist, url.slice('/dist'.length).replace(/\?.*/, '')))!;
      return { body: file.body, headers: { 'content-type': file.type }, delay: 1500 };
    };
    for (const name of ['bt-guide', 'bt-extras']) stage.site.replace(hashed(name), late);
    await page.goto(`${stage.site.url}/module-form`);
    await page.click('#start >>> button');
    await dialogShows(page, 'javascript');
    await takeDownload(browser);
    await page.press('Escape');
    await page.see('#form >>> textarea');
    await onlySession(stage.app);
  });
});
