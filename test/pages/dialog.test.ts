// The dialog: over everything, closed in every way people try, and then the focus is where it was.
import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { clickClose } from './dialog-view.ts';
import type { Page } from '../driver/page.ts';
import { closed, dialogShows, wholePage, focused, takeDownload, useStage } from './stage.ts';
import { describeEngines } from './suite.ts';

const stage = useStage(({ host }) => ({
  '/': wholePage(
    `<bt-support-session id="start" rep-id="12" rep-name="John"></bt-support-session>
     <bt-support-session id="link"><a id="anchor" href="http://${host}/api/start_session?short_key=1234567">Key</a>
     </bt-support-session>
     <button id="wrong" onclick="BtSupport.start('chat', { rep: { id: 12 } })">Wrong</button>
     <bt-support-session id="cut" type="chat" issue-id="1" cut-opener></bt-support-session>
     <bt-support-session id="keep" type="chat" issue-id="1" fallback-to-full-window="false"></bt-support-session>`,
    { site: host },
  ),
  '/nested': wholePage(
    `<dialog id="outer" aria-label="Help"><p>Help</p>
       <bt-support-session id="start" rep-id="12" rep-name="John"></bt-support-session></dialog>
     <script>addEventListener('load', () => document.getElementById('outer').showModal());</script>`,
    { site: host },
  ),
}));

async function accessible(page: Page, view: string) {
  await dialogShows(page, view);
  assert.deepEqual(await page.axe(), [], view);
}

describeEngines('the dialog', ({ test }) => {
  test('Escape, its button and a click outside close it, and the focus is back on what was clicked', async (browser) => {
    const { page } = browser;
    await stage.set();
    await page.goto(stage.site.url);
    const ways = {
      Escape: () => page.press('Escape'),
      button: () => clickClose(page),
      'key on the button': async () => {
        for (const key of ['Tab', 'Tab', 'Tab', 'Enter']) await page.press(key);
      },
      backdrop: async () => {
        // For a moment after it has opened, such a click is taken for one too many.
        await sleep(1200);
        await page.click('[data-bt-support-dialog] >>> dialog', { offset: { x: -40, y: 20 } });
      },
    };
    for (const [way, close] of Object.entries(ways)) {
      await page.click('#start >>> button');
      await dialogShows(page, 'javascript');
      assert.equal(await focused(page), 'h', way);
      await close();
      await closed(page, way);
      assert.equal(await page.evaluate('document.activeElement.id'), 'start', way);
      assert.equal(await focused(page), 'button', way);
      if (way === 'Escape') await takeDownload(browser);
    }
    await page.click('#anchor');
    await dialogShows(page, 'javascript');
    await page.press('Escape');
    await closed(page);
    assert.equal(await focused(page), 'anchor');
  });

  test('the keyboard stays inside while it is open, and a click inside does not close it', async (browser) => {
    const { page } = browser;
    await stage.set();
    await page.goto(stage.site.url);
    await page.click('#start >>> button');
    await dialogShows(page, 'javascript');
    await page.click('dialog li');
    for (const key of ['Tab', 'Tab', 'Tab', 'Tab', 'Shift+Tab', 'Shift+Tab', 'Shift+Tab']) {
      await page.press(key);
      const place: string = await page.evaluate(
        () => document.activeElement?.closest('main')?.localName ?? document.activeElement?.localName ?? '',
      );
      assert.notEqual(place, 'main', `after ${key}`);
    }
    await dialogShows(page, 'javascript');
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    // With all that the guide adds, `accessible.test.ts` sees them in every engine.
    const oneEngine = 'markup and colours are our own';
    test(`every view is accessible, ${colorScheme}`, { colorScheme, oneEngine }, async (browser) => {
      const { page } = browser;
      await stage.set();
      await page.goto(stage.site.url);
      assert.deepEqual(await page.axe(), []);
      // Before any click, since a block needs that there is none.
      await page.evaluate(`document.getElementById('keep').start()`);
      await accessible(page, 'manual');
      await page.press('Escape');
      await page.click('#start >>> button');
      await accessible(page, 'javascript');
      await takeDownload(browser);
      await page.press('Escape');
      await page.click('#wrong');
      await accessible(page, 'problems');
      await page.press('Escape');
      await page.click('#cut >>> button');
      await browser.windows(2);
      await page.focus();
      await page.click('#cut >>> button');
      await accessible(page, 'elsewhere');
    });
  }

  test('on a phone, it leads to the app', { mobile: true, only: ['chromium'], userAgent: phone() }, async (browser) => {
    const { page } = browser;
    await stage.set();
    await page.goto(stage.site.url);
    await page.click('#start >>> button');
    await accessible(page, 'mobile');
    assert.deepEqual(await stage.app.sessions(), []);
    assert.ok(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'));
    await page.click('dialog li + li a');
    await stage.app.sessions(1);
    await page.waitFor(`location.host === '${stage.app.host}'`);
  });

  test('it is on top of a dialog of the page, and leaves that open', async (browser) => {
    const { page } = browser;
    await stage.set();
    await page.goto(`${stage.site.url}/nested`);
    await page.click('#start >>> button');
    await dialogShows(page, 'javascript');
    assert.equal(await focused(page), 'h');
    await takeDownload(browser);
    await clickClose(page);
    await closed(page);
    assert.equal(await page.evaluate(`document.getElementById('outer').open`), true);
    assert.equal(await page.evaluate('document.activeElement.id'), 'start');
  });
});

function phone() {
  return 'Mozilla/5.0 (Linux; Android 16; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Mobile Safari/537.36';
}
