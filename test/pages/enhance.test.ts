// Plain links and forms, on pages with the script and no elements.
import assert from 'node:assert/strict';
import {
  chatWindow,
  classic,
  dialogShows,
  dialogView,
  heard,
  links,
  module,
  onlySession,
  sorted,
  takeDownload,
  useStage,
  wholePage,
  zone,
} from './stage.ts';
import type { Page } from '../driver/page.ts';
import { guided, linesOf } from './dialog-view.ts';
import { describeEngines, type TestOptions } from './suite.ts';

const body = (host: string) => {
  const start = `http://${host}/api/start_session`;
  return `<p><a id="chat" href="${start}?id=12&name=John&c2cjs=1">Chat</a></p>
    <p><a id="other" href="${start}.ns?issue_menu=1&amp;codeName=Other&amp;c2cjs=1">Chat about something else</a></p>
    <p><a id="full" href="${start}?short_key=1234567"><b>Get support</b></a></p>
    <p><a id="tab" target="_blank" href="${start}?short_key=7654321&amp;c2cjs=1">A tab</a></p>
    <p><a id="own" href="${start}?short_key=1111111&amp;c2cjs=1"
         onclick="window.open(this.href, 'own', 'width=300,height=300'); return false">Own window</a></p>
    <p><a id="elsewhere" href="/elsewhere">Elsewhere</a></p>
    <form action="${start}" method="post"><input name="issue_menu" type="hidden" value="1"><input name="id" value="4" type="hidden">
      <label>Problem <input id="details" name="customer.details" required></label><button id="send">Send</button></form>
    <div id="later"></div>`;
};

/** The same appliance by another name, which a page's site does not cover. */
const otherName = (host: string) => host.replace('localhost', '127.0.0.1');

const strangers = (host: string) =>
  `<p><a id="full" href="http://${otherName(host)}/api/start_session?short_key=1234567&amp;skipconfirm=1">Get support</a></p>
    <p><a id="chat" href="http://${otherName(host)}/api/start_session?short_key=1234567&amp;c2cjs=1">Chat</a></p>`;

const asking = (tag: string, more = 'data-enhance') => tag.replace('<script', `<script ${more}`);

const stage = useStage(({ host }) => ({
  '/classic': wholePage(body(host), { scripts: asking(classic), site: host }),
  '/module': wholePage(body(host), { scripts: asking(module), site: host }),
  // This build is there for nothing else, and needs no word of it.
  '/links': wholePage(body(host), { scripts: links, site: host }),
  '/silent': wholePage(body(host), { site: host }),
  '/head': wholePage(body(host), { site: host, head: '<meta name="bt-enhance" content="true">' }),
  '/unnamed': wholePage(body(host), { scripts: asking(classic) }),
  '/stranger': wholePage(strangers(host), { scripts: asking(classic), site: host }),
  '/named': wholePage(strangers(host), {
    scripts: asking(classic, `data-enhance data-sites="${otherName(host)}"`),
    site: host,
  }),
  '/elsewhere': wholePage('<p>Elsewhere</p>'),
}));

/** Without the launcher, the click leads to another page. */
const isHere = async (page: Page, path: string) => assert.equal((await page.facts()).url, stage.site.url + path);

describeEngines('plain links and forms', ({ engine, test }) => {
  for (const path of ['/classic', '/module', '/links', '/head']) {
    const options: TestOptions = path === '/classic' ? {} : { oneEngine: 'the same code hears of the clicks' };
    test(`of ${path} have a chat of its own size, a dialog, and all that they say`, options, async (browser) => {
      const { page } = browser;
      await stage.set();
      await page.goto(stage.site.url + path);
      await page.click('#chat');
      const chat = await chatWindow(browser);
      const { inner, hasOpener } = await chat.facts();
      assert.ok(Math.abs(inner.width - 640) <= 20 && Math.abs(inner.height - 480) <= 20, JSON.stringify(inner));
      assert.equal(hasOpener, true);
      const { parameters } = await onlySession(stage.app);
      assert.deepEqual(sorted(parameters), { c2cjs: '1', id: '12', name: 'John', timezone_offset: zone });
      await page.focus();
      await page.click('#other');
      if (engine === 'firefox') await chat.waitFor('document.hasFocus()');
      assert.equal((await browser.windows()).length, 2);
      await onlySession(stage.app);
      await page.focus();
      // That chat is about something else: it is raised, and the other one offered.
      await dialogShows(page, 'another');
      await page.press('Escape');
      await page.click('#full b');
      await dialogShows(page, 'javascript');
      await takeDownload(browser);
      assert.deepEqual((await stage.app.sessions(2))[1]!.parameters, { short_key: '1234567', timezone_offset: zone });
      await isHere(page, path);
    });
  }

  for (const path of ['/classic', '/links']) {
    const options: TestOptions = path === '/classic' ? {} : { oneEngine: 'the same code reads the form' };
    test(`a form of ${path} is checked, and then sent as it is filled in`, options, async (browser) => {
      const { page } = browser;
      await stage.set();
      await page.goto(stage.site.url + path);
      await page.click('#send');
      assert.deepEqual(await heard(page), []);
      await page.type('#details', 'Paper & ink');
      await page.click('#send');
      await dialogShows(page, 'javascript');
      const { parameters } = await onlySession(stage.app);
      const expected = { issue_menu: '1', id: '4', 'customer.details': 'Paper & ink', timezone_offset: zone };
      assert.deepEqual(sorted(parameters), sorted(expected));
      await isHere(page, path);
    });
  }

  test('what is added later starts too, until the page says no more', async (browser) => {
    const { page } = browser;
    await stage.set();
    await page.goto(`${stage.site.url}/classic`);
    await page.evaluate(`document.getElementById('later').append(
      Object.assign(document.createElement('a'), { id: 'new', textContent: 'New', href: document.getElementById('full').href }))`);
    await page.click('#new');
    await dialogShows(page, 'javascript');
    await onlySession(stage.app);
    await page.press('Escape');
    await page.evaluate(`BtSupport.configure({ enhance: false })`);
    await page.click('#chat');
    await page.waitFor(`document.querySelector('#composer')`);
    assert.equal((await browser.windows()).length, 1);
  });

  test('nothing else is touched: targets, scripts of the page, other links', async (browser) => {
    const { page } = browser;
    await stage.set();
    await page.goto(`${stage.site.url}/classic`);
    await page.click('#tab');
    await browser.windows(2);
    await page.focus();
    await page.click('#own');
    await browser.windows(3);
    const keys = (await stage.app.sessions(2)).map(({ parameters }) => parameters['short_key']);
    assert.deepEqual(keys, ['7654321', '1111111']);
    assert.deepEqual(await heard(page), []);
    await page.focus();
    await page.click('#elsewhere');
    await page.waitFor(`location.pathname === '/elsewhere'`);
  });

  test('without data-enhance they are left to the browser', async (browser) => {
    const { page } = browser;
    await stage.set();
    await page.goto(`${stage.site.url}/silent`);
    await page.click('#chat');
    await page.waitFor(`document.querySelector('#composer')`);
    assert.equal((await onlySession(stage.app)).parameters['timezone_offset'], undefined);
    assert.equal((await browser.windows()).length, 1);
  });

  test('a host that the page does not name gets no opener', async (browser) => {
    const { page } = browser;
    await stage.set();
    await page.goto(`${stage.site.url}/unnamed`);
    await page.click('#chat');
    const chat = await chatWindow(browser);
    assert.equal((await chat.facts()).hasOpener, false);
    await page.focus();
    await page.click('#chat');
    await dialogShows(page, 'elsewhere');
    await onlySession(stage.app);
  });

  test('a program from a host that the page did not name has none of its steps, and no dialog', async (browser) => {
    const { page } = browser;
    await stage.set();
    await page.goto(`${stage.site.url}/stranger`);
    await page.click('#full');
    await takeDownload(browser);
    const { parameters } = await onlySession(stage.app);
    assert.deepEqual(sorted(parameters), { short_key: '1234567', skipconfirm: '1' }, 'as the browser would send it');
    assert.deepEqual(await heard(page), []);
    assert.equal(await dialogView(page), null);
    await stage.app.forget();
    await page.click('#chat');
    const chat = await chatWindow(browser);
    assert.equal((await chat.facts()).hasOpener, false);
  });

  test('a host that the page names beside its site has them', async (browser) => {
    const { page } = browser;
    await stage.set();
    await page.goto(`${stage.site.url}/named`);
    await page.click('#full');
    await dialogShows(page, 'javascript');
    await guided(page);
    await takeDownload(browser);
    assert.ok((await linesOf(page)).includes(`p Help desk: ${otherName(stage.app.host)}`));
    await page.press('Escape');
    await page.click('#chat');
    const chat = await chatWindow(browser);
    assert.equal((await chat.facts()).hasOpener, true);
  });
});
