// An issue form around what the page's author has written: a form, or inputs without one.
import assert from 'node:assert/strict';
import type { Page } from '../driver/page.ts';
import { chatWindow, focused, heard, onlySession, sorted, takeDownload, useStage, wholePage, zone } from './stage.ts';
import { describeEngines } from './suite.ts';

const invalid = `<script>
  window.bubbles = [];
  addEventListener('invalid', (event) => setTimeout(() => bubbles.push(!event.defaultPrevented)), true);
</script>`;

const stage = useStage(({ host }) => ({
  '/form': wholePage(
    `<bt-issue-form id="form"><form action="http://${host}/api/start_session">
       <input type="hidden" name="codeName" value="Other">
       <label>Name <input id="name" name="customer.name" required></label>
       <label>Mail <input id="mail" type="email" name="session.custom.mail"></label>
       <label>Details <textarea id="details" name="customer.details"></textarea></label>
       <button id="day" name="session.custom.queue" value="day">Day</button>
       <button id="night" name="session.custom.queue" value="night">Night</button></form></bt-issue-form>`,
    { site: host, head: invalid },
  ),
  '/loose': wholePage(
    `<bt-issue-form id="form" type="chat" issue-id="1"><label>Name <input id="name" name="customer.name" required></label>
       <label>Room <input id="room" name="session.custom.room"></label></bt-issue-form>`,
    { site: host, head: invalid },
  ),
}));

const described = (page: Page, id: string): Promise<string> =>
  page.evaluate(
    `document.getElementById(document.getElementById('${id}').getAttribute('aria-describedby'))?.textContent ?? ''`,
  );

async function isRefused(page: Page, id: string) {
  await page.waitFor(`document.getElementById('${id}').getAttribute('aria-invalid') === 'true'`);
  assert.equal(await focused(page), id);
  assert.ok((await described(page, id)).length > 3);
}

describeEngines('the form of an author', ({ test }) => {
  test('a constraint violation is shown beside the field, and the submitter counts', async (browser) => {
    const { page } = browser;
    await stage.set();
    await page.goto(`${stage.site.url}/form`);
    await page.waitFor(`document.getElementById('form').updateComplete.then(() => true)`);
    await page.type('#mail', 'nobody');
    await page.click('#night');
    await isRefused(page, 'name');
    assert.ok((await described(page, 'mail')).length > 3);
    assert.deepEqual(await page.axe(), []);
    await page.write('Zoë');
    await page.waitFor(`!document.getElementById('name').hasAttribute('aria-invalid')`);
    await page.press('Enter');
    await isRefused(page, 'mail');
    assert.deepEqual(await page.evaluate('[...new Set(window.bubbles)]'), [false], 'no bubble of the browser');
    assert.deepEqual(await heard(page), []);
    await page.write('@example.com');
    await page.type('#details', 'One\nTwo');
    await page.click('#night');
    const { parameters } = await onlySession(stage.app);
    assert.deepEqual(
      sorted(parameters),
      sorted({
        issue_menu: '1',
        codeName: 'Other',
        'customer.name': 'Zoë',
        'customer.details': 'One\nTwo',
        'session.custom.mail': 'nobody@example.com',
        'session.custom.queue': 'night',
        timezone_offset: zone,
      }),
    );
    await takeDownload(browser);
    assert.equal(await page.evaluate(`document.getElementById('details').value`), 'One\nTwo');
    assert.equal((await page.facts()).url, `${stage.site.url}/form`);
  });

  test('inputs without a form are checked, and sent with Enter', async (browser) => {
    const { page } = browser;
    await stage.set();
    await page.goto(`${stage.site.url}/loose`);
    await page.see('#form >>> button');
    await page.type('#room', '4 & 5');
    await page.press('Enter');
    await isRefused(page, 'name');
    await page.waitFor('window.bubbles.length');
    assert.deepEqual(await page.evaluate('[...new Set(window.bubbles)]'), [false], 'no bubble of the browser');
    await page.write('Ada');
    await page.press('Enter');
    await chatWindow(browser);
    assert.deepEqual(
      sorted((await onlySession(stage.app)).parameters),
      sorted({
        issue_menu: '1',
        id: '1',
        c2cjs: '1',
        'customer.name': 'Ada',
        'session.custom.room': '4 & 5',
        timezone_offset: zone,
      }),
    );
    assert.deepEqual(await heard(page), ['request', 'launch chat-window']);
  });
});
