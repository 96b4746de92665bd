// The driver's own contract: what the other whole-page tests take for granted.
import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { openAppliance } from '../pages/appliance.ts';
import type { TestAppliance } from '../pages/appliance.ts';
import type { EngineName } from './page.ts';
import { servePages } from '../pages/site.ts';
import type { Site } from '../pages/site.ts';
import { describeEngines } from '../pages/suite.ts';

const button = (id: string, script: string) =>
  `<button id="${id}">${id}</button><script>document.getElementById('${id}').onclick = () => { ${script} };</script>`;
const page = (content: string) =>
  `<!doctype html><html lang="en"><title>Page</title><main><h1>Page</h1>${content}</main>`;

let site: Site;
let appliance: TestAppliance;
before(async () => {
  appliance = await openAppliance();
  site = await servePages({
    '/': page(
      button('pop', `window.first = open('/second', 'chat', 'width=640,height=480')`) +
        button('twice', `window.a = open('/second'); window.b = open('/second')`) +
        button('raise', `window.first.focus()`) +
        button('self-open', `window.result = 'opening'; window.result = open('/second') ? 'opened' : 'blocked'`) +
        `<a id="link" href="/second">second</a> <a id="file" href="/file">file</a>` +
        `<label>Name <input id="name"></label>`,
    ),
    '/second': page('<p>Second</p>').replace('<title>Page', '<title>Second'),
    '/shadow': page(`<x-outer></x-outer><script>
      customElements.define('x-inner', class extends HTMLElement { constructor() { super();
        this.attachShadow({ mode: 'open' }).innerHTML = '<button>inner</button><img src="data:,">'; 
        this.shadowRoot.querySelector('button').onclick = (event) => { window.clicked = event.isTrusted; }; } });
      customElements.define('x-outer', class extends HTMLElement { constructor() { super();
        this.attachShadow({ mode: 'open' }).innerHTML = '<x-inner></x-inner>'; } });</script>`),
    '/file': { body: 'x'.repeat(1234), headers: { 'content-disposition': 'attachment; filename="client.bin"' } },
    '/quiet': { body: page(`<p id="still">still</p><script>document.title = 'ran'</script>`), scripts: false },
    '/broken': page(
      button('break', `console.error('on purpose'); setTimeout(() => { throw new Error('thrown'); });`) +
        button('fetch', `fetch('http://localhost:1/').catch(() => undefined)`),
    ),
  });
});
after(() => Promise.all([site.close(), appliance.close()]));

/** The engines in which a test ran for which one is enough. */
const once: string[] = [];

describeEngines('driver', ({ engine, isFirst, test }) => {
  test('what one engine is enough for', { oneEngine: 'it is about the harness' }, (browser) => {
    once.push(browser.engine);
    assert.deepEqual([isFirst, browser.engine], [true, engine]);
    return Promise.resolve();
  });

  test('a click is a gesture: it opens a window of the wanted size, which is listed and closed', async (browser) => {
    await browser.page.goto(site.url);
    assert.equal((await browser.windows()).length, 1);
    await browser.page.click('#pop');
    const [main, chat] = await browser.windows(2);
    await chat!.waitFor(`document.title === 'Second'`);
    const facts = await chat!.facts();
    assert.equal(facts.url, `${site.url}/second`);
    assert.equal(facts.name, 'chat');
    assert.equal(facts.hasOpener, true);
    assert.equal(facts.inner.width, 640);
    assert.equal((await main!.facts()).hasOpener, false);
    await chat!.close();
    assert.equal((await browser.windows(1))[0], browser.page);
  });

  test('without a gesture, a window is blocked', async (browser) => {
    await browser.page.goto(site.url);
    const opened = await browser.page.evaluate(() => Boolean(window.open('/second')));
    assert.equal(opened, false);
    assert.equal((await browser.windows()).length, 1);
  });

  // WebKit opens as many windows as one click asks for.
  test('a second window in one click is blocked', { only: ['chromium', 'firefox'] }, async (browser) => {
    await browser.page.goto(site.url);
    await browser.page.click('#twice');
    assert.deepEqual(await browser.page.evaluate('[Boolean(window.a), Boolean(window.b)]'), [true, false]);
    await browser.windows(2);
  });

  // A headless Chromium calls every window focused; WebKit's screen has no window manager.
  test('which window is in front can be told', { only: ['firefox'] }, async (browser) => {
    await browser.page.goto(site.url);
    await browser.page.click('#pop');
    const [main, chat] = await browser.windows(2);
    await chat!.waitFor('document.hasFocus()');
    await main!.focus();
    await main!.waitFor('document.hasFocus()');
    assert.equal((await chat!.facts()).focused, false);
    await main!.click('#raise');
    await chat!.waitFor('document.hasFocus()');
  });

  test('clicks inside nested shadow roots, and reads there', async (browser) => {
    await browser.page.goto(`${site.url}/shadow`);
    await browser.page.click('x-outer >>> x-inner >>> button');
    assert.equal(await browser.page.evaluate('window.clicked'), true);
    assert.equal(await browser.page.text('x-inner >>> button'), 'inner');
    assert.equal(await browser.page.text('button'), 'inner');
  });

  test('axe looks into shadow roots', async (browser) => {
    await browser.page.goto(`${site.url}/shadow`);
    const violations = await browser.page.axe();
    assert.deepEqual(
      violations.map(({ id }) => id),
      ['image-alt'],
    );
    assert.deepEqual(violations[0]!.nodes, ['x-outer >>> x-inner >>> img']);
  });

  // WebKit's small browser follows such clicks in the same window.
  test('Ctrl and the middle button open a link beside the page', { only: ['chromium', 'firefox'] }, async (browser) => {
    await browser.page.goto(site.url);
    await browser.page.click('#link', { ctrl: true });
    await browser.windows(2);
    await browser.page.click('#link', { button: 'middle' });
    await browser.windows(3);
    assert.equal((await browser.page.facts()).url, `${site.url}/`);
  });

  test('modifiers and the button of a click reach the page', async (browser) => {
    await browser.page.goto(site.url);
    await browser.page.evaluate(() => {
      addEventListener('mousedown', ({ ctrlKey, shiftKey, button }) => {
        document.title = [ctrlKey, shiftKey, button].join();
      });
    });
    await browser.page.click('h1', { ctrl: true, shift: true });
    assert.equal(await browser.page.evaluate('document.title'), 'true,true,0');
    await browser.page.click('h1', { button: 'middle' });
    assert.equal(await browser.page.evaluate('document.title'), 'false,false,1');
  });

  test('a download arrives as a file, and the page stays', async (browser) => {
    await browser.page.goto(site.url);
    await browser.page.click('#file');
    const [file] = await browser.downloads(1);
    assert.deepEqual([file?.name, file?.size], ['client.bin', 1234]);
    assert.equal((await browser.page.facts()).url, `${site.url}/`);
  });

  test('typing, keys, reload and back', async (browser) => {
    await browser.page.goto(site.url);
    await browser.page.type('#name', 'Zoë x');
    await browser.page.press('Backspace');
    await browser.page.press('Control+a');
    assert.equal(await browser.page.evaluate(`document.getElementById('name').value`), 'Zoë ');
    assert.equal(await browser.page.evaluate(`document.getElementById('name').selectionEnd`), 4);
    await browser.page.press('Shift+Tab');
    assert.equal(await browser.page.evaluate('document.activeElement.id'), 'file');
    await browser.page.press('Tab');
    assert.equal(await browser.page.evaluate('document.activeElement.id'), 'name');
    await browser.page.click('#link');
    await browser.page.waitFor(`location.pathname === '/second'`);
    await browser.page.reload();
    await browser.page.back();
    await browser.page.waitFor(`location.pathname === '/'`);
  });

  test('scripts can be off', async (browser) => {
    await browser.page.goto(`${site.url}/quiet`);
    assert.equal(await browser.page.evaluate('document.title'), 'Page');
    assert.equal(await browser.page.text('#still'), 'still');
    assert.match(site.violations.join('\n'), /script-src/);
  });

  test('errors are collected', async (browser) => {
    await browser.page.goto(`${site.url}/broken`);
    await browser.page.click('#break');
    await new Promise((resolve) => setTimeout(resolve, 300));
    assert.match((await browser.errors()).join('\n'), /on purpose[^]*thrown/);
  });

  test('profiles are fresh', async (browser) => {
    await browser.page.goto(site.url);
    assert.equal(await browser.page.evaluate('localStorage.length + document.cookie.length'), 0);
    await browser.page.evaluate(`localStorage.setItem('a', 'b'); document.cookie = 'a=b'`.replace(';', ','));
  });

  test('profiles are fresh again', async (browser) => {
    await browser.page.goto(site.url);
    assert.equal(await browser.page.evaluate('localStorage.length + document.cookie.length'), 0);
  });

  test(
    'looks can be asked for',
    {
      colorScheme: 'dark',
      reducedMotion: true,
      viewport: { width: 600, height: 500 },
      timeZone: 'Asia/Tokyo',
      userAgent: 'Mozilla/5.0 Test',
    },
    async (browser) => {
      await browser.page.goto(site.url);
      const facts = await browser.page.evaluate(() => ({
        dark: matchMedia('(prefers-color-scheme: dark)').matches,
        still: matchMedia('(prefers-reduced-motion: reduce)').matches,
        size: [innerWidth, innerHeight],
        zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
        agent: navigator.userAgent,
      }));
      assert.deepEqual(facts, {
        dark: true,
        still: true,
        size: [600, 500],
        zone: 'Asia/Tokyo',
        agent: 'Mozilla/5.0 Test',
      });
    },
  );

  // WebKit has neither. One test for both, since Firefox starts anew for such options.
  const more = { languages: ['de-AT', 'de'], forcedColors: true, only: ['chromium', 'firefox'] as EngineName[] };
  test('languages and forced colours can be asked for', more, async (browser) => {
    await browser.page.goto(site.url);
    assert.deepEqual(await browser.page.evaluate('navigator.languages'), ['de-AT', 'de']);
    assert.equal(await browser.page.evaluate(`matchMedia('(forced-colors: active)').matches`), true);
  });

  test('a phone', { mobile: true, only: ['chromium'] }, async (browser) => {
    await browser.page.goto(site.url);
    assert.equal(await browser.page.evaluate('navigator.maxTouchPoints > 0'), true);
  });

  test('requests are seen', { only: ['chromium', 'firefox'] }, async (browser) => {
    await browser.page.goto(site.url);
    assert.deepEqual(browser.requests(), [{ method: 'GET', url: `${site.url}/` }]);
  });

  test('sessions arrive at the practice appliance', async (browser) => {
    await appliance.forget();
    await browser.page.goto(`http://${appliance.host}/api/start_session?short_key=1234567&c2cjs=1`);
    const [session] = await appliance.sessions(1);
    assert.equal(session?.parameters['short_key'], '1234567');
  });
});

it('has run what one engine is enough for in one of them', () => assert.equal(once.length, 1));
