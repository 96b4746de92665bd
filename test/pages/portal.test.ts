// The elements beside the session elements, in built pages: their files load with their tags, and content is there without scripts.
import assert from 'node:assert/strict';
import { beforeEach } from 'node:test';
import { classic, dialogShows, hashed, module, onlySession, takeDownload, useStage, wholePage } from './stage.ts';
import { describeEngines } from './suite.ts';

const directory = 'directory="/directory.json"';

const stage = useStage(({ host: site }) => {
  const content = `
    <bt-support-notices id="notices" ${directory}><p id="notice">Read this first.</p></bt-support-notices>
    <bt-session-key-form id="key">
      <form action="http://${site}/api/start_session">
        <label>Session key <input name="short_key" id="field"></label> <button id="join">Join</button>
      </form>
    </bt-session-key-form>
    <bt-representative-list id="list" ${directory}>
      <a id="anybody" href="http://${site}/api/start_session?issue_menu=1&amp;codeName=Other">Anybody</a>
    </bt-representative-list>`;
  const own = `<bt-session-key-form id="key"></bt-session-key-form>`;
  return {
    '/classic': wholePage(content, { site, scripts: classic }),
    '/module': wholePage(content, { site, scripts: module }),
    '/own': wholePage(own, { scripts: classic.replace('<script ', `<script data-site="${site}" `) }),
    '/no-scripts': { body: wholePage(content, { site }), scripts: false },
    '/strict': {
      body: `<!doctype html><html lang="en"><title>Page</title><meta name="bt-site" content="${site}">${classic}<main>${content}</main>`,
      headers: {
        'Content-Security-Policy':
          "default-src 'none'; script-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html",
      },
    },
    '/directory.json': {
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({
        representatives: [
          { id: 12, name: 'John' },
          { id: 41, name: 'Zoë Ångström' },
        ],
        notices: [{ id: 'mail', title: 'Mail', text: 'Mail is slow.', url: 'https://status.example.com/' }],
      }),
    },
  };
});

beforeEach(async () => {
  stage.site.requests.length = 0;
  stage.site.violations.length = 0;
  await stage.app.forget();
});

const JOHN = '#list >>> li:first-child bt-support-session >>> button';

describeEngines('the elements of a portal', ({ test }) => {
  for (const [path, options] of [
    ['/classic', {}],
    ['/module', { oneEngine: 'both builds load the same files' }],
  ] as const) {
    test(`show what the directory has, with one request of it (${path})`, options, async (browser) => {
      const { page } = browser;
      await page.goto(stage.site.url + path);
      await page.see('#notices >>> article');
      await page.see(JOHN);
      assert.equal(await page.text('#list >>> [part=status]'), '2 representatives are available.');
      assert.deepEqual(
        await page.evaluate(`['notice', 'anybody'].map((id) => document.getElementById(id).offsetHeight)`),
        [0, 0],
      );
      assert.equal(stage.site.requests.filter(({ url }) => url === '/directory.json').length, 1);
      assert.deepEqual(await page.axe(), []);
      await page.click(JOHN);
      await dialogShows(page, 'javascript');
      const { parameters } = await onlySession(stage.app);
      assert.deepEqual([parameters['id'], parameters['name']], ['12', 'John']);
      await takeDownload(browser);
    });

    test(`start a session with the key of the page’s own form (${path})`, options, async (browser) => {
      const { page } = browser;
      await page.goto(stage.site.url + path);
      await page.see('#key >>> [part=site]');
      await page.waitFor(`'start' in document.querySelector('#key').shadowRoot.querySelector('bt-support-session')`);
      // The field moves down when the notices above it arrive, and a click on its old place would miss it.
      await page.see('#notices >>> article');
      await page.see(JOHN);
      await page.type('#field', '834-7482');
      await page.press('Enter');
      await dialogShows(page, 'javascript');
      assert.equal((await onlySession(stage.app)).parameters['short_key'], '8347482');
      await takeDownload(browser);
    });
  }

  test(
    'tell what is wrong with a key, and name the site of the script tag',
    { oneEngine: 'our code counts' },
    async ({ page }) => {
      await page.goto(`${stage.site.url}/own`);
      await page.see('#key >>> input');
      assert.match(
        await page.text('#key >>> [part=site]'),
        new RegExp(`^You will be connected to ${stage.app.host}\\.`),
      );
      await page.type('#key >>> input', '12');
      await page.click('#key >>> [part=button]');
      assert.equal(await page.text('#key >>> [part=problem]'), 'A session key has 7 characters. This one has 2.');
      assert.deepEqual(await page.axe(), []);
    },
  );

  test('have content that works without scripts', async ({ page }) => {
    await page.goto(`${stage.site.url}/no-scripts`);
    await page.see('#notice');
    await page.see('#anybody');
    await page.type('#field', '8347482');
    await page.click('#join');
    assert.equal((await onlySession(stage.app)).parameters['short_key'], '8347482');
  });

  test('work under a strict policy, with Trusted Types', async ({ page }) => {
    await page.goto(`${stage.site.url}/strict`);
    await page.see(JOHN);
    await page.see('#notices >>> article');
    assert.deepEqual(stage.site.violations, []);
  });
});

// Each is there under its name, with a hash.
for (const name of ['bt-directory', 'bt-session-key-form', 'bt-representative-list', 'bt-support-notices'])
  assert.match(hashed(name), /-[\da-f]{6}\.js$/);
