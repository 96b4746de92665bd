// Apps of several frameworks, made with the packed package, and pages that are put together on the server. Angular's
// templates are compiled in the browser, by Angular's own compiler.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after } from 'node:test';
import { pathToFileURL } from 'node:url';
import { elementTexts as texts } from '../../src/messages/en.ts';
import { buildApps } from '../packages/build-app.ts';
import { installPacked } from '../packages/packed.ts';
import type { Page } from '../driver/page.ts';
import type { PageSource } from './site.ts';
import { chatWindow, heard, onlySession, sorted, useStage, wholePage, zone } from './stage.ts';
import { describeEngines, type TestOptions } from './suite.ts';

const project = installPacked('apps');
after(() => project.remove());

/** Frameworks warn on the console of what they find wrong, from their first line on. */
const listen = `<script>window.said = [];
  for (const kind of ['error', 'warn']) {
    const say = console[kind];
    console[kind] = (...words) => { said.push(words.join(' ')); say.apply(console, words); };
  }
  addEventListener('error', ({ message }) => said.push(message));
  addEventListener('unhandledrejection', ({ reason }) => said.push(String(reason)));
</script>`;

const apps = {
  React: 'apps/react/client.tsx',
  'React, from the server': 'apps/react/hydrate.tsx',
  Vue: 'apps/vue/client.ts',
  Svelte: 'apps/svelte/client.ts',
  Angular: 'apps/angular/client.ts',
};

const fileOf = (path: string): string => path.replace(/^apps\/|\.tsx?$/g, '').replace('/', '-');
const scripts = await buildApps(
  project.folder,
  Object.fromEntries(Object.values(apps).map((path) => [fileOf(path), path])),
);

/** The server-rendered React app, created in Node. */
async function renderReact(): Promise<string> {
  const files = await buildApps(
    project.folder,
    { server: 'apps/react/server.tsx' },
    { platform: 'node', packages: 'external', splitting: false },
  );
  const file = join(project.folder, 'apps', 'server.mjs');
  writeFileSync(file, files['server.js'] ?? '');
  const { html } = (await import(pathToFileURL(file).href)) as { html: string };
  return html;
}

const rendered = await renderReact();
/** The element that was sent, to know it by. */
const mark = `<script>window.sent = document.querySelector('bt-support-session'); document.currentScript.remove();</script>`;

const stage = useStage(({ host: site }) => {
  const pages: Record<string, PageSource> = {
    '/elsewhere': wholePage('<p id="elsewhere">Elsewhere</p>', { scripts: '' }),
  };
  for (const [name, text] of Object.entries(scripts))
    pages[`/${name}`] = {
      body: text,
      headers: { 'content-type': 'text/javascript; charset=utf-8' },
      // Not every app needs all that the package loads later.
      isOptional: true,
    };
  for (const path of Object.values(apps)) {
    const file = fileOf(path);
    const inside =
      file === 'react-hydrate' ? `${rendered}${mark}` : file.startsWith('angular') ? '<app-root></app-root>' : '';
    const tag = `<script type="module" src="/${file}.js"></script>`;
    pages[`/${file}`] = wholePage(`<div id="app">${inside}</div>`, { site, head: listen, scripts: tag });
  }
  return pages;
});

const button = 'bt-support-session >>> button';

const isThere = async (page: Page): Promise<void> => {
  await page.see(button);
  assert.equal(await page.evaluate(`document.querySelectorAll('bt-support-session').length`), 1);
};

describeEngines('in an app', ({ test }) => {
  for (const [framework, path] of Object.entries(apps)) {
    // The way back to a page that the browser has kept, one of them shows.
    const options: TestOptions =
      framework === 'React' ? {} : { oneEngine: 'what a framework does with an element, its code decides' };
    test(
      `${framework}: attributes, an object, an event, a view that comes and goes, and the way back`,
      options,
      async (browser) => {
        const { page } = browser;
        await stage.set();
        await page.goto(`${stage.site.url}/${fileOf(path)}`);
        await isThere(page);
        assert.equal((await page.text(button)).trim(), texts['button.chat']);
        await page.type('#customer', 'Ada');
        // Frameworks render in a task of their own.
        await page.waitFor(`document.querySelector('bt-support-session').options.customer?.name === 'Ada'`);
        await page.click(button);
        await chatWindow(browser);
        const { startType, parameters } = await onlySession(stage.app);
        assert.equal(startType, 'chat');
        assert.deepEqual(sorted(parameters), {
          c2cjs: '1',
          'customer.name': 'Ada',
          id: '12',
          name: 'John',
          timezone_offset: zone,
        });
        assert.equal(await page.text('output'), 'chat-window');

        await page.focus();
        await page.click('a[href="#away"]');
        await page.see('#elsewhere');
        assert.equal(await page.evaluate(`document.querySelectorAll('bt-support-session').length`), 0);
        await page.evaluate('history.back()');
        await isThere(page);
        assert.equal(await page.text('output'), '');
        assert.deepEqual(await page.evaluate(`document.querySelector('bt-support-session').options`), {
          rep: { id: 12, name: 'John' },
          customer: { name: 'Ada' },
        });
        // The chat runs: it is brought to the front.
        await page.click(button);
        assert.deepEqual(await heard(page), ['request', 'launch chat-window', 'request']);
        assert.deepEqual(await page.evaluate('window.said'), []);

        await page.goto(`${stage.site.url}/elsewhere`);
        await page.back();
        await isThere(page);
        assert.deepEqual(await page.evaluate('window.said'), []);
        assert.deepEqual(await browser.errors(), []);
      },
    );
  }

  test('React: server-rendered elements are hydrated', async (browser) => {
    const { page } = browser;
    assert.match(rendered, /<bt-support-session type="chat" rep-id="12" rep-name="John"><\/bt-support-session>/);
    await page.goto(`${stage.site.url}/${fileOf(apps['React, from the server'])}`);
    await isThere(page);
    await page.type('#customer', 'Ada');
    await page.waitFor(`document.querySelector('bt-support-session').options.customer?.name === 'Ada'`);
    assert.equal(await page.evaluate(`window.sent === document.querySelector('bt-support-session')`), true);
    assert.deepEqual(await page.evaluate('window.said'), []);
  });
});
