// What stands in a page's content and looks like the administrator's word: a `<meta>`, a script tag. Nobody is led by it.
import assert from 'node:assert/strict';
import { dialogShows, onlySession, useStage, wholePage } from './stage.ts';
import { describeEngines, type TestOptions } from './suite.ts';

const EVIL = 'evil.example';

/** Everything that the head can say, as somebody would say it who may write content. */
const METAS = `<meta name="bt-site" content="${EVIL}"><meta name="bt-contact" content="Call Eve">
  <meta name="bt-locale" content="de"><meta name="bt-enhance" content="true"><meta name="bt-chat-instead" content="true">
  <meta name="bt-sites" content="${EVIL}">`;

const CONTENT: Record<string, string> = {
  'meta elements': METAS,
  'a meta element for links': '<meta name="bt-enhance" content="true">',
  'an image called head': `<img name="head" alt="">${METAS}`,
  'a form called head': `<form name="head">${METAS}</form>`,
  'scripts that do not run': `
    <script type="text/plain" src="/elsewhere/bt-support.module" data-site="${EVIL}" data-enhance></script>
    <script type="text/plain" src="/dist/bt-support.module.js" data-site="${EVIL}" data-enhance></script>
    <script type="text/template" src="/dist/bt-support.js" data-site="${EVIL}" data-enhance></script>
    <script data-src="/dist/bt-support.module.js" data-site="${EVIL}" data-enhance></script>
    <svg><script type="text/plain" href="/dist/bt-support.module.js" data-site="${EVIL}" data-enhance></script></svg>`,
  'a script for links that does not run':
    '<script type="text/plain" src="/dist/bt-support.module.js" data-enhance></script>',
  'an image called scripts': `<img name="scripts" src="/dist/bt-support.module.js" data-site="${EVIL}" data-enhance alt="">`,
  'a form called scripts': `<form name="scripts"><input type="module" src="/dist/bt-support.module.js" data-site="${EVIL}"></form>`,
  'everything in a template': `<template>${METAS}<script type="module" src="/dist/bt-support.module.js" data-site="${EVIL}"></script></template>`,
};
const EACH = Object.entries(CONTENT);

// Last in the page, so that the scripts find all of it.
const tags: Record<string, string> = {
  classic: '<script src="/dist/bt-support.js"></script>',
  module: '<script type="module" src="/dist/bt-support.module.js"></script>',
};
const BUILDS = Object.keys(tags);

const page = (host: string, content: string, tag: string, head: string) =>
  wholePage(
    `${content}<bt-support-session id="own" session-key="1234567"></bt-support-session>
     <a id="link" href="http://${host}/api/start_session?short_key=7654321">Go</a>${tag}`,
    { scripts: '', head },
  );

const stage = useStage(({ host }) => ({
  ...Object.fromEntries(
    BUILDS.flatMap((build) =>
      EACH.flatMap(([, content], index) => [
        [`/${build}/${index}/silent`, page(host, content, tags[build]!, '')],
        [`/${build}/${index}/named`, page(host, content, tags[build]!, `<meta name="bt-site" content="${host}">`)],
      ]),
    ),
  ),
}));

describeEngines('settings that stand in the content of a page', ({ test }) => {
  for (const build of BUILDS) {
    // Which names in the content hide the document's own properties is an engine's business; who reads these is the same code.
    const options: TestOptions = build === 'classic' ? {} : { oneEngine: 'both builds read settings by the same code' };
    test(`lead nobody, where the page itself says nothing: ${build}`, options, async ({ page }) => {
      const found: Record<string, unknown> = {};
      for (const [index, [content]] of EACH.entries()) {
        await page.goto(`${stage.site.url}/${build}/${index}/silent`);
        await page.waitFor(`Boolean(document.getElementById('own').shadowRoot?.querySelector('button'))`);
        found[content] = await page.evaluate(() => {
          let isTaken = false;
          addEventListener('bt-session-request', (event) => {
            isTaken = true;
            event.preventDefault();
          });
          // At the window, after the launcher's own: a page that is not left can go on to the next one.
          addEventListener('click', (event) => event.preventDefault());
          document.getElementById('link')!.click();
          return { href: document.querySelector('bt-support-session')!.href, isTaken };
        });
      }
      const expected = Object.fromEntries(EACH.map(([content]) => [content, { href: '', isTaken: false }]));
      assert.deepEqual(found, expected);
    });

    test(`are not heard beside what the head says: ${build}`, options, async ({ page }) => {
      await stage.set();
      const { host } = stage.app;
      for (const [index, [content]] of EACH.entries()) {
        await stage.app.forget();
        await page.goto(`${stage.site.url}/${build}/${index}/named`);
        await page.waitFor(`Boolean(document.getElementById('own').shadowRoot?.querySelector('button'))`);
        await page.click('#own >>> button');
        await dialogShows(page, 'javascript');
        const { parameters } = await onlySession(stage.app);
        assert.equal(parameters['short_key'], '1234567', content);
        assert.ok(!('locale' in parameters), content);
        await page.waitFor(`document.querySelector('[data-bt-support-dialog]').shadowRoot.adoptedStyleSheets.length`);
        const shown = await page.evaluate<string>(
          `document.querySelector('[data-bt-support-dialog]').textContent + document.querySelector('[data-bt-support-dialog]').shadowRoot.textContent`,
        );
        assert.doesNotMatch(shown, /Eve|evil/, content);
        assert.equal(await page.evaluate(`new URL(document.querySelector('bt-support-session').href).host`), host);
      }
    });
  }
});
