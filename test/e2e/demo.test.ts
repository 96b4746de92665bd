// The demo pages: without an error, for everyone, on every screen, and live.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { after, before } from 'node:test';
import { startDemo } from '../../demo/server.ts';
import type { DemoServer } from '../../demo/server.ts';
import { openAppliance } from './appliance.ts';
import type { TestAppliance } from './appliance.ts';
import { describeEngines } from './suite.ts';

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
  'pages/start-api.html': '#chat',
};

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
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`its pages are accessible, ${colorScheme}`, { colorScheme }, async ({ page }) => {
      for (const path of Object.keys(pages)) {
        await page.goto(demo.url + path);
        await page.see(pages[path]!);
        assert.deepEqual(await page.axe(), [], path);
      }
    });
  }

  // WebKit's window does not get narrower than 447 pixels.
  test('its pages fit a narrow screen', { only: ['chromium', 'firefox'] }, async ({ page }) => {
    await page.setViewport({ width: 320, height: 640 });
    for (const path of Object.keys(pages)) {
      await page.goto(demo.url + path);
      await page.see(pages[path]!);
      assert.ok(await page.evaluate('document.documentElement.scrollWidth <= 320'), path);
    }
  });

  test('the first control of each page starts a session, and the console stays empty', async (browser) => {
    const { page } = browser;
    for (const [path, control] of Object.entries(pages)) {
      await app.forget();
      await page.goto(demo.url + path);
      if (path.endsWith('no-script.html')) {
        await page.waitFor(`document.querySelector('bt-issue-form').updateComplete.then(() => true)`);
        await page.evaluate(`void (document.querySelector('select').value = 'Other')`);
      }
      await page.click(control);
      const [session] = await app.sessions(1);
      assert.deepEqual(await browser.errors(), [], path);
      assert.deepEqual(session!.problems, [], path);
      for (const other of (await browser.windows()).slice(1)) await other.close();
    }
  });
});
