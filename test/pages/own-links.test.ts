// The page's own links and forms work, whatever the rules say of them, and what goes elsewhere is left alone.
import assert from 'node:assert/strict';
import { chatWindow, classic, heard, module, onlySession, useStage, wholePage } from './stage.ts';
import { describeEngines, type TestOptions } from './suite.ts';

const enhanced = classic.replace('<script', '<script data-enhance');

const stage = useStage(({ host }) => {
  const start = `http://${host}/api/start_session`;
  const queue = `${start}.ns?issue_menu=1&amp;c2cjs=1&amp;external_key=INC0010001&amp;customer_name=Jane%20Doe`;
  const links = `<p><a id="queue" href="${queue}">Chat</a></p>
    <p><a id="wrong" href="${start}?short_key=12345678&amp;c2cjs=1">Key of eight</a></p>
    <svg width="100" height="30"><a id="drawn" xlink:href="${start}?short_key=1234567&amp;c2cjs=1"><text y="20">Chat</text></a></svg>`;
  const swallowing = (scripts: string): string =>
    wholePage(
      `<bt-support-session id="own" type="chat" issue-id="4" /><h2>News</h2><button id="menu">Menu</button>
       <form action="/search"><input name="q" value="x"><button id="search">Search</button></form>`,
      { site: host, scripts },
    );
  return {
    '/plain': wholePage(links, { site: host, scripts: enhanced }),
    '/stopped': wholePage(`<div onclick="event.stopPropagation()" onsubmit="event.stopPropagation()">${links}</div>`, {
      site: host,
      scripts: enhanced,
    }),
    '/base': wholePage(links, { site: host, scripts: enhanced, head: '<base target="_blank">' }),
    '/element': wholePage(
      `<bt-support-session priority="0"><a id="wrong" href="${start}?short_key=12345678&amp;c2cjs=1">Key of eight</a></bt-support-session>`,
      { site: host },
    ),
    '/classic': swallowing(classic),
    '/module': swallowing(module),
    '/search': wholePage('<p id="found">Found</p>'),
  };
});

describeEngines('the page’s own links', ({ test }) => {
  for (const path of ['/plain', '/stopped', '/base']) {
    test(`of ${path} reach the default queue in a chat of their own`, async (browser) => {
      const { page } = browser;
      await stage.set();
      await page.goto(stage.site.url + path);
      await page.click('#queue');
      await chatWindow(browser);
      const { parameters } = await onlySession(stage.app);
      assert.equal(parameters['issue_menu'], '1');
      assert.equal(parameters['customer.name'], 'Jane Doe');
      assert.equal(parameters['session.custom.external_key'], 'INC0010001');
      assert.deepEqual(await heard(page), ['request', 'launch chat-window']);
    });
  }

  for (const path of ['/plain', '/element']) {
    test(`of ${path} go out as they are where rules are broken`, async (browser) => {
      const { page } = browser;
      await stage.set();
      await page.goto(stage.site.url + path);
      await page.click('#wrong');
      await browser.windows(2);
      const [session] = await stage.app.sessions(1);
      assert.deepEqual(session!.parameters, { short_key: '12345678', c2cjs: '1' });
      assert.deepEqual(await heard(page), ['request', 'launch chat-window']);
    });
  }

  test('in pictures have a chat of their own', async (browser) => {
    const { page } = browser;
    await stage.set();
    await page.goto(`${stage.site.url}/plain`);
    await page.click('#drawn');
    await chatWindow(browser);
    assert.equal((await onlySession(stage.app)).parameters['short_key'], '1234567');
  });

  for (const path of ['/classic', '/module']) {
    const options: TestOptions = path === '/classic' ? {} : { oneEngine: 'the element is the same in both builds' };
    test(`elsewhere work in an element that is not closed, and open no chat: ${path}`, options, async (browser) => {
      const { page } = browser;
      await stage.set();
      await page.goto(stage.site.url + path);
      await page.see('#own >>> button');
      await page.click('#menu');
      assert.deepEqual(await heard(page), []);
      await page.click('#own >>> button');
      await chatWindow(browser);
      await onlySession(stage.app);
      await page.focus();
      await page.click('#search');
      await page.waitFor(`location.pathname === '/search' && location.search === '?q=x'`);
    });
  }
});
