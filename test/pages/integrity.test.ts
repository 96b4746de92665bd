// Files that are held to their hashes, by the tag and by an import map.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { guided, reachFor } from './dialog-view.ts';
import { dialogShows, hashed, takeDownload, useStage, wholePage } from './stage.ts';
import { describeEngines } from './suite.ts';

const integrity = JSON.parse(readFileSync(new URL('../../dist/integrity.json', import.meta.url), 'utf8')) as Record<
  string,
  { immutable?: string; integrity: string }
>;

const guide = hashed('bt-guide');
const hashOf = (name: string) => integrity[name]!.integrity;
const wrong = hashOf('bg.js');

/** Every address that the guide is tried under. */
const mapOf = (hash: string) => {
  const addresses = ['', '?1', '?2', '?3'].map((query) => [guide + query, hash]);
  return `<script type="importmap">${JSON.stringify({ integrity: Object.fromEntries(addresses) })}</script>`;
};

const tag = (hash: string) =>
  `<script src="/dist/${integrity['bt-support.js']!.immutable}" integrity="${hash}" crossorigin="anonymous"></script>`;

const stage = useStage(({ host: site }) => {
  const page = (tagHash: string, guideHash: string) =>
    wholePage(
      `<bt-support-session><a id="link" href="http://${site}/api/start_session?short_key=1234567">Go</a></bt-support-session>`,
      { site, scripts: mapOf(guideHash) + tag(tagHash) },
    );
  const right = hashOf('bt-support.js');
  return {
    '/right': page(right, hashOf(guide.slice('/dist/'.length))),
    '/wrong-guide': page(right, wrong),
    '/wrong-script': page(wrong, wrong),
  };
});

describeEngines('files that are held to their hashes', ({ test }) => {
  test('run where they are what they should be', async (browser) => {
    const { page } = browser;
    await stage.set();
    await page.goto(`${stage.site.url}/right`);
    // Before the download, which in Firefox aborts what is loading: half a file has another hash.
    await reachFor(page, 'link');
    await page.click('#link');
    await dialogShows(page, 'javascript');
    await guided(page);
    assert.deepEqual(await browser.errors(), []);
  });

  test('leave the first view where the guide is not what it should be', async (browser) => {
    const { page } = browser;
    await stage.set();
    await page.goto(`${stage.site.url}/wrong-guide`);
    await page.click('#link');
    await dialogShows(page, 'javascript');
    await takeDownload(browser);
    await page.waitFor(`performance.now() > 9000`, { timeout: 15_000 });
    const styles = `document.querySelector('[data-bt-support-dialog]').shadowRoot.adoptedStyleSheets.length`;
    assert.equal(await page.evaluate(styles), 0);
  });

  test('leave the link where the script is not what it should be', async (browser) => {
    const { page } = browser;
    await stage.set();
    await page.goto(`${stage.site.url}/wrong-script`);
    await page.click('#link');
    await takeDownload(browser);
    assert.equal(await page.evaluate('typeof window.BtSupport'), 'undefined');
    assert.equal((await stage.app.sessions(1)).length, 1);
  });
});
