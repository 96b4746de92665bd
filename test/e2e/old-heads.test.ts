// What a page has in its head: its own host for a site, and a BG of the vendor's before ours.
import assert from 'node:assert/strict';
import { anchorTo, oldPage } from './old-page.ts';
import { dialogShows, onlySession, sorted, takeDownload, useStage, zone } from './stage.ts';
import { describeEngines } from './suite.ts';

const body = anchorTo('full', 'FULL', `{ rep: { id: 12, name: 'John' } }`);
const vendors = `<script type="text/javascript">
  var BG = { START_TYPE: { BROWSER: 1, CHAT: 2, FULL: 3 }, setSite: function (site) { this.site = site; },
    start: function () { return 'by the vendor for ' + this.site; } };
</script>`;

const SCRIPTS = ['bg.js', 'bt-support.js'];

const stage = useStage(({ host }) => ({
  ...Object.fromEntries(
    SCRIPTS.flatMap((file) => [
      [`/own/${file}`, oldPage(body, { script: `${file}"` })],
      [`/kept/${file}`, oldPage(body, { script: `${file}"`, before: vendors, host })],
      [`/replaced/${file}`, oldPage(body, { script: `${file}" data-replace-bg`, before: vendors, host })],
    ]),
  ),
  // The page's own host as an appliance.
  '/api/start_session': {
    body: 'client',
    headers: { 'content-type': 'application/octet-stream', 'content-disposition': 'attachment; filename="client.run"' },
  },
}));

describeEngines('the head of an old page', ({ test }) => {
  for (const file of SCRIPTS) {
    test(`that names no site has sessions at its own host, with ${file}`, async (browser) => {
      const { page } = browser;
      await stage.set();
      stage.site.requests.length = 0;
      await page.goto(`${stage.site.url}/own/${file}`);
      await page.click('#full');
      await dialogShows(page, 'javascript');
      await takeDownload(browser);
      const sessions = stage.site.requests.filter(({ url }) => url.startsWith('/api/'));
      assert.equal(sessions.length, 1);
      const { pathname, searchParams } = new URL(sessions[0]!.url, stage.site.url);
      assert.equal(pathname, '/api/start_session');
      assert.deepEqual(sorted(Object.fromEntries(searchParams)), { id: '12', name: 'John', timezone_offset: zone });
      assert.deepEqual(await stage.app.sessions(), []);
    });

    test(`has the vendor’s BG if it was first, unless the tag says otherwise, with ${file}`, async ({ page }) => {
      await stage.set();
      await page.goto(`${stage.site.url}/kept/${file}`);
      await page.click('#full');
      assert.equal(await page.evaluate('window.returned'), `by the vendor for ${stage.app.host}`);
      assert.deepEqual(await stage.app.sessions(), []);
      await page.goto(`${stage.site.url}/replaced/${file}`);
      await page.click('#full');
      assert.equal(await page.evaluate('window.returned'), true);
      await dialogShows(page, 'javascript');
      await onlySession(stage.app);
    });
  }
});
