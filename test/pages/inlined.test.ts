// A script whose text stands in the page has no folder. What is in the page's own folder may be anybody's.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { collectThrown } from './odd-page.ts';
import { closed, dialogShows, hashed, onlySession, useStage, wholePage } from './stage.ts';
import { describeEngines, type TestOptions } from './suite.ts';

const textOf = (file: string) => readFileSync(new URL(`../../dist/${file}`, import.meta.url), 'utf8');
const inlined = (file: string) => `<script>${textOf(file)}</script>`;

const FILES = ['bt-support.js', 'bt-links.js', 'bg.js'];

const bodyOf = (host: string, file: string) =>
  file === 'bt-links.js'
    ? `${inlined(file)}<a id="go" href="http://${host}/api/start_session?short_key=1234567">Go</a>`
    : `${inlined(file)}
   <button id="go" onclick="BG.setSite('${host}'); BG.start(BG.START_TYPE.FULL, { sessionKey: '1234567' })">Go</button>`;

const stranger = {
  body: 'window.isLoaded = true;',
  headers: { 'content-type': 'text/javascript; charset=utf-8' },
  isOptional: true,
} as const;

const stage = useStage(({ host }) => ({
  ...Object.fromEntries(
    FILES.flatMap((file) => [
      [`/uploads/${file}/page`, wholePage(bodyOf(host, file), { scripts: '', head: collectThrown })],
      [
        `/elsewhere/${file}/page`,
        wholePage(bodyOf(host, file), { scripts: '', head: `<base href="/uploads/${file}/">${collectThrown}` }),
      ],
      // As somebody would name a file who may put some there.
      [`/uploads/${file}/${hashed('bt-guide').split('/').at(-1)!}`, stranger],
    ]),
  ),
}));

describeEngines('a script that stands in the page', ({ test }) => {
  for (const file of FILES) {
    const options: TestOptions =
      file !== 'bt-support.js' ? { oneEngine: 'all scripts look for their folder by the same code' } : {};
    for (const folder of ['uploads', 'elsewhere']) {
      test(`starts sessions, and loads nothing that lies in ${folder}: ${file}`, options, async ({ page }) => {
        await stage.set();
        stage.site.requests.length = 0;
        const path = `/${folder}/${file}/page`;
        await page.goto(stage.site.url + path);
        await page.click('#go');
        await dialogShows(page, 'javascript');
        assert.equal((await onlySession(stage.app)).parameters['short_key'], '1234567');
        // The guide would be tried again after half a second.
        await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 700)));
        assert.deepEqual(
          stage.site.requests.map(({ url }) => url),
          [path],
        );
        assert.equal(await page.evaluate('window.isLoaded ?? false'), false);
        assert.deepEqual(await page.evaluate('window.thrown'), []);
        // The first view stays, with all that it needs.
        await dialogShows(page, 'javascript');
        const buttons = await page.evaluate<string[]>(
          `[...document.querySelector('[data-bt-support-dialog]').shadowRoot.querySelectorAll('a, button')].map((control) => control.textContent)`,
        );
        assert.deepEqual(buttons, ['Download again', 'Close']);
        await page.click('[data-bt-support-dialog] >>> button');
        await closed(page, 'its button');
      });
    }
  }
});
