// Pages with strict rules, and customers who have not clicked: nothing is refused, and nothing happens unasked.
import assert from 'node:assert/strict';
import { closed, chatWindow, dialogShows, hashed, module, takeDownload, useStage, wholePage } from './stage.ts';
import { describeEngines } from './suite.ts';

const policy =
  `default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; ` +
  `require-trusted-types-for 'script'; trusted-types lit-html`;

const body = (host: string) => `<link rel="stylesheet" href="/page.css">
  <bt-support-session id="chat" type="chat" rep-id="12" rep-name="John"></bt-support-session>
  <bt-support-session id="full" rep-id="12" rep-name="John"></bt-support-session>
  <bt-support-session><a href="http://${host}/api/start_session?short_key=1234567">Key</a></bt-support-session>
  <bt-support-session id="dry" dry-run session-key="abcdefg"></bt-support-session>
  <bt-issue-form id="form"><option value="Other">Other</option></bt-issue-form>
  <bt-issue-form id="author"><form action="http://${host}/api/start_session"><input type="hidden" name="id" value="1">
    <label>Name <input id="name" name="customer.name" required></label><button>Send</button></form></bt-issue-form>`;

const stage = useStage(({ host }) => {
  const headers = { 'content-security-policy': policy };
  // The page's own scripts are inline.
  const strict = (scripts?: string) =>
    wholePage(body(host), { site: host, ...(scripts && { scripts }) }).replace(/<script>[^]*?<\/script>/, '');
  return {
    '/classic': { body: strict(), headers },
    '/module': { body: strict(module), headers },
    '/page.css': { body: ':root { color-scheme: light dark }', headers: { 'content-type': 'text/css' } },
  };
});

describeEngines('a strict page', ({ engine, test }) => {
  for (const name of ['classic', 'module']) {
    test(`nothing is refused of all that it does, with the ${name} script`, async (browser) => {
      const { page } = browser;
      await stage.set();
      stage.site.violations.length = 0;
      await page.goto(`${stage.site.url}/${name}`);
      await page.see('#form >>> textarea');
      await page.see('#dry >>> output');
      await page.click('#author button');
      await page.waitFor(`document.getElementById('name').getAttribute('aria-invalid') === 'true'`);
      await page.click('#full >>> button');
      await dialogShows(page, 'javascript');
      const width = `document.querySelector('[data-bt-support-dialog]').shadowRoot.querySelector('dialog').offsetWidth`;
      assert.equal(await page.evaluate(width), 512, 'the styles of the dialog');
      await takeDownload(browser);
      await page.press('Escape');
      await closed(page);
      await page.type('#name', 'Ada');
      await page.press('Enter');
      await dialogShows(page, 'javascript');
      await takeDownload(browser);
      await page.press('Escape');
      await closed(page);
      await page.click('#chat >>> button');
      await chatWindow(browser);
      assert.equal((await stage.app.sessions(3)).length, 3);
      assert.deepEqual(stage.site.violations, []);
      // Browsers ask for an icon by themselves.
      const errors = (await browser.errors()).filter((error) => !error.includes('/favicon.ico'));
      assert.deepEqual(errors, []);
    });

    test(`before a click nothing is asked of the appliance, and nothing kept, with the ${name} script`, async (browser) => {
      const { page } = browser;
      await stage.set();
      stage.site.requests.length = 0;
      await page.goto(`${stage.site.url}/${name}`);
      await page.see('#form >>> textarea');
      await page.see('#dry >>> output');
      const kept = await page.evaluate(async () => ({
        cookie: document.cookie,
        local: localStorage.length,
        session: sessionStorage.length,
        databases: (await indexedDB.databases()).length,
        caches: (await caches.keys()).length,
        hosts: [...new Set(performance.getEntriesByType('resource').map(({ name }) => new URL(name).host))],
      }));
      const { host } = new URL(stage.site.url);
      assert.deepEqual(kept, { cookie: '', local: 0, session: 0, databases: 0, caches: 0, hosts: [host] });
      if (engine !== 'webkit') {
        const hosts = browser.requests().map(({ url }) => new URL(url).host);
        assert.deepEqual([...new Set(hosts)].filter(Boolean), [host]);
      }
      const files = stage.site.requests.map(({ url }) => url).sort();
      const modules = [
        '/dist/bt-support.module.js',
        ...['bt-common', 'bt-elements', 'bt-issue-form', 'bt-extras'].map(hashed),
      ];
      // The dry run is for authors, and so are its words.
      const scripts = [
        ...(name === 'module' ? modules : ['/dist/bt-support.js']),
        hashed('bt-guide'),
        hashed('bt-author'),
      ];
      assert.deepEqual(files, [`/${name}`, ...scripts, '/page.css'].sort());
      assert.deepEqual(await stage.app.sessions(), []);
    });
  }
});
