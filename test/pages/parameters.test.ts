// The parameters that arrive at the appliance are those of the page, whatever their source.
import assert from 'node:assert/strict';
import { chatWindow, wholePage, onlySession, sorted, takeDownload, useStage, zone } from './stage.ts';
import { describeEngines } from './suite.ts';

interface Case {
  markup: (type: string, host: string) => string;
  click?: string;
  /** Not as chats, too, which would each need a window. */
  fullOnly?: true;
  /** Attributes alone: which parameter each becomes is in our own table, and no engine has a part in it. */
  isTable?: true;
  sends: Record<string, string>;
}

const own = 'bt-support-session >>> button';
const chatLink = (host: string, type: string) =>
  `http://${host}/api/start_session?id=12&amp;name=John&amp;customer.name=Zo%C3%AB%20%26%20Co${type === 'chat' ? '&amp;c2cjs=1' : ''}`;

const cases: Record<string, Case> = {
  'a session key': {
    isTable: true,
    markup: (type) => `<bt-support-session type="${type}" session-key="1234567"></bt-support-session>`,
    sends: { short_key: '1234567' },
  },
  'a representative': {
    isTable: true,
    markup: (type) => `<bt-support-session type="${type}" rep-id="12" rep-name="John"></bt-support-session>`,
    sends: { id: '12', name: 'John' },
  },
  'the number of an issue': {
    isTable: true,
    fullOnly: true,
    markup: (type) => `<bt-support-session type="${type}" issue-id="4">Help</bt-support-session>`,
    sends: { issue_menu: '1', id: '4' },
  },
  'the code name of an issue': {
    isTable: true,
    markup: (type) => `<bt-support-session type="${type}" issue-code-name="Other">Help</bt-support-session>`,
    sends: { issue_menu: '1', codeName: 'Other' },
  },
  'all attributes': {
    fullOnly: true,
    markup: (type) =>
      `<bt-support-session type="${type}" issue-id="3" customer-name="Ada &quot;A&quot; 🦊" customer-company="R&amp;D + #1"
        customer-company-code="C 1" customer-details="50% = half" external-key="T/1" skills="wifi, vpn" priority="1"
        locale="de" chat-locale="cs-cs" platform="winNT-64" timezone-offset="-300"></bt-support-session>`,
    sends: {
      issue_menu: '1',
      id: '3',
      'customer.name': 'Ada "A" 🦊',
      'customer.company': 'R&D + #1',
      'customer.company_code': 'C 1',
      'customer.details': '50% = half',
      'session.custom.external_key': 'T/1',
      'session.skills': 'wifi,vpn',
      'session.priority': '1',
      locale: 'de',
      chat_locale: 'cs-cs',
      platform: 'winNT-64',
      timezone_offset: '-300',
    },
  },
  'inputs inside, below the attributes': {
    fullOnly: true,
    markup: (type) =>
      `<bt-support-session type="${type}" issue-id="1" customer-name="Ada"><input name="customer.name" value="Not I">
        <input name="session.custom.room" value="4.12"><input type="checkbox" name="session.custom.vip" value="yes">
      </bt-support-session>`,
    sends: { issue_menu: '1', id: '1', 'customer.name': 'Ada', 'session.custom.room': '4.12' },
  },
  'a form inside': {
    markup: (type, host) =>
      `<bt-support-session type="${type}"><form action="http://${host}/api/start_session">
        <input type="hidden" name="issue_menu" value="1"><input name="codeName" value="network">
        <button name="session.custom.queue" value="night">Go</button></form></bt-support-session>`,
    click: 'form button',
    sends: { issue_menu: '1', codeName: 'network', 'session.custom.queue': 'night' },
  },
  'a form elsewhere, by its id': {
    fullOnly: true,
    markup: (type) =>
      `<bt-support-session type="${type}" issue-form="ask" external-key="T-1"></bt-support-session>
        <form id="ask"><input name="id" value="2"><textarea name="customer.details">It is slow</textarea></form>`,
    sends: { issue_menu: '1', id: '2', 'customer.details': 'It is slow', 'session.custom.external_key': 'T-1' },
  },
  'a link alone': {
    markup: (type, host) => `<bt-support-session><a href="${chatLink(host, type)}">John</a></bt-support-session>`,
    click: 'bt-support-session a',
    sends: { id: '12', name: 'John', 'customer.name': 'Zoë & Co' },
  },
  'a button of the author, without a time zone': {
    fullOnly: true,
    markup: (type) =>
      `<bt-support-session type="${type}" session-key="1234567" timezone-offset="off"><button>Go</button></bt-support-session>`,
    click: 'bt-support-session button',
    sends: { short_key: '1234567', timezone_offset: '' },
  },
};

const expected = (sends: Record<string, string>, type: string) => {
  const { timezone_offset = zone, ...others } = sends;
  return sorted({
    ...others,
    ...(timezone_offset && { timezone_offset }),
    ...(type === 'chat' && { c2cjs: '1' }),
  });
};

const stage = useStage(({ host }) =>
  Object.fromEntries(
    Object.values(cases).flatMap(({ markup, fullOnly }, index) =>
      (fullOnly ? ['full'] : ['chat', 'full']).map((type) => [
        `/${type}/${index}`,
        wholePage(markup(type, host), { site: host }),
      ]),
    ),
  ),
);

describeEngines('what arrives', ({ isFirst, test }) => {
  test('a chat has exactly the parameters that its page gives', async (browser) => {
    for (const [index, [name, { click = own, fullOnly, isTable, sends }]] of Object.entries(cases).entries()) {
      if (fullOnly || (isTable && !isFirst)) continue;
      await stage.set();
      await browser.page.goto(`${stage.site.url}/chat/${index}`);
      await browser.page.click(click);
      const chat = await chatWindow(browser);
      const { parameters, startType } = await onlySession(stage.app);
      assert.deepEqual(sorted(parameters), expected(sends, 'chat'), name);
      assert.equal(startType, 'chat', name);
      await chat.close();
    }
  });

  test('a full session has exactly the parameters that its page gives', async (browser) => {
    for (const [index, [name, { click = own, isTable, sends }]] of Object.entries(cases).entries()) {
      if (isTable && !isFirst) continue;
      await stage.set();
      await browser.page.goto(`${stage.site.url}/full/${index}`);
      await browser.page.click(click);
      const { parameters, startType } = await onlySession(stage.app);
      assert.deepEqual(sorted(parameters), expected(sends, 'full'), name);
      assert.equal(startType, 'full', name);
      await browser.page.see('dialog');
      await takeDownload(browser);
    }
  });

  const zoned = { timeZone: 'Asia/Kolkata', oneEngine: 'our code turns the sign of what every Date says' };
  test('the time zone is that of the machine', zoned, async (browser) => {
    await stage.set();
    await browser.page.goto(`${stage.site.url}/chat/0`);
    await browser.page.click(own);
    assert.equal((await onlySession(stage.app)).parameters['timezone_offset'], '330');
  });
});
