// The demo pages: without an error, for everyone, on every screen, and live.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { after, before } from 'node:test';
import { startDemo } from '../../demo/server.ts';
import type { DemoServer } from '../../demo/server.ts';
import { openAppliance } from './appliance.ts';
import type { TestAppliance } from './appliance.ts';
import { describeEngines, type TestOptions } from './suite.ts';

/** Each page, and the first control on it that starts a session. */
const pages: Record<string, string> = {
  '': '.first bt-support-session >>> button',
  'pages/bg.html': 'main a',
  'pages/cms.html': 'bt-support-session >>> button',
  'pages/displays.html': 'bt-support-session >>> button',
  'pages/enhanced.html': 'main a',
  'pages/module.html': 'bt-support-session >>> button',
  'pages/no-script.html': 'bt-issue-form button',
  'pages/plain-link.html': 'main a',
  'pages/portal.html': 'bt-representative-list >>> bt-support-session >>> button',
  'pages/start-api.html': '#chat',
};

/** The documents as pages. */
const documents = ['README.md', 'docs/security.md', 'docs/cms.md', 'docs/cms/wordpress.md', 'docs/elements.md'];

/** Tests if an element is completely in the window, and not covered. */
const isInSight = (selector: string) => `(() => {
  const box = document.querySelector(${JSON.stringify(selector)}).getBoundingClientRect();
  const found = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
  return box.top >= 0 && box.bottom <= innerHeight + 1 && found?.closest(${JSON.stringify(selector)}) !== null;
})()`;

let app: TestAppliance;
let demo: DemoServer;
before(async () => {
  app = await openAppliance();
  demo = await startDemo({ port: 0, appliancePort: app.port });
  const files = readdirSync(new URL('../../demo/pages', import.meta.url)).filter((name) => name.endsWith('.html'));
  assert.deepEqual(
    Object.keys(pages).slice(1),
    files.map((name) => `pages/${name}`).sort(),
    'the pages that are tested',
  );
});
after(() => Promise.all([demo.close(), app.close()]));

describeEngines('the demo', ({ test }) => {
  const once: TestOptions = {
    oneEngine: 'it is about the words, colours and sizes of our own pages, which customers do not see',
  };
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`its pages are accessible, ${colorScheme}`, { colorScheme, ...once }, async ({ page }) => {
      for (const path of Object.keys(pages)) {
        await page.goto(demo.url + path);
        await page.see(pages[path]!);
        assert.deepEqual(await page.axe(), [], path);
      }
      for (const path of documents) {
        await page.goto(demo.url + path);
        await page.see('main h1');
        assert.deepEqual(await page.axe(), [], path);
      }
    });
  }

  // WebKit's window does not get narrower than 447 pixels.
  test('its pages fit a narrow screen', { only: ['chromium', 'firefox'], ...once }, async ({ page }) => {
    await page.setViewport({ width: 320, height: 640 });
    for (const path of Object.keys(pages)) {
      await page.goto(demo.url + path);
      await page.see(pages[path]!);
      assert.ok(await page.evaluate('document.documentElement.scrollWidth <= 320'), path);
    }
    for (const path of documents) {
      await page.goto(demo.url + path);
      await page.see('main h1');
      assert.ok(await page.evaluate('document.documentElement.scrollWidth <= 320'), path);
    }
  });

  test('the first control of each page starts a session, and the console stays empty', async (browser) => {
    const { page } = browser;
    for (const [path, control] of Object.entries(pages)) {
      await app.forget();
      await page.goto(demo.url + path);
      // Another customer: the last one's chat may still be there, and would be found by its name.
      await page.evaluate('sessionStorage.clear()');
      if (path.endsWith('no-script.html')) {
        await page.waitFor(`document.querySelector('bt-issue-form').updateComplete.then(() => true)`);
        await page.evaluate(`void (document.querySelector('select').value = 'Other')`);
      }
      await page.click(control);
      const [session] = await app.sessions(1).catch((cause: unknown) => {
        throw new Error(`${path} starts none.`, { cause });
      });
      assert.deepEqual(await browser.errors(), [], path);
      assert.deepEqual(session!.problems, [], path);
      for (const other of (await browser.windows()).slice(1)) await other.close();
    }
  });

  test('what arrives is in sight on a phone, wherever the reader is on the page', async ({ page }) => {
    // WebKit's window does not get narrower than 447 pixels.
    await page.setViewport({ width: page.engine === 'webkit' ? 500 : 360, height: 640 });
    await page.goto(demo.url);
    for (const place of ['#top', '#form', 'footer']) {
      await page.evaluate(`document.querySelector('${place}').scrollIntoView({ behavior: 'instant' })`);
      assert.ok(await page.evaluate(isInSight('#open-panel')), place);
    }
    assert.ok(await page.evaluate(isInSight('.bar')), 'the way to the examples');
    assert.equal(await page.evaluate(`document.querySelector('#panel iframe').checkVisibility()`), false);
    await page.evaluate(`document.querySelector('#open-panel').focus()`);
    await page.press('Enter');
    assert.equal(await page.evaluate(`document.querySelector('#open-panel').ariaExpanded`), 'true');
    assert.ok(await page.evaluate(isInSight('#panel iframe')));
    assert.deepEqual(await page.axe(), []);
    await page.press('Enter');
    await page.evaluate(`document.querySelector('#top').scrollIntoView({ behavior: 'instant' })`);
    await page.click('.first bt-support-session >>> button');
    await app.sessions(1);
    await page.waitFor(`document.querySelector('#latest').textContent.startsWith('launch: ')`);
    await app.forget();
  });

  test('nothing that has the focus is behind what stays in sight', once, async ({ page }) => {
    await page.setViewport({ width: 500, height: 640 });
    await page.goto(demo.url);
    const covered = await page.evaluate(`(async () => {
      const found = [];
      const all = document.querySelectorAll('main :is(a, button, input, select, textarea)');
      for (const control of all) {
        control.focus();
        if (document.activeElement !== control || !control.checkVisibility()) continue;
        // A smooth way there is of no concern here.
        control.scrollIntoView({ block: 'nearest', behavior: 'instant' });
        const { top, bottom } = control.getBoundingClientRect();
        const bar = document.querySelector('.bar').getBoundingClientRect();
        const panel = document.querySelector('#panel').getBoundingClientRect();
        if (top < bar.bottom || bottom > panel.top) found.push(control.outerHTML + [top, bottom, bar.bottom, panel.top]);
      }
      return [all.length > 40, found];
    })()`);
    assert.deepEqual(covered, [true, []]);
  });

  test('its examples can be copied with the reader’s own site and folder in them', once, async ({ page }) => {
    await page.goto(demo.url);
    const snippets = `[...document.querySelectorAll('.markup code')].map(({ textContent }) => textContent).join('\\n\\n')`;
    const fill = (id: string, value: string) =>
      page.evaluate(`(() => {
        const field = document.getElementById('${id}');
        field.value = ${JSON.stringify(value)};
        field.dispatchEvent(new Event('input', { bubbles: true }));
        return field.ariaInvalid ?? field.getAttribute('aria-invalid');
      })()`);
    const first = (await page.evaluate(snippets)) as string;
    assert.match(
      first,
      /<script src="https:\/\/www\.example\.com\/bt-support\.js"\s+data-site="support\.example\.com" defer>/,
    );
    assert.match(first, /<form action="https:\/\/support\.example\.com\/api\/start_session">/);
    assert.match(first, /<bt-support-session site="support\.example\.com"/);
    assert.equal(await fill('your-site', ' https://help.example.org/portal?x#y '), 'false');
    assert.equal(await fill('your-files', '/assets/support'), 'false');
    const own = (await page.evaluate(snippets)) as string;
    for (const text of [first, own]) assert.ok(!/localhost|\/dist\/|http:/.test(text), text);
    assert.ok(!/example\.com/.test(own), own);
    assert.match(own, /<script src="\/assets\/support\/bt-support\.js"\s+data-site="help\.example\.org" defer>/);
    const addresses = (text: string) => text.match(/https:\/\/[\w.]+\/api\/start_session/g)?.length ?? 0;
    assert.ok(addresses(first) > 5);
    assert.equal(addresses(own), addresses(first));
    for (const wrong of ['not a host', '<b>', 'https://', 'a"b']) {
      assert.equal(await fill('your-site', wrong), 'true', wrong);
      assert.match((await page.evaluate(snippets)) as string, /data-site="support\.example\.com"/, wrong);
    }
    assert.equal(await fill('your-site', ''), 'false');
    assert.match((await page.evaluate(snippets)) as string, /data-site="support\.example\.com"/);
  });

  test('shows pictures of the displays before it says how they were made', once, async ({ page }) => {
    for (const width of [1200, 500]) {
      await page.setViewport({ width, height: 720 });
      await page.goto(`${demo.url}pages/displays.html`);
      const first = await page.evaluate(`document.querySelector('img').getBoundingClientRect().top / innerHeight`);
      assert.ok((first as number) < 1, `${first} windows down`);
    }
  });
});
