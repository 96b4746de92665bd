// Every build under the strictest of policies: plain links, the dialog with its steps, chats, downloads and BG.
import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { guided, unfold } from './dialog-view.ts';
import type { Page, TestBrowser } from '../driver/page.ts';
import { chatName, chatWindow, closed, dialogShows, hashed, sorted, takeDownload, useStage, zone } from './stage.ts';
import { strictPages } from './strict-pages.ts';
import { describeEngines } from './suite.ts';

const stage = useStage(({ host }) => strictPages(host));

async function open({ page }: TestBrowser, path: string) {
  await stage.set();
  stage.site.violations.length = 0;
  stage.site.requests.length = 0;
  await page.goto(stage.site.url + path);
}

const names = { issue_menu: '1', codeName: 'Other', timezone_offset: zone };

async function lastSession(count: number) {
  const sessions = await stage.app.sessions(count);
  assert.equal(sessions.length, count);
  assert.deepEqual(sessions.at(-1)!.problems, []);
  return sorted(sessions.at(-1)!.parameters);
}

/** The dialog that a download comes with, with all that the guide adds and its styles, and closed again. */
async function dialogOf(browser: TestBrowser, page: Page) {
  await dialogShows(page, 'javascript');
  await takeDownload(browser);
  await guided(page);
  await unfold(page);
  const look = `(({ offsetWidth }, { children }) => [offsetWidth, children.length > 0])(...['dialog', 'dialog ol'].map((part) =>
    document.querySelector('[data-bt-support-dialog]').shadowRoot.querySelector(part)))`;
  assert.deepEqual(await page.evaluate(look), [512, true], 'size and steps of the dialog');
  await page.press('Escape');
  await closed(page);
}

interface Chat {
  browser: TestBrowser;
  control: string;
  count: number;
  sends: Record<string, string>;
}

async function chatBy({ browser, control, count, sends }: Chat) {
  const { page } = browser;
  await page.click(control);
  const chat = await chatWindow(browser);
  assert.match((await chat.facts()).name, chatName);
  assert.deepEqual(await lastSession(count), sorted({ ...sends, c2cjs: '1' }));
  await chat.close();
  await page.focus();
}

/** The page's own calls of BG. */
async function calls(browser: TestBrowser) {
  const { page } = browser;
  await page.click('#full');
  await dialogOf(browser, page);
  assert.deepEqual(await lastSession(1), sorted({ ...names, 'session.skills': 'a,b' }));
  await page.click('#wrong');
  await dialogShows(page, 'problems');
  await guided(page);
  await page.press('Escape');
  await closed(page);
}

/** Plain links and forms, which the tag says are to start as the elements do. */
async function links(browser: TestBrowser, before = 0) {
  const { page } = browser;
  await page.click('#send');
  await dialogOf(browser, page);
  assert.deepEqual(await lastSession(before + 1), sorted(names));
  await chatBy({ browser, control: '#link', count: before + 2, sends: names });
}

async function elements(browser: TestBrowser) {
  const { page } = browser;
  await page.see('#form >>> textarea');
  await page.click('#form >>> button');
  await page.see('#form >>> [aria-invalid="true"]');
  await page.click('#element >>> button');
  await dialogOf(browser, page);
  assert.deepEqual(await lastSession(1), sorted({ id: '12', name: 'John', timezone_offset: zone }));
}

async function nothingIsReported(browser: TestBrowser) {
  assert.deepEqual(stage.site.violations, []);
  // Browsers ask for an icon by themselves.
  const errors = (await browser.errors()).filter((error) => !error.includes('/favicon.ico'));
  assert.deepEqual(errors, []);
}

const hasElements = ({ page }: TestBrowser): Promise<boolean> =>
  page.evaluate(`customElements.get('bt-support-session') !== undefined`);

/** The purposes of a build, on one page. */
const doings: Record<string, (browser: TestBrowser) => Promise<void>> = {
  async bg(browser) {
    await calls(browser);
    const sends = { id: '12', name: 'John', timezone_offset: zone };
    await chatBy({ browser, control: '#chat', count: 2, sends });
  },
  async classic(browser) {
    await calls(browser);
    await links(browser, 1);
  },
  module: links,
  links,
};

describeEngines('a strict policy', ({ test }) => {
  // What `bg.js` does under it, it does under a stricter one below; the elements are in `policy.test.ts`.
  for (const name of ['classic', 'module', 'links']) {
    test(`that names one address refuses nothing of the ${name} build`, async (browser) => {
      await open(browser, `/${name}/own`);
      await doings[name]!(browser);
      await nothingIsReported(browser);
    });
  }

  for (const name of ['classic', 'module']) {
    test(`with a nonce alone refuses nothing of the ${name} build, and of its files that come later`, async (browser) => {
      await open(browser, `/${name}/nonces`);
      await elements(browser);
      await nothingIsReported(browser);
      const files = stage.site.requests.map(({ url }) => url);
      const later = [
        hashed('bt-guide'),
        ...(name === 'module' ? ['bt-elements', 'bt-issue-form', 'bt-extras'].map(hashed) : []),
      ];
      const missing = later.filter((file) => !files.includes(file));
      assert.deepEqual(missing, []);
    });
  }

  for (const policy of ['nonces', 'no-types']) {
    test(`of ${policy} refuses nothing of the build for plain links`, async (browser) => {
      await open(browser, `/links/${policy}`);
      await links(browser);
      await nothingIsReported(browser);
    });
  }

  test('without a single policy of types refuses nothing of BG', async (browser) => {
    await open(browser, '/bg/no-types');
    await doings['bg']!(browser);
    await nothingIsReported(browser);
  });

  test('without a single policy of types refuses nothing of a classic script that leaves the elements out', async (browser) => {
    await open(browser, '/plain/no-types');
    await doings['classic']!(browser);
    await nothingIsReported(browser);
    assert.equal(await hasElements(browser), false);
  });

  test('without a single policy of types stops Lit, and neither BG nor plain links', async (browser) => {
    await open(browser, '/classic/no-types');
    await doings['classic']!(browser);
    // An engine without such types has Lit, too.
    const isTyped = await browser.page.evaluate(`'trustedTypes' in window`);
    const refused = stage.site.violations.map((violation) => violation.split(' ')[0]);
    assert.deepEqual(refused, isTyped ? ['trusted-types'] : []);
    assert.equal(await hasElements(browser), !isTyped);
  });

  test('of where forms may go is asked without scripts, and names the appliance', async (browser) => {
    const { page } = browser;
    await open(browser, '/form-elsewhere');
    await page.click('button');
    const end = Date.now() + 5000;
    while (stage.site.violations.length === 0 && Date.now() < end) await sleep(50);
    assert.match(stage.site.violations.join(), /^form-action /);
    assert.deepEqual(await stage.app.sessions(), []);
    await open(browser, '/form');
    await page.click('button');
    await takeDownload(browser);
    assert.deepEqual(await lastSession(1), { short_key: '1234567' });
    assert.deepEqual(stage.site.violations, []);
  });
});
