// Pages that start sessions from scripts of their own.
import assert from 'node:assert/strict';
import {
  closed,
  bg,
  chatWindow,
  classic,
  dialogShows,
  heard,
  module,
  onlySession,
  sorted,
  useStage,
  wholePage,
  zone,
} from './stage.ts';
import { describeEngines, type TestOptions } from './suite.ts';

const button = (id: string, script: string) => `<button id="${id}" onclick="${script}">${id}</button>`;

const bgBody = (host: string) =>
  `<script>BG.setSite('${host}');</script>` +
  button('chat', `BG.start(BG.START_TYPE.CHAT, { rep: { id: 12, name: 'John' }, customer: { name: 'Zoë' } })`) +
  button('full', `BG.start(BG.START_TYPE.FULL, { issue: document.getElementById('issue'), skills: ['a', 'b'] })`) +
  // What it throws, it throws later.
  button('none', `onerror = () => true; window.thrown = BG.start(BG.START_TYPE.CHAT, {})`) +
  `<form id="issue"><input name="codeName" value="Other"><textarea name="customer.details">50% &amp; more</textarea>
     <input name="session.custom.external_key" value="abc123"></form>`;

const stage = useStage(({ host }) => ({
  '/bg': wholePage(bgBody(host), { scripts: bg }),
  '/all': wholePage(bgBody(host), { scripts: classic }),
  '/own': wholePage(
    button(
      'chat',
      `BtSupport.start('chat', { issue: { id: 4 }, attributes: { external_key: 'T-1' } }, { target: this })`,
    ) +
      button('full', `BtSupport.start('full', { sessionKey: '1234567', timezoneOffset: 60 })`) +
      button('none', `window.thrown = BtSupport.start('chat', {})`),
    { scripts: module.replace('>', ` data-site="${host}">`) },
  ),
}));

const expected: Record<string, Record<'chat' | 'full', Record<string, string>>> = {
  bg: {
    chat: { id: '12', name: 'John', 'customer.name': 'Zoë', c2cjs: '1', timezone_offset: zone },
    full: {
      issue_menu: '1',
      codeName: 'Other',
      'customer.details': '50% & more',
      'session.custom.external_key': 'abc123',
      'session.skills': 'a,b',
      timezone_offset: zone,
    },
  },
  own: {
    chat: { issue_menu: '1', id: '4', 'session.custom.external_key': 'T-1', c2cjs: '1', timezone_offset: zone },
    full: { short_key: '1234567', timezone_offset: '60' },
  },
};

describeEngines('scripts of the page', ({ test }) => {
  for (const [name, sends] of Object.entries({ bg: expected['bg']!, all: expected['bg']!, own: expected['own']! })) {
    const options: TestOptions = name === 'all' ? { oneEngine: 'BG is the same in both scripts' } : {};
    test(`sessions of the page /${name} are as it asks, and nonsense is answered`, options, async (browser) => {
      const { page } = browser;
      await stage.set();
      await page.goto(`${stage.site.url}/${name}`);
      await page.click('#chat');
      await chatWindow(browser);
      assert.deepEqual(sorted((await onlySession(stage.app)).parameters), sorted(sends.chat));
      await page.focus();
      await page.click('#chat');
      await dialogShows(page, 'raised');
      assert.equal((await browser.windows()).length, 2);
      await onlySession(stage.app);
      await page.press('Escape');
      await closed(page);
      await page.click('#none');
      await dialogShows(page, 'problems');
      assert.equal(await page.evaluate('window.thrown'), false);
      await page.press('Escape');
      await closed(page);
      await page.click('#full');
      await dialogShows(page, 'javascript');
      assert.deepEqual(sorted((await stage.app.sessions(2))[1]!.parameters), sorted(sends.full));
      assert.deepEqual(
        (await heard(page)).filter((event) => event.startsWith('launch')),
        ['launch chat-window', 'launch javascript'],
      );
    });
  }
});
