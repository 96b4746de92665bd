// What sanitizers leave of a link, on a page that has the documented script tag once: the whole launcher. Without scripts
// it is a link.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { codeIn, textOf } from '../cms/documents.ts';
import { embeds } from '../cms/embeds.ts';
import type { Kept } from '../cms/snapshots.ts';
import type { Page, TestBrowser } from '../driver/page.ts';
import type { Reply } from './site.ts';
import {
  chatName,
  chatWindow,
  closed,
  dialogShows,
  dialogView,
  heard,
  onlySession,
  sorted,
  takeDownload,
  useStage,
  wholePage,
  zone,
} from './stage.ts';
import { describeEngines, type TestOptions } from './suite.ts';

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const kept = (name: string) => (JSON.parse(read(`../cms/${name}.json`)) as Kept).embeds;

/** In the places that they have on the pages. */
const pasted = { chat: 'link to a chat', full: 'link to the full client', around: 'element around a link' };
const scriptTag = embeds.find(({ name }) => name === 'script tag for plain links')!.html;
const settings = embeds.filter(({ name }) => name.startsWith('`meta`')).map(({ html }) => html);
const [tagByScript = ''] = codeIn(textOf('demo/docs/cms.md'), 'js').filter((code) => code.includes('createElement'));

const placed = (htmlOf: (name: string) => string, all: Record<string, string> = pasted): string =>
  Object.entries(all)
    .map(([id, name]) => `<p id="${id}">${htmlOf(name)}</p>`)
    .join('');

const from = (all: Kept['embeds']) => placed((name) => all.find((embed) => embed.name === name)!.kept);

/** The content comes as the author wrote it, and the page cleans it after it has loaded. */
const purifying = (all: Record<string, string>) => `<script src="/purify.js"></script>
  ${placed(() => '', all)}<script>
  addEventListener('load', () => {
    for (const [id, html] of ${JSON.stringify(
      Object.entries(all).map(([id, name]) => [id, embeds.find((embed) => embed.name === name)!.html]),
    )}) document.getElementById(id).innerHTML = DOMPurify.sanitize(html);
  });
</script>`;

const stage = useStage(({ host }) => {
  const here = (html: string) =>
    html
      .replaceAll(/https:\/\/www\.example\.com\/(bt-\w+\.js)/g, '/dist/$1')
      .replaceAll('https://support.example.com', `http://${host}`)
      .replaceAll('support.example.com', host);
  const on = (body: string, scripts = scriptTag) => here(wholePage(body, { scripts }));
  const off = (body: string): Reply => ({ body: here(wholePage(body, { scripts: scriptTag })), scripts: false });
  const [clean, press] = [from(kept('sanitize-html')), from(kept('wordpress'))];
  return {
    '/sanitize-html': on(clean),
    '/wordpress': on(press),
    '/dompurify': on(purifying(pasted)),
    '/forms': on(purifying({ key: 'form for a session key', around: 'issue form around a form' })),
    '/purify.js': {
      body: read('../../node_modules/dompurify/dist/purify.min.js'),
      headers: { 'content-type': 'text/javascript' },
    },
    '/off/sanitize-html': off(clean),
    '/off/wordpress': off(press),
    '/by-script': on(clean, `<script>addEventListener('load', () => { ${tagByScript} });</script>`),
    '/by-meta': on(clean, `${settings.join('')}<script src="https://www.example.com/bt-support.js" defer></script>`),
    // The site knows its other address only when it is there.
    '/elsewhere': () => on(clean, scriptTag.replace('https://www.example.com', `${stage.site.otherUrl}/dist`)),
    '/plain': on(clean, '<script src="https://www.example.com/bt-support.js" defer></script>'),
  };
});

const other = { codeName: 'Other', issue_menu: '1' };
const chat = { c2cjs: '1', ...other };

async function arrived(): Promise<unknown> {
  const { startType, parameters } = await onlySession(stage.app);
  return { startType, parameters: sorted(parameters) };
}

async function open({ page }: TestBrowser, path: string): Promise<Page> {
  await stage.set();
  await page.goto(stage.site.url + path);
  await page.see('#around a');
  return page;
}

/** A chat that the launcher has opened, as opposed to a link. */
async function opensChat(browser: TestBrowser, path: string): Promise<Page> {
  const page = await open(browser, path);
  await page.waitFor('window.BtSupport');
  await page.click('#chat a');
  const { name, inner } = await (await chatWindow(browser)).facts();
  assert.match(name, chatName);
  assert.ok(Math.abs(inner.width - 640) <= 20 && Math.abs(inner.height - 480) <= 20, JSON.stringify(inner));
  assert.deepEqual(await heard(page), ['request', 'launch chat-window']);
  assert.deepEqual(await arrived(), { startType: 'chat', parameters: sorted({ ...chat, timezone_offset: zone }) });
  return page;
}

describeEngines('after a sanitizer', ({ test }) => {
  for (const name of ['dompurify', 'sanitize-html', 'wordpress']) {
    // DOMPurify works with the browser's own parser.
    const options: TestOptions = name === 'dompurify' ? {} : { oneEngine: 'the server has cleaned the page for all' };
    test(`${name}: links to a chat open one window, also what is left of an element`, options, async (browser) => {
      const page = await opensChat(browser, `/${name}`);
      await page.focus();
      await page.click('#around a');
      assert.deepEqual(await heard(page), ['request', 'launch chat-window', 'request']);
      assert.equal((await browser.windows()).length, 2);
      await onlySession(stage.app);
    });

    test(
      `${name}: a link to the full client downloads it, and the dialog says what is next`,
      options,
      async (browser) => {
        const page = await open(browser, `/${name}`);
        await page.click('#full a');
        await dialogShows(page, 'javascript');
        await takeDownload(browser);
        assert.deepEqual(await arrived(), {
          startType: 'full',
          parameters: sorted({ ...other, timezone_offset: zone }),
        });
        assert.equal(await dialogView(page), 'javascript');
      },
    );

    test(`${name}: without scripts the links start the same sessions by themselves`, options, async (browser) => {
      const { page } = browser;
      if (name === 'dompurify') {
        // It needs scripts itself: what it leaves comes from the server here.
        await open(browser, '/dompurify');
        const body = await page.evaluate<string>(`document.querySelector('main').innerHTML`);
        stage.site.replace('/off/dompurify', {
          body: wholePage(body.replaceAll(/<script[^]*?<\/script>/g, '')),
          scripts: false,
        });
      }
      await open(browser, `/off/${name}`);
      await page.click('#full a');
      await takeDownload(browser);
      assert.deepEqual(await arrived(), { startType: 'full', parameters: sorted(other) });
      await stage.set();
      await page.click('#chat a');
      await page.see('#composer');
      assert.deepEqual(await arrived(), { startType: 'chat', parameters: sorted(chat) });
      assert.equal((await browser.windows()).length, 1);
    });
  }
});

describeEngines('forms that DOMPurify leaves', ({ test }) => {
  test('start through the launcher, also what is left of an issue form', async (browser) => {
    const { page } = browser;
    await stage.set();
    await page.goto(`${stage.site.url}/forms`);
    assert.equal(await page.evaluate(`document.querySelector('bt-issue-form')`), null);
    await page.type('#key input', '1234567');
    await page.press('Enter');
    await dialogShows(page, 'javascript');
    await takeDownload(browser);
    const [key, zoned] = [{ short_key: '1234567' }, { timezone_offset: zone }];
    assert.deepEqual(await arrived(), { startType: 'full', parameters: sorted({ ...key, ...zoned }) });
    await page.press('Escape');
    await closed(page);
    await stage.app.forget();
    await page.type('#around input[name="customer.name"]', 'Ada');
    await page.click('#around button');
    await dialogShows(page, 'javascript');
    await takeDownload(browser);
    const asked = { ...other, ...zoned, 'customer.name': 'Ada' };
    assert.deepEqual(await arrived(), { startType: 'full', parameters: sorted(asked) });
  });
});

describeEngines('links on a page whose script', ({ test }) => {
  // How scripts are loaded, `tags.test.ts` sees in every engine, and links with and without settings `enhance.test.ts`.
  const once: TestOptions = { oneEngine: 'the words of the documents are what is tried' };
  test('is added by the documented script start through the launcher', once, async (browser) => {
    await opensChat(browser, '/by-script');
  });

  test('is told so by meta elements start through the launcher', once, async (browser) => {
    await opensChat(browser, '/by-meta');
  });

  test('comes from another server have the whole dialog', async (browser) => {
    const page = await open(browser, '/elsewhere');
    await page.click('#full a');
    await dialogShows(page, 'javascript');
    await takeDownload(browser);
    await page.see('dialog summary');
    assert.deepEqual(await arrived(), { startType: 'full', parameters: sorted({ ...other, timezone_offset: zone }) });
  });

  test('is not told so are left to the browser', once, async (browser) => {
    const page = await open(browser, '/plain');
    await page.click('#chat a');
    await page.see('#composer');
    assert.deepEqual(await arrived(), { startType: 'chat', parameters: sorted(chat) });
  });
});
