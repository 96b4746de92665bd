// Content of a page whose names stand in the way of what scripts ask the document for.
import assert from 'node:assert/strict';
import { classic, bg, onlySession, sorted, useStage, wholePage, zone } from './stage.ts';
import { describeEngines } from './suite.ts';

const HOSTILE = `<img name="currentScript" src="/elsewhere/x.png" data-site="evil.example" data-replace-bg alt="">
  <form name="currentScript" data-site="evil.example"><input name="matches"><input name="src" value="/elsewhere/"></form>`;

const link = (host: string) =>
  `<a id="link" href="http://${host}/api/start_session?short_key=1234567">Go</a>
   <bt-support-session id="own" session-key="7654321"></bt-support-session>
   <button id="bg" onclick="BG.start(BG.START_TYPE.FULL, { sessionKey: '1111111' })">Go</button>`;

const late = (tag: string) => tag.replace('<script', '<script defer data-enhance');

const stage = useStage(({ host }) => ({
  '/image': wholePage(HOSTILE.split('\n')[0]! + link(host), { site: host, scripts: late(classic) }),
  '/form': wholePage(HOSTILE.split('\n')[1]! + link(host), { site: host, scripts: late(classic) }),
  '/ids': wholePage(
    `<svg aria-hidden="true"><path id="BG"></path></svg><i id="BtSupport"></i><i id="matches"></i>${link(host)}`,
    { site: host, scripts: late(classic) },
  ),
  '/bg': wholePage(
    `<svg aria-hidden="true"><path id="BG"></path></svg>${HOSTILE}${link(host)}<script>addEventListener('load', () => BG.setSite('${host}'))</script>`,
    { site: host, scripts: late(bg) },
  ),
}));

describeEngines('names of the page’s own content', ({ test }) => {
  for (const path of ['/image', '/form', '/ids', '/bg']) {
    test(`lead nobody elsewhere, and keep nothing from starting: ${path}`, async ({ page }) => {
      await stage.set();
      await page.goto(stage.site.url + path);
      if (path !== '/bg') await page.waitFor(`Boolean(customElements.get('bt-support-session'))`);
      await page.evaluate(`BG.setSite('${stage.app.host}')`);
      stage.site.requests.length = 0;
      await page.click(path === '/bg' ? '#bg' : '#link');
      await page.see('dialog[data-view="javascript"]');
      const { parameters } = await onlySession(stage.app);
      const key = path === '/bg' ? '1111111' : '1234567';
      assert.deepEqual(sorted(parameters), { short_key: key, timezone_offset: zone });
      await page.waitFor(`document.querySelector('[data-bt-support-dialog]').shadowRoot.adoptedStyleSheets.length`);
      assert.deepEqual(
        stage.site.requests.filter(({ url }) => url.startsWith('/elsewhere')),
        [],
      );
      if (path === '/bg') return;
      assert.match(
        await page.evaluate(`document.getElementById('own').href`),
        new RegExp(`^http://${stage.app.host}/`),
      );
    });
  }
});
