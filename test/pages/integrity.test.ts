// Files that are held to their hashes, by the tag and by an import map.
import assert from 'node:assert/strict';
import type { EngineName } from '../driver/page.ts';
import { guided, reachFor } from './dialog-view.ts';
import { hashedTag, importMap, integrityOf } from './hashed-files.ts';
import { dialogShows, hashed, takeDownload, useStage, wholePage } from './stage.ts';
import { describeEngines } from './suite.ts';

const guide = hashed('bt-guide');
const later = ['bt-common', 'bt-elements', 'bt-issue-form', 'bt-extras', 'bt-guide', 'bt-author'].map(hashed);
const right = integrityOf('bt-support.js');
const wrong = integrityOf('bg.js');

const stage = useStage(({ host: site }) => {
  const page = (tagHash: string, guideHash: string) =>
    wholePage(
      `<bt-support-session><a id="link" href="http://${site}/api/start_session?short_key=1234567">Go</a></bt-support-session>`,
      { site, scripts: importMap({ [guide]: guideHash }) + hashedTag('bt-support.js', tagHash) },
    );
  const map = importMap(Object.fromEntries(later.map((path) => [path, integrityOf(path)])));
  const moduleBuild = `<!doctype html><html lang="en"><head><title>Page</title><meta name="bt-site" content="${site}">
    ${map}${hashedTag('bt-support.module.js', undefined, 'type="module"')}</head><body><main>
    <bt-support-session id="session" session-key="1234567"></bt-support-session>
    <bt-issue-form id="form"><option value="Other">Other</option></bt-issue-form></main></body></html>`;
  return {
    '/right': page(right, integrityOf(guide)),
    '/module': moduleBuild,
    '/module-policy': { headers: { 'integrity-policy': 'blocked-destinations=(script)' }, body: moduleBuild },
    '/wrong-guide': page(right, wrong),
    '/wrong-script': page(wrong, wrong),
  };
});

describeEngines('files with integrity', ({ test }) => {
  test('run with their own hashes', async (browser) => {
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

  for (const [path, how, only] of [
    ['/module', 'with its elements', ['chromium', 'firefox', 'webkit']],
    // WebKit refuses what a module imports statically: it does not look for the hash in the import map.
    ['/module-policy', 'with its elements and an integrity policy', ['chromium', 'firefox']],
  ] as [string, string, EngineName[]][])
    test(`run as the module build, ${how}`, { only }, async (browser) => {
      const { page } = browser;
      await stage.set();
      await page.goto(stage.site.url + path);
      await page.see('#form >>> textarea');
      await reachFor(page, 'session');
      await page.click('#session >>> button');
      await dialogShows(page, 'javascript');
      await takeDownload(browser);
      await guided(page);
      assert.deepEqual(await browser.errors(), []);
    });

  test('leave the first view if the guide has another hash', async (browser) => {
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

  test('leave the link if the script has another hash', async (browser) => {
    const { page } = browser;
    await stage.set();
    await page.goto(`${stage.site.url}/wrong-script`);
    await page.click('#link');
    await takeDownload(browser);
    assert.equal(await page.evaluate('typeof window.BtSupport'), 'undefined');
    assert.equal((await stage.app.sessions(1)).length, 1);
  });
});
