// The documents for WordPress, in a WordPress: an editor whose HTML is filtered writes with the block editor, and visitors get help.
// `npm run test:wordpress` runs it, and `npm test` does not, since it needs a database and Debian's packages.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { CLIENT_ID, CLIENT_SECRET } from '../../../demo/appliance/oauth.ts';
import type { Page, TestBrowser } from '../../driver/page.ts';
import { openAppliance } from '../../pages/appliance.ts';
import type { TestAppliance } from '../../pages/appliance.ts';
import { chatName, chatWindow, dialogShows, onlySession, sorted, takeDownload, zone } from '../../pages/stage.ts';
import { describeEngines } from '../../pages/suite.ts';
import type { TestOptions } from '../../pages/suite.ts';
import { codeIn, textOf } from '../documents.ts';
import { embeds } from '../embeds.ts';
import type { Kept } from '../snapshots.ts';
import {
  addBlock,
  changeTitle,
  chooseStyle,
  linkTo,
  logIn,
  logOut,
  newPost,
  openEditor,
  publish,
  save,
  store,
} from './block-editor.ts';
import type { StoredPost } from './block-editor.ts';
import { startWordPress } from './site.ts';
import type { WordPress } from './site.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const kept = (JSON.parse(textOf('test/cms/wordpress.json')) as Kept).embeds;
const embed = (name: string) => embeds.find((one) => one.name === name)!.html;

/** As the document has them. */
const [plugin = '', portalPlugin = ''] = codeIn(textOf('demo/docs/cms/wordpress.md'), 'php');
const [linksTag, elementsTag] = [embed('script tag for plain links'), embed('script tag that makes links start')];

/** With the tag that the document asks for where there are elements. */
const withElements = plugin.replace(linksTag, elementsTag);
const withLinksAlone = plugin.replace(/^\/\/ Only where authors.*/ms, '');

/** The three ways to get help, notices and hours, as they are in the demo; one workshop is closed at any time that the test runs. */
const portal = /<\/h1>(.*?)<p><a href="\/">/s
  .exec(textOf('demo/pages/portal.html'))![1]!
  .replace('hours="Mo-Fr 09:00-17:00; Dec 25 off \'Christmas\'"', 'hours="Mo-Fr 09:00-17:00; off \'We’re moving\'"');

let app: TestAppliance;
let site: WordPress;

/** With this machine's addresses in it. */
const here = (text: string): string =>
  text
    .replaceAll('https://www.example.com/', `${site.url}/support/`)
    .replaceAll('https://support.example.com', `http://${app.host}`)
    .replaceAll('support.example.com', app.host)
    .replaceAll('localhost:8001', app.host)
    .replaceAll('"/directory.json"', '"/support/directory.json"');

async function putScripts(): Promise<void> {
  const names = (await readdir(join(root, 'dist'))).filter((name) => /^bt-.*\.js$/.test(name));
  for (const name of names) await site.put(`support/${name}`, await readFile(join(root, 'dist', name)));
}

/** As a cron job does it. */
async function putDirectory(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'bt-support-directory-'));
  try {
    const out = join(folder, 'directory.json');
    const files = ['--notices', 'demo/notices.json', '--token-file', join(folder, 'token'), '--out', out];
    const env = { ...process.env, BT_CLIENT_ID: CLIENT_ID, BT_CLIENT_SECRET: CLIENT_SECRET };
    const program = 'dist/node/bt-support-directory.js';
    await promisify(execFile)(process.execPath, [program, '--site', app.host, ...files], { cwd: root, env });
    await site.put('support/directory.json', await readFile(out));
  } finally {
    await rm(folder, { recursive: true });
  }
}

const putPlugin = (code: string): Promise<void> => site.put('wp-content/mu-plugins/bt-support.php', here(code));

/** A visitor whose browser runs no script: a policy forbids it on a page with this in its address. */
const withoutScripts = `<?php
add_action( 'send_headers', function () {
	if ( isset( $_GET['without-scripts'] ) ) {
		header( "Content-Security-Policy: script-src 'none'" );
	}
} );
`;

/** As the document has it, in the place of what an administrator types into the theme's settings. */
const [darkCss = ''] = codeIn(textOf('demo/docs/cms/wordpress.md'), 'css');
const darkScheme = `<?php add_action( 'wp_head', function () { ?><style>${darkCss}</style><?php } );`;

before(async () => {
  site = await startWordPress();
  app = await openAppliance();
  console.log(`WordPress ${site.version}`);
  await Promise.all([
    putScripts(),
    putDirectory(),
    site.put('wp-content/mu-plugins/without-scripts.php', withoutScripts),
  ]);
  // A single site lets editors save anything. With this constant WordPress filters everybody, as it filters editors in a network.
  await site.filterEverybody(true);
  await putPlugin(plugin);
  assert.ok(withElements !== plugin && withLinksAlone !== plugin && portalPlugin !== '', 'what the document has');
});
after(async () => {
  const complaints = site.complaints();
  await Promise.all([site.close(), app.close()]);
  assert.deepEqual(complaints, []);
});
beforeEach(() => app.forget());

const once: TestOptions = { oneEngine: 'WordPress decides, and no engine', timeout: 120_000 };

/** Addresses of posts that a test has published, for those of their visitors. */
const published = new Map<string, string>();

function postOf(title: string): string {
  const address = published.get(title);
  assert.ok(address, `the test that publishes “${title}” has not`);
  return address;
}

const other = { codeName: 'Other', issue_menu: '1' };
const [zoned, chat] = [{ timezone_offset: zone }, { c2cjs: '1' }];

async function arrived(): Promise<unknown> {
  const { startType, parameters } = await onlySession(app);
  return { startType, parameters: sorted(parameters) };
}

const full = (parameters: Record<string, string>) => ({ startType: 'full', parameters: sorted(parameters) });
const chatWith = (parameters: Record<string, string>) => ({
  startType: 'chat',
  parameters: sorted({ ...chat, ...parameters }),
});

/** What a visitor's page has between its title and its end. */
const CONTENT = '.wp-block-post-content';

async function visit(page: Page, title: string, query = ''): Promise<void> {
  await page.goto(postOf(title) + query);
  await page.see(CONTENT);
}

async function downloads(browser: TestBrowser): Promise<void> {
  await dialogShows(browser.page, 'javascript');
  await takeDownload(browser);
}

describeEngines('an editor whose HTML WordPress filters', ({ test }) => {
  test('keeps of each embed what the table says', once, async ({ page }) => {
    await logIn(page, site, site.editor);
    await openEditor(page, site);
    const left = async (): Promise<Record<string, string>> => {
      const found: Record<string, string> = {};
      for (const { name, html } of embeds) found[name] = (await save(page, html)).content;
      return found;
    };
    const listed = (kind: 'kept' | 'allowed') => Object.fromEntries(kept.map((one) => [one.name, one[kind]]));
    assert.deepEqual(await left(), listed('allowed'), 'with the element allowed');
    await putPlugin(withLinksAlone);
    assert.deepEqual(await left(), listed('kept'), 'with links alone');
    await putPlugin(plugin);
  });

  test(
    'publishes a link, a button and HTML, and sees what is left when the post is opened again',
    once,
    async ({ page }) => {
      await logIn(page, site, site.editor);
      await newPost(page, site, 'Links');
      await page.write('Start a chat');
      await page.press('Shift+Home');
      await linkTo(page, `http://${app.host}/api/start_session?issue_menu=1&codeName=Other&c2cjs=1`);
      const html = '.wp-block-html textarea';
      await addBlock(page, 'html', html);
      await page.write(here(embed('issue form around a form') + embed('element around a link')));
      await addBlock(page, 'buttons', '.wp-block-button [contenteditable]');
      await page.write('Get support');
      await linkTo(page, `http://${app.host}/api/start_session?issue_menu=1&codeName=Other`);
      published.set('Links', await publish(page));
      const shown = () => page.evaluate<string>(`document.querySelector('${html}').value`);
      assert.match(await shown(), /<bt-issue-form>\s*<form/);
      await page.reload();
      await page.see(html);
      assert.doesNotMatch(await shown(), /bt-issue-form|<form|<input/);
      assert.match(await shown(), /Your name.*<bt-support-session>\s*<a href/s);
    },
  );
});

describeEngines('a visitor of a post with links', ({ test }) => {
  test(
    'starts a chat in a window of its own, and comes back to it with the link that is left of an element',
    once,
    async (browser) => {
      const { page } = browser;
      await visit(page, 'Links');
      await page.waitFor('window.BtSupport');
      await page.click(`${CONTENT} > p a`);
      const { name } = await (await chatWindow(browser)).facts();
      assert.match(name, chatName);
      await page.focus();
      await page.click(`${CONTENT} bt-support-session a`);
      await dialogShows(page, 'raised');
      assert.equal((await browser.windows()).length, 2);
      assert.deepEqual(await arrived(), chatWith({ ...other, ...zoned }));
    },
  );

  test('downloads the client with a button, and is told what is next', once, async (browser) => {
    const { page } = browser;
    await visit(page, 'Links');
    await page.waitFor('window.BtSupport');
    await page.click('.wp-block-button a');
    await downloads(browser);
    assert.deepEqual(await arrived(), full({ ...other, ...zoned }));
  });

  test('has nothing to diagnose, and no element where the script has none', once, async ({ page }) => {
    await visit(page, 'Links');
    await page.waitFor('window.BtSupport');
    assert.equal(await page.evaluate(`customElements.get('bt-support-session') === undefined`), true);
    assert.deepEqual(await page.evaluate('BtSupport.diagnose()'), []);
  });

  test('starts the same sessions without scripts', once, async (browser) => {
    const { page } = browser;
    await visit(page, 'Links', '?without-scripts');
    assert.equal(await page.evaluate(`'BtSupport' in window`), false);
    await page.click('.wp-block-button a');
    await takeDownload(browser);
    assert.deepEqual(await arrived(), full(other));
    await app.forget();
    await page.click(`${CONTENT} > p a`);
    await page.see('#composer');
    assert.deepEqual(await arrived(), chatWith(other));
  });
});

describeEngines('an element that the plugin allows', ({ test }) => {
  before(() => putPlugin(withElements));

  test('is written by an editor, and starts a session for visitors', once, async (browser) => {
    const { page } = browser;
    await logIn(page, site, site.editor);
    await openEditor(page, site);
    const { address } = await save(page, `<div>${embed('element alone')}</div>`);
    await page.goto(address);
    await page.see(`${CONTENT} bt-support-session >>> button`);
    const [element, title] = await page.evaluate<number[]>(
      `['bt-support-session', 'h1'].map((name) => Math.round(document.querySelector(name).getBoundingClientRect().left))`,
    );
    // Alone it would be at the edge of the window: the theme has no place for what is no block.
    assert.equal(element, title);
    await page.click(`${CONTENT} bt-support-session >>> button`);
    assert.match((await (await chatWindow(browser)).facts()).name, chatName);
    assert.deepEqual(await arrived(), chatWith({ ...other, ...zoned }));
  });

  test('says in time that the help desk is closed, and never else', once, async ({ page }) => {
    await logIn(page, site, site.editor);
    await openEditor(page, site);
    const html = here(embed('element with opening hours'));
    const posts = [];
    for (const hours of ['24/7', 'off'])
      posts.push(await save(page, html.replace(/hours="[^"]*"/, `hours="${hours}"`), hours));
    const whatShows = async ({ address }: StoredPost, state: string): Promise<string> => {
      await page.goto(address);
      await page.waitFor(`document.querySelector('bt-support-session')?.matches(':state(${state})')`);
      return page.text(`${CONTENT} bt-support-session`);
    };
    assert.equal(await whatShows(posts[0]!, 'open'), 'Get support');
    assert.match(await whatShows(posts[1]!, 'closed'), /^Nobody is here right now\./);
  });
});

describeEngines('a portal', ({ test }) => {
  before(async () => {
    await putPlugin(withElements);
    await site.put('wp-content/mu-plugins/bt-support-portal.php', portalPlugin);
    await site.put('wp-content/mu-plugins/bt-support-portal.html', here(portal));
  });

  const keyField = 'bt-session-key-form input';
  /** Until it has stopped growing: a click on an old place would miss. */
  const seePortal = async (page: Page): Promise<void> => {
    await page.see('bt-support-notices >>> article');
    await page.see('bt-representative-list >>> li');
    await page.see('bt-issue-form >>> textarea');
    await page.see('bt-support-session >>> [part=hours]');
    await page.see('bt-session-key-form >>> [part=site]');
  };
  const openPortal = async (page: Page): Promise<void> => {
    await visit(page, 'Portal');
    await seePortal(page);
  };

  test('is put into a post by an editor, who writes the shortcode', once, async ({ page }) => {
    await logIn(page, site, site.editor);
    await newPost(page, site, 'Help desk');
    await addBlock(page, 'shortcode', '.wp-block-shortcode textarea');
    await page.write('[support_portal]');
    published.set('Portal', await publish(page));
    await openPortal(page);
  });

  test('is put into a post without blocks, as the classic editor saves it', once, async ({ page }) => {
    await logIn(page, site, site.editor);
    await openEditor(page, site);
    const { address, content } = await store(page, 'Classic', 'Welcome.\n\n[support_portal]\n\nBye.');
    assert.equal(content, 'Welcome.\n\n[support_portal]\n\nBye.');
    await page.goto(address);
    await seePortal(page);
    assert.equal(await page.evaluate(`document.querySelectorAll('bt-issue-form br, bt-issue-form p').length`), 0);
  });

  test('has what the directory has: notices, representatives and issues', once, async ({ page }) => {
    await openPortal(page);
    assert.match(
      await page.text('bt-support-notices >>> article'),
      /^Mail is slow\s+Messages arrive up to an hour late/,
    );
    assert.equal(await page.text('bt-representative-list >>> [part=status]'), '4 representatives are available.');
    const issues = await page.evaluate<string[]>(
      `[...document.querySelectorAll('bt-issue-form')].flatMap(({ shadowRoot }) =>
        [...shadowRoot.querySelectorAll('optgroup option')].map(({ value }) => value))`,
    );
    assert.deepEqual(issues.toSorted(), ['Other', 'issue_code_name', 'network', 'password', 'printing']);
    assert.deepEqual(await page.evaluate('BtSupport.diagnose()'), []);
    assert.deepEqual(await page.axe(), []);
  });

  test('shows that the workshop is closed, with the words of its hours', once, async ({ page }) => {
    await openPortal(page);
    assert.match(await page.text(`${CONTENT} bt-support-session >>> [part=hours]`), /closed: We’re moving\./);
    await page.see('a[href="mailto:workshop@example.com"]');
    assert.equal(await page.evaluate(`document.querySelector('bt-support-session > a').checkVisibility()`), false);
  });

  test('starts a session with a key, and says what is wrong with another one', once, async (browser) => {
    const { page } = browser;
    await openPortal(page);
    await page.type(keyField, '12');
    await page.press('Enter');
    const problem = await page.text('bt-session-key-form >>> [part=problem]');
    assert.equal(problem, 'A session key has 7 characters. This one has 2.');
    await page.press('Control+a');
    await page.write('834-7482');
    await page.press('Enter');
    await downloads(browser);
    assert.deepEqual(await arrived(), full({ short_key: '8347482', ...zoned }));
  });

  test('starts a chat with a representative', once, async (browser) => {
    const { page } = browser;
    await openPortal(page);
    await page.click('bt-representative-list >>> li:nth-child(2) bt-support-session >>> button');
    assert.match((await (await chatWindow(browser)).facts()).name, chatName);
    assert.deepEqual(await arrived(), chatWith({ id: '12', name: 'John', ...zoned }));
  });

  test('sends an issue with what the customer says', once, async (browser) => {
    const { page } = browser;
    await openPortal(page);
    await page.evaluate(`document.querySelector('bt-issue-form').shadowRoot.querySelector('select').focus()`);
    await page.write('Printing');
    await page.type('bt-issue-form >>> textarea', 'No paper');
    await page.click('bt-issue-form >>> button');
    await downloads(browser);
    const asked = { issue_menu: '1', codeName: 'printing', 'customer.details': 'No paper' };
    const untouched = { 'customer.name': '', 'customer.company': '', 'customer.company_code': '' };
    assert.deepEqual(await arrived(), full({ ...asked, ...untouched, ...zoned }));
  });

  test('has a form and a link that work without scripts', once, async (browser) => {
    const { page } = browser;
    await visit(page, 'Portal', '?without-scripts');
    await page.type(keyField, '8347482');
    await page.press('Enter');
    await takeDownload(browser);
    assert.deepEqual(await arrived(), full({ short_key: '8347482' }));
    await app.forget();
    await page.click('bt-representative-list a');
    await page.see('#composer');
    assert.deepEqual(await arrived(), chatWith({ id: '12', name: 'John' }));
  });

  test('is pasted by an administrator, and lost when an editor saves that post', once, async ({ page }) => {
    await site.filterEverybody(false);
    await logIn(page, site, site.admin);
    await openEditor(page, site);
    const html = here(portal).trim();
    const { id, address, content } = await save(page, html);
    assert.equal(content, html);
    await page.goto(address);
    await seePortal(page);
    await site.filterEverybody(true);
    await logOut(page, site);
    await logIn(page, site, site.editor);
    await openEditor(page, site, id);
    await changeTitle(page, ' today');
    await page.goto(address);
    await page.see(CONTENT);
    const gone = 'form, input, option, noscript, bt-issue-form, bt-session-key-form, bt-representative-list';
    assert.equal(await page.evaluate(`document.querySelector('${CONTENT}').querySelectorAll('${gone}').length`), 0);
    // Worse than nothing: a button that does nothing, and what was for visitors without scripts.
    await page.see(`${CONTENT} button`);
    assert.match(await page.text(CONTENT), /open around the clock.*Chat with John/s);
  });

  test('can be read in a dark style of the theme', once, async ({ page }) => {
    await logIn(page, site, site.admin);
    await openEditor(page, site);
    await chooseStyle(page, 'Pitch');
    await site.put('wp-content/mu-plugins/dark.php', darkScheme);
    await openPortal(page);
    await page.type(keyField, '12');
    await page.press('Enter');
    await page.see('bt-session-key-form >>> [part=problem]');
    assert.equal(await page.evaluate('getComputedStyle(document.body).backgroundColor'), 'rgb(32, 33, 36)');
    const nodes = (await page.axe({ runOnly: 'color-contrast' })).flatMap((violation) => violation.nodes);
    // Links of the page itself have the colour of the theme, which is too dark there.
    assert.deepEqual(
      nodes.filter((node) => node.includes('>>>')),
      [],
    );
  });
});
