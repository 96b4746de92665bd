// ClickOnce, turned on by an old page's options: the customer may run the client, or download it.
import assert from 'node:assert/strict';
import { bg, dialogShows, dialogView, onlySession, takeDownload, useStage, wholePage } from './stage.ts';
import { describeEngines } from './suite.ts';

const EDGE =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36 Edg/156.0.0.0';

const call = (id: string, more: string) =>
  `<button id="${id}" onclick="BG.start(BG.START_TYPE.FULL, { rep: { id: 12, name: 'John' }${more} })">${id}</button>`;

const stage = useStage(({ host }) => ({
  '/': wholePage(
    `${call('on', ', enableEdgeClickonce: true')}
     ${call('off', ', enableEdgeClickonce: true, disableClickonce: true')}
     ${call('unsaid', '')}
     <script>BG.setSite('${host}'); BG.setProtocol('http');</script>`,
    { scripts: bg },
  ),
}));

describeEngines('ClickOnce', ({ test }) => {
  test('is for Edge on Windows, where the options say so', { only: ['chromium'], userAgent: EDGE }, async (browser) => {
    const { page } = browser;
    for (const id of ['off', 'unsaid']) {
      await stage.set();
      await page.goto(stage.site.url);
      await page.click(`#${id}`);
      await dialogShows(page, 'javascript');
      await takeDownload(browser);
      await onlySession(stage.app);
    }
    await stage.set();
    await page.goto(stage.site.url);
    await page.click('#on');
    await dialogShows(page, 'clickonce');
    await page.waitFor(
      `document.querySelector('[data-bt-support-dialog]').shadowRoot.querySelectorAll('a').length === 2`,
    );
    assert.deepEqual(await stage.app.sessions(), []);
    await page.click('dialog a.first');
    const [run] = await stage.app.sessions(1);
    assert.equal((run as unknown as { by: string }).by, 'clickonce');
    assert.deepEqual([run!.startType, run!.problems], ['full', []]);
    // Cancelled: the download is one click away.
    assert.equal(await dialogView(page), 'clickonce');
    assert.equal(await page.text('dialog a:not(.first)'), 'Download it instead');
  });

  const oneEngine = 'our code reads the user agent, and those of all browsers are tried in its own tests';
  test('is the download for every other browser', { oneEngine }, async (browser) => {
    const { page } = browser;
    await stage.set();
    await page.goto(stage.site.url);
    await page.click('#on');
    await dialogShows(page, 'javascript');
    await takeDownload(browser);
    await onlySession(stage.app);
  });
});
