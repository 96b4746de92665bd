// The elements beside the session elements, in built pages: their files load with their tags, and content is there without scripts.
import assert from 'node:assert/strict';
import { beforeEach } from 'node:test';
import { classic, dialogShows, hashed, module, onlySession, takeDownload, useStage, wholePage } from './stage.ts';
import type { Page } from '../driver/page.ts';
import type { Reply } from './site.ts';
import { describeEngines } from './suite.ts';

const directory = 'directory="/directory.json"';

const TWO = [
  { id: 12, name: 'John' },
  { id: 41, name: 'Zoë Ångström' },
];

const NOTICE = { id: 'mail', title: 'Mail', text: 'Mail is slow.', url: 'https://status.example.com/' };

const directoryOf = (content: object): Reply => ({
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(content),
});

/** Lets the page fetch its directory again, as if it had been hidden for two minutes. */
const showAgain = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const { now } = Date;
    Date.now = () => now.call(Date) + 120_000;
    document.dispatchEvent(new Event('visibilitychange'));
  });

const status = (page: Page, text: string): Promise<unknown> =>
  page.waitFor(
    (wanted) => document.querySelector('#list')?.shadowRoot?.querySelector('[part=status]')?.textContent === wanted,
    { args: [text], what: `the list to say: ${text}` },
  );

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
    '/directory.json': directoryOf({ representatives: [...TWO], notices: [NOTICE] }),
  };
});

/** The directory fails from now on: the promise is kept once it has been requested. */
const failing = (code: number): Promise<void> =>
  new Promise((resolve) => {
    stage.site.replace('/directory.json', () => {
      resolve();
      return { status: code, body: 'Try later' };
    });
  });

/** Waits until earlier requests of the page have been answered. */
const answered = (page: Page): Promise<number> => page.evaluate(`fetch('/own').then(({ status }) => status)`);

beforeEach(async () => {
  stage.site.restore('/directory.json');
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

  test('keep the focus and what was typed while a directory changes, and show what nobody has', async ({ page }) => {
    await page.goto(`${stage.site.url}/classic`);
    await page.see('#notices >>> article');
    await page.see(JOHN);
    await page.type('#field', '834');
    await page.evaluate(() => {
      const second = document.querySelector('#list')?.shadowRoot?.querySelectorAll('bt-support-session')[1];
      (second as HTMLElement).focus();
    });
    const name = `document.querySelector('#list').shadowRoot.activeElement?.getAttribute('rep-name')`;
    assert.equal(await page.evaluate(name), 'Zoë Ångström');

    // Somebody logs in before her, and the notice is another one.
    stage.site.replace(
      '/directory.json',
      directoryOf({
        representatives: [{ id: 7, name: 'Ann' }, ...TWO],
        notices: [{ ...NOTICE, text: 'Mail is back.' }],
      }),
    );
    await showAgain(page);
    await status(page, '3 representatives are available.');
    assert.equal(await page.evaluate(name), 'Zoë Ångström');
    assert.match(await page.text('#notices >>> article'), /Mail is back\./);

    // The notice is dismissed, and stays away for this page.
    await page.click('#notices >>> article button');
    const notices = `document.querySelector('#notices').shadowRoot.querySelectorAll('article').length`;
    assert.equal(await page.evaluate(notices), 0);

    // A failure changes nothing.
    const failure = failing(503);
    await showAgain(page);
    await failure;
    await answered(page);
    await status(page, '3 representatives are available.');

    stage.site.replace(
      '/directory.json',
      directoryOf({ representatives: [], notices: [{ ...NOTICE, text: 'Mail is back.' }] }),
    );
    await showAgain(page);
    await status(page, 'No representative is available at the moment.');
    assert.equal(await page.evaluate(notices), 0);
    assert.equal(await page.evaluate(`document.querySelector('#field').value`), '834');
    assert.deepEqual(await page.axe(), []);
  });

  test(
    'show what the page itself has where the directory fails',
    { oneEngine: 'our code reads it' },
    async ({ page }) => {
      const failure = failing(404);
      await page.goto(`${stage.site.url}/classic`);
      await failure;
      await answered(page);
      await page.see('#notice');
      await page.see('#anybody');
      assert.equal(stage.site.requests.filter(({ url }) => url === '/directory.json').length, 1);
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
