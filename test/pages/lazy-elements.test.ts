// The module for script tags: its elements load with their tags, and nothing else does.
import assert from 'node:assert/strict';
import { beforeEach } from 'node:test';
import type { Page } from '../driver/page.ts';
import { dialogShows, hashed, module, onlySession, takeDownload, useStage, wholePage } from './stage.ts';
import { describeEngines } from './suite.ts';

const session = '<bt-support-session id="session" session-key="1234567"></bt-support-session>';
const form = '<bt-issue-form id="form"><option value="Other">Other</option></bt-issue-form>';

const stage = useStage(({ host: site }) => {
  const page = (body: string) => wholePage(body, { scripts: module, site });
  return {
    '/links': page(`<p><a id="link" href="http://${site}/api/start_session?short_key=1234567">Help</a></p>`),
    '/session': page(session),
    '/form': page(form),
    '/shadow': page(`<div id="host"><template shadowrootmode="open">${session}</template></div>`),
    '/twice': wholePage(session, { scripts: module + module.replace('.js', '.js?2'), site }),
  };
});

beforeEach(() => stage.app.forget());

const [common, elements, issueForm, extras] = ['bt-common', 'bt-elements', 'bt-issue-form', 'bt-extras'].map(hashed);

/** Which files of the package a page has got. */
const loaded = async (page: Page): Promise<string[]> =>
  (
    await page.evaluate<string[]>(
      `performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname).filter((path) => path.startsWith('/dist/'))`,
    )
  ).sort();

const script = '/dist/bt-support.module.js';

describeEngines('the module build', ({ test }) => {
  test('loads no element for a page with links alone', async ({ page }) => {
    await page.goto(`${stage.site.url}/links`);
    await page.waitFor('window.BtSupport !== undefined && document.readyState === "complete"');
    // Any other file would have been requested by then.
    await page.evaluate(`new Promise((resolve) => setTimeout(resolve, 100))`);
    assert.deepEqual(await loaded(page), [script, common].sort());
  });

  test('loads no issue form for a page with a session element alone', async ({ page }) => {
    await page.goto(`${stage.site.url}/session`);
    await page.see('#session >>> button');
    assert.deepEqual(await loaded(page), [script, common, elements].sort());
  });

  test('loads an issue form with its own part', async ({ page }) => {
    await page.goto(`${stage.site.url}/form`);
    await page.see('#form >>> textarea');
    assert.deepEqual(await loaded(page), [script, common, elements, issueForm, extras].sort());
  });

  test('loads an element whose tag is added by a script, which then starts a session', async (browser) => {
    const { page } = browser;
    await page.goto(`${stage.site.url}/links`);
    await page.waitFor('window.BtSupport !== undefined');
    await page.evaluate(`document.querySelector('main').insertAdjacentHTML('beforeend', '${session}')`);
    await page.see('#session >>> button');
    await page.click('#session >>> button');
    await dialogShows(page, 'javascript');
    assert.equal((await onlySession(stage.app)).parameters['short_key'], '1234567');
    await takeDownload(browser);
  });

  test('loads an element in an open shadow root', async ({ page }) => {
    await page.goto(`${stage.site.url}/shadow`);
    await page.see('#host >>> #session >>> button');
  });

  test('loads elements once where two copies are on the page', async ({ page }) => {
    await page.goto(`${stage.site.url}/twice`);
    await page.see('#session >>> button');
    assert.deepEqual(
      (await loaded(page)).filter((path) => path === elements),
      [elements],
    );
  });
});
