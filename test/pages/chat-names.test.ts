// A stranger's window is never taken for the chat, and a stranger's link never gets at a chat that runs.
import assert from 'node:assert/strict';
import { guided } from './dialog-view.ts';
import type { Page, TestBrowser } from '../driver/page.ts';
import { chatWindow, closed, dialogShows, dialogView, onlySession, useStage, wholePage } from './stage.ts';
import { describeEngines } from './suite.ts';

/** A name that can be guessed: it was once the name of chat windows. */
const guessed = (host: string) => `bt-chat:${host}`;

const session = '<bt-support-session id="john" type="chat" rep-id="12" rep-name="John"></bt-support-session>';

let otherUrl = '';
const stage = useStage(({ host }) => {
  const name = guessed(host);
  const other = (path: string) => `${otherUrl}${path}`;
  const page = (body: () => string) => () => wholePage(`${session}<p>${body()}</p>`, { site: host });
  return {
    '/': page(() => ''),
    '/second': page(() => ''),
    '/link': page(() => `<a id="evil" href="${other('/stranger')}" target="${name}">Look at this</a>`),
    '/opener': page(() => `<a id="evil" href="${other('/named')}" target="_blank" rel="opener">Look at this</a>`),
    '/frame': page(() => `<iframe id="evil" src="${other('/opens')}" width="300" height="60" title="Ad"></iframe>`),
    '/named-frame': page(() => `<iframe name="${name}" src="${other('/stranger')}" title="Ad"></iframe>`),
    '/stranger': wholePage('<p id="stranger">Enter your password</p>', { scripts: '' }),
    '/named': wholePage(`<p id="stranger">Hello</p><script>window.name = '${name}'</script>`, { scripts: '' }),
    '/opens': `<body style="margin:0"><button style="width:100%;height:50px">Win</button><script>
      onclick = () => open('/stranger', '${name}');</script>`,
  };
});

/** A reload would lose it. */
const mark = (page: Page) => page.evaluate('window.mark = "the same"');
const isMarked = (page: Page) => page.evaluate('window.mark === "the same"');

async function goTo({ page }: TestBrowser, path: string) {
  ({ otherUrl } = stage.site);
  await stage.set();
  await page.goto(stage.site.url + path);
}

/** Until the stranger's window is there: a browser takes a moment to know where a frame of another origin is. */
async function fallFor(browser: TestBrowser, path: string) {
  for (let tries = 0; tries < 5; tries++) {
    await browser.page.click('#evil', path === '/frame' ? { offset: { x: 40, y: 20 } } : {});
    const [, stranger] = await browser.windows(2).catch(() => []);
    if (!stranger) continue;
    await stranger.see('#stranger');
    await browser.page.focus();
    return stranger;
  }
  throw new Error('The stranger has no window.');
}

describeEngines('a stranger’s window', ({ test }) => {
  for (const [what, path] of [
    ['a link with a guessed target', '/link'],
    ['a frame that opens a window', '/frame'],
    ['a page with an opener that names itself', '/opener'],
  ] as const) {
    test(`is not taken for the chat: ${what}`, async (browser) => {
      const { page } = browser;
      await goTo(browser, path);
      const stranger = await fallFor(browser, path);
      await mark(stranger);
      await page.click('#john >>> button');
      const [, , chat] = await browser.windows(3);
      await chat!.see('#composer');
      assert.equal((await onlySession(stage.app)).startType, 'chat');
      assert.equal(await isMarked(stranger), true);
      assert.equal(await dialogView(page), null);
    });
  }

  test('is not taken for the chat: a frame of a guessed name', async (browser) => {
    await goTo(browser, '/named-frame');
    await browser.page.click('#john >>> button');
    await chatWindow(browser);
    await onlySession(stage.app);
  });

  for (const path of ['/link', '/frame']) {
    test(`does not take the place of a chat that runs: ${path}`, async (browser) => {
      const { page } = browser;
      await goTo(browser, path);
      await page.click('#john >>> button');
      const chat = await chatWindow(browser);
      await mark(chat);
      await page.focus();
      for (let tries = 0; tries < 5; tries++) {
        await page.click('#evil', path === '/frame' ? { offset: { x: 40, y: 20 } } : {});
        if (await browser.windows(3).catch(() => null)) break;
      }
      const windows = await browser.windows(3);
      await windows[2]!.see('#stranger');
      assert.equal(await isMarked(chat), true);
      await onlySession(stage.app);
    });
  }

  test('in the place of the chat ends no launch in silence: a new chat is one click away', async (browser) => {
    const { page } = browser;
    await goTo(browser, '/');
    await page.click('#john >>> button');
    const chat = await chatWindow(browser);
    await chat.evaluate(`void setTimeout(() => location.assign('${stage.site.otherUrl}/stranger'))`);
    await chat.see('#stranger');
    await page.focus();
    await page.reload();
    await page.click('#john >>> button');
    await dialogShows(page, 'elsewhere');
    await page.focus();
    await guided(page);
    await page.click('dialog a');
    await (await browser.windows(3))[2]!.see('#composer');
    assert.equal((await stage.app.sessions(2)).length, 2);
    await closed(page);
  });
});

describeEngines('the name of a chat', ({ test }) => {
  test('is kept by the tab: the chat is found again from another page of the site, and goes on', async (browser) => {
    const { page } = browser;
    await goTo(browser, '/');
    assert.equal(await page.evaluate('sessionStorage.length'), 0);
    await page.click('#john >>> button');
    const chat = await chatWindow(browser);
    await mark(chat);
    const { name } = await chat.facts();
    assert.deepEqual(await page.evaluate('Object.entries(sessionStorage)'), [[`bt-chat-${stage.app.host}`, name]]);
    await page.focus();
    await page.goto(`${stage.site.url}/second`);
    await page.click('#john >>> button');
    await dialogShows(page, 'elsewhere');
    assert.equal((await browser.windows()).length, 2);
    assert.equal(await isMarked(chat), true);
    await onlySession(stage.app);
  });

  test('that a page has put in its place is not used', async (browser) => {
    const { page } = browser;
    await goTo(browser, '/');
    await page.evaluate(`sessionStorage.setItem('bt-chat-${stage.app.host}', '_self')`);
    await page.click('#john >>> button');
    await chatWindow(browser);
    await onlySession(stage.app);
    assert.equal((await page.facts()).url, `${stage.site.url}/`);
  });
});
