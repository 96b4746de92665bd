// With scripts off, what is inside an element starts the same session by itself.
import assert from 'node:assert/strict';
import type { TestBrowser } from '../driver/page.ts';
import { onlySession, sorted, takeDownload, useStage, wholePage } from './stage.ts';
import { describeEngines } from './suite.ts';

const stage = useStage(({ host }) => {
  const body = `<bt-support-session>
      <a id="link" href="http://${host}/api/start_session?id=12&amp;name=John&amp;customer.name=Zo%C3%AB+%26&amp;own=1&amp;c2cjs=1">
        John</a></bt-support-session>
    <bt-support-session><form action="http://${host}/api/start_session">
      <input type="hidden" name="short_key" value="1234567"><label>Room <input name="session.custom.room" value="a+b&amp;c">
      </label><button id="send">Join</button></form></bt-support-session>
    <bt-issue-form><form action="http://${host}/api/start_session">
      <input type="hidden" name="issue_menu" value="1">
      <label>Topic <select name="codeName"><option>Other<option selected>network</select></label>
      <label>Details <textarea name="customer.details">One 🦊\nTwo</textarea></label>
      <label><input type="checkbox" name="session.custom.vip" value="yes" checked> VIP</label>
      <button id="ask" name="session.custom.queue" value="night">Ask</button></form></bt-issue-form>`;
  return { '/on': wholePage(body), '/off': { body: wholePage(body), scripts: false } };
});

async function startedBy({ page }: TestBrowser, path: string, control: string) {
  await stage.set();
  await page.goto(stage.site.url + path);
  await page.click(control);
  const { startType, parameters } = await onlySession(stage.app);
  const { timezone_offset: zone, ...others } = parameters;
  const entries = Object.entries(others).map(
    ([name, value]) => [name, String(value).replaceAll('\r\n', '\n')] as const,
  );
  return { startType, zone, parameters: sorted(Object.fromEntries(entries)) };
}

describeEngines('with scripts off', ({ test }) => {
  test('a link starts the chat that it also starts with scripts on', async (browser) => {
    const on = await startedBy(browser, '/on', '#link');
    const [, chat] = await browser.windows(2);
    await chat!.close();
    const off = await startedBy(browser, '/off', '#link');
    await browser.page.see('#composer');
    assert.deepEqual([on.zone !== undefined, off.zone], [true, undefined]);
    assert.deepEqual({ ...on, zone: undefined }, off);
    assert.deepEqual(off.parameters, { c2cjs: '1', 'customer.name': 'Zoë &', id: '12', name: 'John', own: '1' });
  });

  test('forms send what they also send with scripts on', async (browser) => {
    for (const control of ['#send', '#ask']) {
      const on = await startedBy(browser, '/on', control);
      await browser.page.see('dialog');
      await takeDownload(browser);
      const off = await startedBy(browser, '/off', control);
      await takeDownload(browser);
      assert.deepEqual({ ...on, zone: undefined }, off, control);
    }
    assert.equal((await browser.windows()).length, 1);
  });
});
