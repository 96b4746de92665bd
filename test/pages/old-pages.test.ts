// Pages full of the vendor's calls: what arrives at the appliance is what its documents say.
import assert from 'node:assert/strict';
import { bothWays, documented, documentedForm, oldPage } from './old-page.ts';
import type { Page } from '../driver/page.ts';
import { closed, dialogShows, sorted, takeDownload, useStage, zone } from './stage.ts';
import { describeEngines, type TestOptions } from './suite.ts';

const all = Object.keys(documented);

/** One by a form, and one that opens a window: which parameters each other call has is in our own tables. */
const FEW = ['form', 'windowed'];

/** Each script, and the calls that are tried as chats: `BG` is the same in both, and windows take their time. */
const SCRIPTS: Record<string, string[]> = { 'bg.js': all, 'bt-support.js': FEW };

const stage = useStage(({ host }) =>
  Object.fromEntries(
    Object.keys(SCRIPTS).map((file) => [
      `/${file}`,
      oldPage(`${documentedForm}${bothWays(documented)}`, { script: `${file}"`, host }),
    ]),
  ),
);

/** What has arrived, by the calls in their order. */
async function arrived(calls: string[]) {
  const sessions = await stage.app.sessions();
  assert.deepEqual(
    sessions.map(({ status, problems }) => [status, problems]),
    calls.map(() => [200, []]),
  );
  return Object.fromEntries(calls.map((id, index) => [id, sorted(sessions[index]?.parameters ?? {})]));
}

/** The documented parameters; the vendor's script always sends the time zone, too. */
const expected = (calls: string[], more: Record<string, string> = {}) =>
  Object.fromEntries(calls.map((id) => [id, sorted({ ...documented[id]?.sends, ...more, timezone_offset: zone })]));

const returned = (page: Page) => page.evaluate('window.returned');

describeEngines('a page written for the vendor’s script', ({ isFirst, test }) => {
  for (const [file, allChats] of Object.entries(SCRIPTS)) {
    const options: TestOptions = file === 'bg.js' ? {} : { oneEngine: 'BG is the same in both scripts' };
    const [calls, chats] = isFirst ? [all, allChats] : [FEW, FEW];
    test(`starts the full client by every documented call, with ${file}`, options, async (browser) => {
      const { page } = browser;
      // The examples are of no appliance in particular.
      await stage.set({ lenient: true });
      await page.goto(`${stage.site.url}/${file}`);
      for (const [index, id] of calls.entries()) {
        await page.click(`#${id}`);
        assert.equal(await returned(page), true, id);
        await dialogShows(page, 'javascript');
        await stage.app.sessions(index + 1);
        // The next one would cut it off.
        await takeDownload(browser);
        await page.press('Escape');
        await closed(page);
      }
      assert.deepEqual(await arrived(calls), expected(calls));
    });

    test(`starts the chats of documented calls, with ${file}`, options, async (browser) => {
      const { page } = browser;
      await stage.set({ lenient: true });
      for (const [index, id] of chats.entries()) {
        // Anew for each: a chat that is gone so soon was most likely cut off from its page.
        await page.goto(`${stage.site.url}/${file}`);
        await page.click(`#${id}-chat`);
        assert.equal(await returned(page), true, id);
        const [, chat] = await browser.windows(2);
        await stage.app.sessions(index + 1);
        await chat!.close();
        await page.focus();
      }
      assert.deepEqual(await arrived(chats), expected(chats, { c2cjs: '1' }));
      assert.equal((await page.facts()).url, `${stage.site.url}/${file}`);
    });
  }
});
