// What bundlers make of the packed package runs in browsers: all of it, with the parts that are loaded later.
import assert from 'node:assert/strict';
import { after } from 'node:test';
import { authorTexts } from '../../src/messages/english-authors.ts';
import { bundlers } from '../packages/bundlers.ts';
import { installPacked } from '../packages/packed.ts';
import { guided } from './dialog-view.ts';
import type { PageSource } from './site.ts';
import { dialogShows, heard, onlySession, sorted, takeDownload, useStage, wholePage, zone } from './stage.ts';
import { describeEngines, type TestOptions } from './suite.ts';

const project = installPacked('apps');
after(() => project.remove());

const made: Record<string, Record<string, string>> = {};
for (const [name, bundle] of Object.entries(bundlers)) made[name] = await bundle(project.folder, 'apps/plain/main.js');

/** With everything that an element may load. */
const body = `<bt-support-session id="session" session-key="1234567" hours="24/7" time-zone="UTC"></bt-support-session>
  <bt-issue-form directory="/directory.json"><option value="Other">Other</option>
    <label>Asset <input data-details></label></bt-issue-form>`;

const stage = useStage(({ host }) => {
  const pages: Record<string, PageSource> = {
    '/directory.json': { body: '{}', headers: { 'content-type': 'application/json' } },
  };
  for (const [name, files] of Object.entries(made)) {
    pages[`/${name}`] = wholePage(body, { scripts: `<script type="module" src="/${name}/main.js"></script>` });
    for (const [file, text] of Object.entries(files))
      pages[`/${name}/${file}`] = {
        body: text.replaceAll('support.example.com', host),
        headers: { 'content-type': 'text/javascript; charset=utf-8' },
        // Which are loaded, the test says.
        isOptional: true,
      };
  }
  return pages;
});

/** Some words that only the file for authors has, up to where bundlers write quotation marks differently. */
const [forAuthors = ''] = authorTexts['did-you-mean'].split('"');

/** In the page. */
const areLoaded = (folder: string, files: string[]): boolean => {
  const loaded = performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname);
  return files.every((file) => loaded.includes(`/${folder}/${file}`));
};

describeEngines('a bundle', ({ test }) => {
  for (const [index, name] of Object.keys(bundlers).entries()) {
    // How an engine loads the chunks of a bundle, one of them shows.
    const options: TestOptions = index === 0 ? {} : { oneEngine: 'a bundler makes one bundle for all engines' };
    test(
      `made by ${name} registers the elements, starts a session, and loads what comes later`,
      options,
      async (browser) => {
        const { page } = browser;
        await stage.set();
        await page.goto(`${stage.site.url}/${name}`);
        await page.see('bt-issue-form >>> textarea');
        // Before the click: a download can end what is still being loaded, and in a bundle Firefox does not load it again.
        await page.evaluate(`void document.getElementById('session').dispatchEvent(new Event('pointerover'))`);
        // The words for authors come where there is something to tell.
        const files = Object.entries(made[name]!).filter(([, text]) => !text.includes(forAuthors));
        await page.waitFor(areLoaded, { args: [name, files.map(([file]) => file)], what: 'all files of the bundle' });
        await page.click('#session >>> button');
        await dialogShows(page, 'javascript');
        await guided(page);
        const { startType, parameters } = await onlySession(stage.app);
        assert.equal(startType, 'full');
        assert.deepEqual(sorted(parameters), { short_key: '1234567', timezone_offset: zone });
        assert.deepEqual(await heard(page), ['request', 'launch javascript']);
        await takeDownload(browser);
        assert.deepEqual(await browser.errors(), []);
      },
    );
  }
});
