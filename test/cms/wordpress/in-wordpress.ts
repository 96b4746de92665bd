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
import { addBlock, linkTo, logIn, newPost, openPost, publish, save, update } from './block-editor.ts';
import { needWordPress } from './debian.ts';
import { startWordPress } from './site.ts';
import type { WordPress } from './site.ts';

needWordPress();

const root = fileURLToPath(new URL('../../../', import.meta.url));
const kept = (JSON.parse(textOf('test/cms/wordpress.json')) as Kept).embeds;
const embed = (name: string) => embeds.find((one) => one.name === name)!.html;

/** As the document has them. */
const [plugin = '', portalPlugin = ''] = codeIn(textOf('demo/docs/cms/wordpress.md'), 'php');
const [linksTag, elementsTag] = [embed('script tag for plain links'), embed('script tag that makes links start')];

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

before(async () => {
  app = await openAppliance();
  site = await startWordPress();
  console.log(`WordPress ${site.version}`);
  await Promise.all([
    putScripts(),
    putDirectory(),
    site.put('wp-content/mu-plugins/without-scripts.php', withoutScripts),
  ]);
  // A single site lets editors save anything. With this constant WordPress filters everybody, as it filters editors in a network.
  await site.filterEverybody(true);
  await putPlugin(plugin);
});
after(async () => {
  await Promise.all([site.close(), app.close()]);
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
    await newPost(page, site, 'Embeds');
    const left = async (): Promise<Record<string, string>> => {
      const found: Record<string, string> = {};
      for (const { name, html } of embeds) found[name] = (await save(page, html)).content;
      return found;
    };
    const listed = (kind: 'kept' | 'allowed') => Object.fromEntries(kept.map((one) => [one.name, one[kind]]));
    assert.deepEqual(await left(), listed('allowed'), 'with the element allowed');
    await putPlugin(plugin.replace(/^\/\/ Only where authors.*/ms, ''));
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
  test('starts a chat in a window of its own', once, async (browser) => {
    const { page } = browser;
    await visit(page, 'Links');
    await page.waitFor('window.BtSupport');
    await page.click(`${CONTENT} > p a`);
    const { name } = await (await chatWindow(browser)).facts();
    assert.match(name, chatName);
    assert.deepEqual(await arrived(), chatWith({ ...other, ...zoned }));
  });

  test('downloads the client with a button, and is told what is next', once, async (browser) => {
    const { page } = browser;
    await visit(page, 'Links');
    await page.waitFor('window.BtSupport');
    await page.click('.wp-block-button a');
    await downloads(browser);
    assert.deepEqual(await arrived(), full({ ...other, ...zoned }));
  });

  test('finds nothing wrong, and no element where the script has none', once, async ({ page }) => {
    await visit(page, 'Links');
    await page.waitFor('window.BtSupport');
    assert.equal(await page.evaluate(`customElements.get('bt-support-session') === undefined`), true);
    const found = await page.evaluate<{ code: string }[]>('BtSupport.diagnose()');
    // This site is on loopback.
    assert.deepEqual(
      found.map(({ code }) => code).filter((code) => code !== 'insecure'),
      [],
    );
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
