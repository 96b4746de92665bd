// What customers get after the click, by browser and system.
import assert from 'node:assert/strict';
import { guideTexts as texts } from '../../src/messages/english-guide.ts';
import { devices, type DeviceName } from './devices.ts';
import { guided, linesOf, sessionOf, trustLines, viewText } from './dialog-view.ts';
import {
  closed,
  chatWindow,
  dialogShows,
  dialogView,
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

const stage = useStage(({ host }) => ({
  '/': wholePage(
    `${session('full')}${session('chat', 'type="chat"')}${session('clickonce', 'clickonce chat-instead')}`,
    { site: host },
  ),
}));

const desktops: [
  device: DeviceName,
  where: keyof typeof texts,
  open: keyof typeof texts,
  allow: keyof typeof texts,
  file: RegExp,
][] = [
  ['Chrome on Windows', 'where.Chrome', 'open.Windows', 'allow.Windows', /\.exe$/],
  ['Edge on Windows', 'where.Edge', 'open.Windows', 'allow.Windows', /\.exe$/],
  ['Safari on a Mac', 'where.Safari', 'open.macOS', 'allow.macOS', /\.zip$/],
  ['Firefox on Linux', 'where.Firefox', 'open.Linux', 'allow.Linux', /\.run$/],
];

describeEngines('the display', ({ test }) => {
  for (const [device, where, open, allow, file] of desktops) {
    const options = { ...devices[device], only: ['chromium' as const] };
    test(
      `${device}: the download with steps of its own, also where ClickOnce is not for it, and the chat in a window`,
      options,
      async (browser) => {
        const { page } = browser;
        await stage.set();
        await page.goto(stage.site.url);
        // Edge has another display for it.
        await page.click(device === 'Edge on Windows' ? '#full >>> button' : '#clickonce >>> button');
        await dialogShows(page, 'javascript');
        await guided(page);
        const { heading, link } = viewText('javascript');
        const url = sessionOf(stage.app.host);
        assert.deepEqual(await linesOf(page), [
          `h2 ${heading}`,
          `p Help desk: ${stage.app.host}`,
          'svg',
          `li ${texts[where]}`,
          `li ${texts[open]}`,
          `li ${texts[allow]}`,
          `p ${texts.waiting}`,
          `summary ${texts.help}`,
          `a ${link} -> ${url}`,
          `button ${texts['copy.link']}`,
          ...(device === 'Edge on Windows' ? [] : [`button ${texts['chat-instead']}`]),
          `summary ${texts.organisation}`,
          `p ${texts['organisation.what'].replace('{site}', stage.app.host)}`,
          ...trustLines(stage.app.host),
          'button Close',
        ]);
        assert.match((await browser.downloads(1))[0]!.name, file);
        const full = await onlySession(stage.app);
        assert.equal(full.startType, 'full');
        assert.deepEqual(sorted(full.parameters), { id: '12', name: 'John', timezone_offset: zone });
        await page.press('Escape');
        await closed(page);
        await page.click('#chat >>> button');
        const window = await chatWindow(browser);
        assert.equal((await window.facts()).inner.width, 640);
        const chat = (await stage.app.sessions(2))[1]!;
        assert.deepEqual([chat.startType, chat.problems], ['chat', []]);
        assert.deepEqual(sorted(chat.parameters), { c2cjs: '1', id: '12', name: 'John', timezone_offset: zone });
        assert.deepEqual(await heard(page), ['request', 'launch javascript', 'request', 'launch chat-window']);
      },
    );
  }

  const edge = { ...devices['Edge on Windows'], only: ['chromium' as const] };
  test(
    'Edge on Windows, with ClickOnce: nothing is asked for before its link, which leads to the client',
    edge,
    async (browser) => {
      const { page } = browser;
      await stage.set();
      await page.goto(stage.site.url);
      await page.click('#clickonce >>> button');
      await dialogShows(page, 'clickonce');
      await guided(page);
      const { heading, link } = viewText('clickonce');
      const url = sessionOf(stage.app.host);
      const starter = `http://${stage.app.host}/clickonce/4.5/CustomerClientStarter.application`;
      assert.deepEqual(await linesOf(page), [
        `h2 ${heading}`,
        `p Help desk: ${stage.app.host}`,
        `p ${texts['clickonce.what']}`,
        `a ${texts['clickonce.run']} -> ${starter}?source=${encodeURIComponent(url)}`,
        `a ${link} -> ${url}`,
        `summary ${texts.help}`,
        `button ${texts['copy.link']}`,
        `button ${texts['chat-instead']}`,
        `summary ${texts.organisation}`,
        `p ${texts['organisation.what'].replace('{site}', stage.app.host)}`,
        ...trustLines(stage.app.host),
        'button Close',
      ]);
      assert.equal(await focused(page), 'h');
      assert.deepEqual(await heard(page), ['request', 'launch clickonce']);
      assert.deepEqual(await stage.app.sessions(), []);
      await page.click('dialog a.first');
      const run = await onlySession(stage.app);
      assert.equal((run as { by?: string }).by, 'clickonce');
      assert.equal(run.startType, 'full');
      assert.deepEqual(sorted(run.parameters), { id: '12', name: 'John', timezone_offset: zone });
      await dialogShows(page, 'clickonce');
      await page.click('dialog a:not(.first)');
      const [, other] = await stage.app.sessions(2);
      assert.equal((other as { by?: string }).by, undefined);
      assert.deepEqual(sorted(other!.parameters), sorted(run.parameters));
      await dialogShows(page, 'clickonce');
      assert.deepEqual(await heard(page), ['request', 'launch clickonce']);
      await page.click('dialog summary');
      await page.click('dialog details .row button:last-of-type');
      await chatWindow(browser);
      assert.equal(await dialogView(page), null);
      assert.equal((await stage.app.sessions(3))[2]!.startType, 'chat');
      assert.deepEqual((await heard(page)).slice(2), ['request', 'launch chat-window']);
    },
  );
});
