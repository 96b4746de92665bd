// An author's questions, labels and prefilled fields in an issue form, and representatives in its menu, in built pages.
import assert from 'node:assert/strict';
import {
  classic,
  focused,
  hashed,
  heard,
  module,
  onlySession,
  sorted,
  takeDownload,
  useStage,
  wholePage,
  zone,
} from './stage.ts';
import { describeEngines } from './suite.ts';

const QUESTIONS = `<label>Asset number <input id="asset" data-details></label>
  <fieldset data-details="Since"><legend>Since when does it not work?</legend>
    <label><input type="radio" name="since" id="today"> Today</label>
    <label><input type="radio" name="since" id="week"> Last week</label></fieldset>
  <label><input type="checkbox" id="team" data-details> My whole team is affected</label>
  <label>Steps <textarea id="steps" data-details></textarea></label>
  <label>Room <select id="room" data-details><option value="">Please choose</option><option value="1">First floor</option></select></label>`;

const stage = useStage(({ host }) => {
  const own = `<bt-issue-form id="form" issue-code-name="Other" customer-name="Ann Lee" prefill-fields="customer-name"
    label-customer-details="What has happened?" hide-fields="customer-company customer-company-code">${QUESTIONS}</bt-issue-form>`;
  const menu = `<bt-issue-form id="form" directory="/directory.json" reps-in-issues-menu><option value="Other">Other</option></bt-issue-form>`;
  return {
    '/classic': wholePage(own, { site: host, scripts: classic }),
    '/module': wholePage(own, { site: host, scripts: module }),
    '/menu': wholePage(menu, { site: host }),
    '/no-scripts': {
      body: wholePage(
        `<bt-issue-form><form action="http://${host}/api/start_session"><input type="hidden" name="issue_menu" value="1">
          <input type="hidden" name="codeName" value="Other"><label>Problem <textarea id="problem" name="customer.details"></textarea></label>
          ${QUESTIONS}<button id="send">Get support</button></form></bt-issue-form>`,
      ),
      scripts: false,
    },
    '/directory.json': {
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({
        representatives: [
          { id: 12, name: 'John' },
          { id: 41, name: 'Zoë Ångström' },
        ],
        issues: [
          { id: 4, codeName: 'printing', title: 'Printing', team: 'Field Team' },
          { id: 2, codeName: 'password', title: 'I cannot log in', team: 'Service Desk' },
        ],
      }),
    },
  };
});

const notes = `(() => { const field = document.getElementById('form').shadowRoot.querySelector('textarea');
  return field.getAttribute('aria-describedby').split(' ').map((id) => field.getRootNode().getElementById(id).textContent).join(' | '); })()`;

describeEngines('an issue form with questions', ({ test }) => {
  for (const [path, options] of [
    ['/classic', {}],
    ['/module', { oneEngine: 'both builds load the same file' }],
  ] as const)
    test(`sends the answers in the details, and says what is left (${path})`, options, async (browser) => {
      const { page } = browser;
      await stage.set();
      await page.goto(stage.site.url + path);
      await page.see('#form >>> textarea');
      await page.waitFor(`${notes} === '0 of 1024 bytes used, with your answers: 1024 left'`);
      assert.deepEqual(await page.axe(), []);
      await page.type('#form >>> textarea', 'No light. ');
      await page.type('#asset', 'T-1042');
      await page.click('#week');
      await page.click('#team');
      await page.click('#steps');
      await page.write('One\nTwo é');
      await page.click('#room');
      await page.write('F');
      await page.press('Enter');
      const details =
        'No light. \nAsset number: T-1042\nSince: Last week\nMy whole team is affected: Yes\nSteps: One\n  Two é\nRoom: First floor';
      const used = Buffer.byteLength(details);
      await page.waitFor(`${notes} === '${used} of 1024 bytes used, with your answers: ${1024 - used} left'`);
      await page.click('#form >>> input[name="customer.name"]');
      await page.press('End');
      await page.write('!');
      await page.click('#form >>> button');
      const { parameters } = await onlySession(stage.app);
      assert.deepEqual(
        sorted(parameters),
        sorted({
          issue_menu: '1',
          codeName: 'Other',
          'customer.name': 'Ann Lee!',
          'customer.details': details,
          timezone_offset: zone,
        }),
      );
      await takeDownload(browser);
    });

  test('tells beside the details that the answers are too much for them, and keeps everything', async ({ page }) => {
    await stage.set();
    await page.goto(`${stage.site.url}/classic`);
    await page.see('#form >>> textarea');
    await page.waitFor(`${notes}.includes('with your answers')`);
    await page.evaluate(`void (document.getElementById('steps').value = 'é'.repeat(508))`);
    await page.type('#steps', '!');
    await page.waitFor(`${notes}.includes('1024 of 1024 bytes used, with your answers: 0 left')`);
    await page.type('#asset', 'x');
    await page.waitFor(
      `${notes}.includes('What has happened? can have at most 1024 bytes, not 1040. Your answers to the other questions are part of it.')`,
    );
    assert.equal(await focused(page), 'asset');
    await page.click('#form >>> button');
    await page.waitFor(`window.heard.at(-1) === 'invalid too-long customer.details'`);
    assert.equal(await focused(page), 'textarea');
    assert.deepEqual(await page.axe(), []);
    assert.deepEqual(
      await page.evaluate(`[document.getElementById('steps').value.length, document.getElementById('asset').value]`),
      [509, 'x'],
    );
    assert.deepEqual(await stage.app.sessions(), []);
    assert.deepEqual(await heard(page), ['request', 'invalid too-long customer.details']);
  });

  test('starts a session without scripts as well, without the answers', async ({ page }) => {
    await stage.set();
    await page.goto(`${stage.site.url}/no-scripts`);
    await page.see('#problem');
    await page.type('#problem', 'No light.');
    await page.type('#asset', 'T-1042');
    await page.click('#week');
    await page.click('#send');
    const { parameters } = await onlySession(stage.app);
    assert.deepEqual(
      sorted(parameters),
      sorted({ issue_menu: '1', codeName: 'Other', 'customer.details': 'No light.', since: 'on' }),
    );
  });

  test(
    'offers representatives in the menu, for an appliance whose menu displays them',
    { oneEngine: 'our code decides which parameters are sent' },
    async (browser) => {
      const { page } = browser;
      await stage.set({ repsInIssuesMenu: true });
      await page.goto(`${stage.site.url}/menu`);
      await page.see('#form >>> select');
      await page.waitFor(`document.getElementById('form').shadowRoot.querySelectorAll('optgroup').length === 3`);
      assert.deepEqual(await page.axe(), []);
      await page.click('#form >>> select');
      await page.write('Zo');
      await page.press('Enter');
      await page.waitFor(`document.getElementById('form').shadowRoot.querySelector('select').value === '41'`);
      await page.click('#form >>> button');
      const { parameters, startMethod } = await onlySession(stage.app);
      assert.equal(startMethod, 'issue');
      assert.deepEqual([parameters['issue_menu'], parameters['id'], parameters['name']], ['1', '41', undefined]);
      await takeDownload(browser);
    },
  );
});

assert.match(hashed('bt-questions'), /-[\da-f]{6}\.js$/);
