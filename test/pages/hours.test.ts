// Opening hours in built pages: in place of the control while the help desk is closed, in each build, and without scripts.
import assert from 'node:assert/strict';
import { beforeEach } from 'node:test';
import { classic, dialogShows, module, onlySession, takeDownload, useStage, wholePage } from './stage.ts';
import { describeEngines } from './suite.ts';

const zone = 'time-zone="America/New_York"';
const link = (site: string) => `<a id="link" href="http://${site}/api/start_session?short_key=1234567">Help</a>`;

const stage = useStage(({ host: site }) => {
  const element = (attributes: string, content = link(site)) =>
    `<bt-support-session id="session" ${attributes}>${content}<p slot="closed" id="closed" hidden>Gone home.</p></bt-support-session>`;
  const page = (attributes: string, scripts: string) => wholePage(element(attributes), { scripts, site });
  return {
    '/open': page(`hours="24/7" ${zone}`, classic),
    '/closed': page(`hours="off" ${zone}`, classic),
    '/closed-module': page(`hours="off" ${zone}`, module),
    '/form': wholePage(
      `<bt-issue-form id="session" hours="24/7" ${zone}>
        <option value="1">Printing</option><p slot="contact" id="contact">Call 555 0100.</p>
      </bt-issue-form>`,
      { site },
    ),
    '/closing': wholePage(element(`hours="off" ${zone} availability="/closing.json"`), { site }),
    '/closing.json': () => ({
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ state: 'open', until: new Date(Date.now() + 20 * 60_000).toISOString() }),
    }),
    '/no-scripts': { body: page(`hours="off" ${zone}`, classic), scripts: false },
    '/file': page('availability="/availability.json"', classic),
    '/availability.json': {
      headers: { 'Content-Type': 'application/json' },
      body: '{ "state": "closed", "until": "2099-07-01T09:00:00Z" }',
    },
  };
});

beforeEach(() => stage.app.forget());

const MESSAGE = '#session >>> [part=hours]';

describeEngines('opening hours', ({ test }) => {
  test('start a session while the help desk is open', async (browser) => {
    const { page } = browser;
    await page.goto(`${stage.site.url}/open`);
    await page.waitFor(`document.querySelector('#session').shadowRoot?.querySelector('[part=hours]') != null`);
    await page.click('#link');
    await dialogShows(page, 'javascript');
    assert.equal((await onlySession(stage.app)).parameters['short_key'], '1234567');
    await takeDownload(browser);
  });

  for (const [path, options] of [
    ['/closed', {}],
    ['/closed-module', { oneEngine: 'both builds load the same file' }],
  ] as const) {
    test(`show a message in place of the link while it is closed (${path})`, options, async ({ page }) => {
      await page.goto(stage.site.url + path);
      await page.see('#closed');
      assert.equal(await page.evaluate(`document.querySelector('#link').checkVisibility?.() ?? false`), false);
      assert.deepEqual(await page.axe(), []);
    });
  }

  test('are looked at in the click, since the page may have been open for long', async ({ page }) => {
    await page.goto(`${stage.site.url}/open`);
    await page.waitFor(`document.querySelector('#session').shadowRoot?.querySelector('[part=hours]') != null`);
    // The desk is closed on one day, which has come meanwhile.
    await page.evaluate(() => {
      document.querySelector('#session')?.setAttribute('hours', '24/7; 2099 Jan 01 off');
    });
    await page.evaluate(`void (Date.now = () => Date.UTC(2099, 0, 1, 17))`);
    await page.click('#link');
    await page.see('#closed');
    assert.equal(
      await page.evaluate(`document.querySelector('#session').shadowRoot.querySelector('[part=hours]').role`),
      'alert',
    );
    assert.match(await page.text(MESSAGE), /It opens (tomorrow|today) at /);
    assert.deepEqual(await stage.app.sessions(0), []);
  });

  test('keep a form that a customer has begun, and what was typed, when the help desk closes', async ({ page }) => {
    await page.goto(`${stage.site.url}/form`);
    await page.type('#session >>> textarea', 'It broke');
    await page.evaluate(`document.querySelector('#session').setAttribute('hours', 'off')`);
    await page.see(MESSAGE);
    await page.click('#session >>> [part=button]');
    assert.equal(
      await page.evaluate(`document.querySelector('#session').shadowRoot.querySelector('textarea').value`),
      'It broke',
    );
    assert.deepEqual(await stage.app.sessions(0), []);
    assert.deepEqual(await page.axe(), []);
    // Nobody has begun to use a new one: the message and the contact take its place.
    await page.evaluate(
      `document.querySelector('#session').replaceWith(document.querySelector('#session').cloneNode(true))`,
    );
    await page.see('#contact');
    await page.waitFor(`!document.querySelector('#session').shadowRoot.querySelector('form')`);
    assert.equal(await page.text(MESSAGE), 'The help desk is closed now.');
  });

  test('say when the help desk closes soon, beside the link', async ({ page }) => {
    await page.goto(`${stage.site.url}/closing`);
    await page.see(MESSAGE);
    await page.see('#link');
    assert.match(await page.text(MESSAGE), /^The help desk closes at /);
    assert.deepEqual(await page.axe(), []);
  });

  test('leave the link to customers without scripts', async ({ page }) => {
    await page.goto(`${stage.site.url}/no-scripts`);
    await page.see('#link');
    assert.equal(await page.evaluate(`document.querySelector('#closed').offsetHeight`), 0);
  });

  test(
    'are overridden by a file, which says when they are in force again',
    { oneEngine: 'our code reads the file' },
    async ({ page }) => {
      await page.goto(`${stage.site.url}/file`);
      await page.see(MESSAGE);
      await page.waitFor(
        `/July 1/.test(document.querySelector('#session').shadowRoot.querySelector('[part=hours]').textContent)`,
      );
    },
  );
});
