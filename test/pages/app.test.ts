// On phones and tablets the full client is an app, and a chat is a tab.
import assert from 'node:assert/strict';
import { guideTexts as texts } from '../../src/messages/english-guide.ts';
import { devices } from './devices.ts';
import { guided, linesOf, sessionOf, trustLines, viewText } from './dialog-view.ts';
import {
  closed,
  chatWindow,
  dialogShows,
  focused,
  heard,
  onlySession,
  sorted,
  useStage,
  wholePage,
  zone,
} from './stage.ts';
import { describeEngines } from './suite.ts';

const session = (id: string, more = '') =>
  `<bt-support-session id="${id}" rep-id="12" rep-name="John" ${more}></bt-support-session>`;

const body = `${session('full')}${session('chat', 'type="chat"')}
  ${session('keep', 'type="chat" fallback-to-full-window="false"')}
  <bt-support-session id="key" session-key="8347482" chat-instead></bt-support-session>
  <label>Paste <input id="paste"></label>`;

/** Chromium passes for a device with one touch point, and never with more. */
const fingers = `<script>Object.defineProperty(navigator, 'maxTouchPoints', { get: () => 5 });</script>`;

const stage = useStage(({ host: site }) => ({
  '/': wholePage(body, { site, head: fingers }),
  '/stores': wholePage(
    `${body}<script>BtSupport.configure({ stores: {
      Android: 'https://apps.example.com/android', iOS: 'https://apps.example.com/ios', iPadOS: 'http://apps.example.com/ipad',
    } })</script>`,
    { site, head: fingers },
  ),
}));

const play = 'https://play.google.com/store/apps/details?id=com.bomgar.thinclient.android';
const appStore = 'https://apps.apple.com/search?term=BeyondTrust%20Support';

describeEngines('the app', ({ test }) => {
  for (const [device, store, own] of [
    ['an iPhone', appStore, 'https://apps.example.com/ios'],
    // The page's own address is not https.
    ['an iPad', appStore, appStore],
    ['an Android phone', play, 'https://apps.example.com/android'],
    ['an Android tablet', play, 'https://apps.example.com/android'],
  ] as const) {
    const options = { ...devices[device], only: ['chromium' as const] };

    test(
      `${device}: the dialog leads to the app, its store and the session, and nothing starts unasked`,
      options,
      async (browser) => {
        const { page } = browser;
        await stage.set();
        await page.goto(stage.site.url);
        await page.click('#full >>> button');
        await dialogShows(page, 'mobile');
        await guided(page);
        const { heading, link } = viewText('mobile');
        const url = sessionOf(stage.app.host);
        const lines = (address: string) => [
          `h2 ${heading}`,
          `p Help desk: ${stage.app.host}`,
          `p ${texts['app.installed']}`,
          `li ${texts['app.install']}`,
          `a ${texts['app.install']} -> ${address} _blank`,
          `li ${link}`,
          `a ${link} -> ${url}`,
          `p ${texts['app.type']}`,
          `dt ${texts['app.site']}`,
          `span ${stage.app.host}`,
          `button ${texts.copy}`,
          ...trustLines(stage.app.host),
          'button Close',
        ];
        assert.deepEqual(await linesOf(page), lines(store));
        assert.equal(await focused(page), 'h');
        assert.deepEqual(await heard(page), ['request', 'launch mobile']);
        await page.goto(`${stage.site.url}/stores`);
        await page.click('#full >>> button');
        await dialogShows(page, 'mobile');
        await guided(page);
        assert.deepEqual(await linesOf(page), lines(own));
        assert.deepEqual(await stage.app.sessions(), []);
        assert.equal((await browser.windows()).length, 1);
        await page.click('dialog li + li a');
        // The appliance takes an iPad for the Mac that it calls itself, and has a file for it.
        if (device !== 'an iPad') await page.waitFor(`location.host === '${stage.app.host}'`);
        await stage.app.sessions(1);
        const { startType, parameters } = await onlySession(stage.app);
        assert.equal(startType, 'full');
        assert.deepEqual(sorted(parameters), { id: '12', name: 'John', timezone_offset: zone });
      },
    );

    test(`${device}: a chat is a tab, and where it must not be, the app`, options, async (browser) => {
      const { page } = browser;
      await stage.set();
      await page.goto(stage.site.url);
      await page.evaluate(() => {
        const { open } = window;
        Object.assign(window, { features: [] });
        window.open = (...args) => {
          (window as unknown as { features: unknown[] }).features.push(args[2]);
          return open.apply(window, args);
        };
      });
      await page.click('#keep >>> button');
      await dialogShows(page, 'mobile');
      await guided(page);
      const url = sessionOf(stage.app.host);
      assert.deepEqual(
        (await linesOf(page)).filter((line) => line.includes(stage.app.host)),
        [
          `p Help desk: ${stage.app.host}`,
          `a ${viewText('mobile').link} -> ${url}`,
          `span ${stage.app.host}`,
          trustLines(stage.app.host)[1],
        ],
      );
      await page.press('Escape');
      await closed(page);
      await page.click('#chat >>> button');
      await chatWindow(browser);
      assert.deepEqual(await page.evaluate('window.features'), ['']);
      assert.deepEqual(await heard(page), ['request', 'launch mobile', 'request', 'launch chat-tab']);
      const { startType, parameters } = await onlySession(stage.app);
      assert.equal(startType, 'chat');
      assert.deepEqual(sorted(parameters), { c2cjs: '1', id: '12', name: 'John', timezone_offset: zone });
    });
  }

  const phone = { ...devices['an Android phone'], only: ['chromium' as const] };
  test(
    'what is typed into the app can be copied, and a chat is at hand where the page offers one',
    phone,
    async (browser) => {
      const { page } = browser;
      await stage.set();
      await page.goto(stage.site.url);
      for (const [label, copied] of [
        [texts['app.site'], stage.app.host],
        [texts['app.key'], '8347482'],
      ] as const) {
        await page.click('#key >>> button');
        await dialogShows(page, 'mobile');
        await guided(page);
        assert.deepEqual(
          (await linesOf(page)).filter((line) => /^(dt|span) /.test(line)),
          [`dt ${texts['app.site']}`, `span ${stage.app.host}`, `dt ${texts['app.key']}`, 'span 8347482'],
        );
        const button = `dialog dl [aria-label="${texts['copy.of'].replace('{label}', label)}"]`;
        await page.click(button);
        await page.see(`${button} + output:not(:empty)`);
        assert.equal(await page.text(`${button} + output`), texts.copied);
        await page.press('Escape');
        await closed(page);
        await page.click('#paste');
        await page.press('Control+v');
        assert.equal(await page.evaluate(`document.getElementById('paste').value`), copied);
        await page.evaluate(`void (document.getElementById('paste').value = '')`);
      }
      await page.click('#key >>> button');
      await dialogShows(page, 'mobile');
      await guided(page);
      await page.click('dialog dl ~ .row button');
      await chatWindow(browser);
      assert.equal((await onlySession(stage.app)).startType, 'chat');
      assert.deepEqual((await heard(page)).slice(-2), ['request', 'launch chat-tab']);
    },
  );
});
