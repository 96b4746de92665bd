// One message for each reader: mistakes of an author are written for the author before any click, and never shown to a customer.
import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from '../driver/page.ts';
import { bg, hashed, useStage, wholePage } from './stage.ts';
import { describeEngines, type TestOptions } from './suite.ts';

/** Runs before the library: what it tells the author, and about which element. */
const watchConsole = `<script>
  window.warned = [];
  const warn = console.warn;
  console.warn = (message, element) => { warned.push([String(message), element?.id ?? '']); warn(message, element); };
</script>`;

const NEUTRAL = /^This (button|form) is not set up correctly\. Please tell the help desk\.\s+Call 555 0100$/;

/** Nothing a customer could do is wrong: the session starts. */
const STARTS = 'starts';

interface Mistake {
  what: string;
  markup: (host: string) => string;
  /** The page has no site. */
  isSiteless?: boolean;
  console: RegExp;
  /** The customer's message after the click. */
  customer: RegExp | typeof STARTS | null;
  codes: string[];
  /** Seen in every engine: one of each kind, and what a parser has a hand in. */
  isEverywhere?: true;
}

/** Mistakes and their messages do not depend on the engine. */
const ONE: TestOptions = { oneEngine: 'our code compares names and values with its own lists' };

const session = (attributes: string, content = ''): string =>
  `<bt-support-session id="it" ${attributes}>${content}</bt-support-session>`;
const form = (content: string): string => `<bt-issue-form id="it" issue-id="4">${content}</bt-issue-form>`;

const MISTAKES: Mistake[] = [
  {
    what: 'a site with a protocol',
    markup: (host) => session(`site="https://${host}/" session-key="1234567"`),
    console:
      /^<bt-support-session>: Its site is not a host name: "https:\/\/[\w.]+:\d+\/"\..*Did you mean "[\w.]+:\d+"\?$/,
    customer: NEUTRAL,
    codes: ['site-wrong'],
  },
  {
    what: 'no site',
    markup: () => session('session-key="1234567"'),
    isSiteless: true,
    console: /^<bt-support-session>: site is missing: use the site attribute/,
    customer: NEUTRAL,
    codes: ['site-missing'],
  },
  {
    what: 'both names of an issue',
    markup: () => session('issue-id="4" issue-code-name="Other"'),
    console: /^<bt-support-session>: Use only one of issue-id and issue-code-name\.$/,
    customer: NEUTRAL,
    codes: ['issue-twice'],
  },
  {
    what: 'half a representative',
    markup: () => session('rep-id="12"'),
    console: /^<bt-support-session>: rep-name is missing\.$/,
    customer: NEUTRAL,
    codes: ['required'],
    isEverywhere: true,
  },
  {
    what: 'an underscore',
    markup: () => session('session_key="1234567"'),
    console:
      /give session-key, or rep-id.*"session_key" is not an attribute of it, and is ignored\. Did you mean "session-key"\?$/,
    customer: NEUTRAL,
    codes: ['start-method-missing', 'attribute-unknown'],
  },
  {
    what: 'parts of names',
    markup: () => session('rep="12" name="John"'),
    console: /"rep" is not an attribute.*Did you mean "rep-id"\? "name" is not an attribute.*Did you mean "rep-name"\?/,
    customer: NEUTRAL,
    codes: ['start-method-missing', 'attribute-unknown', 'attribute-unknown'],
  },
  {
    what: 'another type',
    markup: () => session('type="Chat!" session-key="1234567"'),
    console: /^<bt-support-session>: type must be chat \/ full\.$/,
    customer: NEUTRAL,
    codes: ['wrong-value'],
  },
  {
    what: 'attributes beside what is right',
    markup: () => session('issue-id="4" external_key="T1" skill="mac"'),
    console: /"external_key" is not.*Did you mean "external-key"\? "skill" is not.*Did you mean "skills"\?$/,
    customer: STARTS,
    codes: ['attribute-unknown', 'attribute-unknown'],
  },
  {
    what: 'names of inputs',
    markup: () =>
      form(
        '<label>Name <input name="name"></label><label>Number <input name="student_number"></label><input type="hidden" name="csrf_token" value="x">',
      ),
    console:
      /^<bt-issue-form>: What is filled in as "name" is not sent\. Did you mean "customer\.name"\? What is filled in as "student_number" is not sent\. Did you mean "session\.custom\.student_number"\?$/,
    customer: STARTS,
    codes: ['control-ignored', 'control-ignored'],
    isEverywhere: true,
  },
  {
    what: 'a tag that is not closed',
    markup: () => `<bt-support-session id="it" session-key="1234567" /><h2>Search</h2><nav>Here</nav>`,
    console: /It has <h2> inside: is its end tag missing\?/,
    customer: null,
    codes: ['content-inside'],
    isEverywhere: true,
  },
  {
    what: 'a label for the button behind a field',
    markup: () => session('session-key="1234567"', '<label>Name <input name="customer.name"></label> Get help'),
    console: /^<bt-support-session>: Its text after the fields is not what the button says: write a <button>, or/,
    customer: STARTS,
    codes: ['text-beside-fields'],
  },
  {
    what: 'a misspelt tag',
    markup: () => '<bt-support-sesion id="it" session-key="1234567">Chat</bt-support-sesion>',
    console: /^<bt-support-sesion>: <bt-support-sesion> is not an element\. Did you mean "bt-support-session"\?$/,
    customer: null,
    codes: ['tag-unknown'],
  },
];

/** Unusual but correct markup, by what is unusual: no warning, and no file is loaded for it. */
const RIGHT: Record<string, string> = {
  'attributes of frameworks': session(
    'session-key="1234567" class="a" data-x="1" aria-label="Help" _ngcontent-abc v-cloak x-data="{}" @click="x" :title="y"',
  ),
  'a field to fill in': session('', '<label>Key <input name="short_key"></label>'),
  'a choice to make': session('', '<label><input type="radio" name="id" value="4"> Printing</label>'),
  'a form with a heading and a token': form(
    '<h2>Ask us</h2><input type="hidden" name="_token" value="x"><label>Name <input name="customer.name"></label>',
  ),
  'text before fields and in their labels': session(
    'session-key="1234567"',
    'Who are you? <label><input name="customer.name"> (your name)</label> <button>Get help</button> now',
  ),
  'a contact with a heading': session(
    'session-key="1234567"',
    'Chat<section slot="contact"><h3>Call us</h3></section>',
  ),
};

/** All of them in one page, each under what is unusual about it. */
const ALL_RIGHT = Object.entries(RIGHT)
  .map(([what, markup]) => markup.replace('id="it"', `id="${what}"`))
  .join('');

/** Calls with names that stand for nothing. */
const CALLS: Record<string, (host: string) => string> = {
  'BtSupport.start': (host) =>
    `BtSupport.configure({ quietEvent: true }); BtSupport.start('full', { sessionKey: '1234567', custommer: { name: 'secret' } }, { site: '${host}', clickOnce: true })`,
  'BtSupport.start, stopped by a problem': (host) =>
    `BtSupport.configure({ quietEvent: true }); BtSupport.start('full', { session_key: '1234567', custommer: 'secret' }, { site: '${host}', clickOnce: true })`,
  'BtSupport.start, of a chat': (host) =>
    `BtSupport.configure({ quietEvent: true }); BtSupport.start('chat', { sessionKey: '1234567', custommer: { name: 'secret' } }, { site: '${host}', clickOnce: true })`,
  'BG.start': (host) =>
    `BG.setSite('${host}'); BG.start(BG.START_TYPE.FULL, { sessionKey: '1234567', custommer: { name: 'secret' }, modal: true, skipConfirm: true })`,
};

const page = (host: string, markup: string, isSiteless = false): string =>
  wholePage(markup, {
    site: isSiteless ? '' : host,
    head: `${watchConsole}<meta name="bt-contact" content="Call 555 0100">`,
  });

const stage = useStage(({ host }) => ({
  ...Object.fromEntries(
    MISTAKES.map(({ markup, isSiteless }, index) => [`/mistake-${index}`, page(host, markup(host), isSiteless)]),
  ),
  '/calls': page(host, '<bt-support-session></bt-support-session><button id="go">Go</button>').replace(
    '</head>',
    `${bg}</head>`,
  ),
  '/right': page(host, ALL_RIGHT),
}));

type Warned = [message: string, id: string][];
const warned = (page: Page): Promise<Warned> => page.evaluate('window.warned');

/** The element's alert as it is read, what stands in its slot included. */
const alert = (page: Page): Promise<string> => page.text('#it >>> [part="problems"]');

describeEngines('an author’s mistakes', ({ test }) => {
  for (const [index, { what, console: message, customer, codes, isEverywhere }] of MISTAKES.entries()) {
    test(
      `are told to the author before a click, and to the customer in other words: ${what}`,
      isEverywhere ? {} : ONE,
      async (browser) => {
        const { page } = browser;
        await stage.set();
        await page.goto(`${stage.site.url}/mistake-${index}`);
        await page.waitFor('window.warned.length > 0', { timeout: 10_000, what: 'a warning' });
        const [[text, id], ...others] = (await warned(page)) as [Warned[0], ...Warned];
        assert.match(text, message);
        assert.equal(id, 'it');
        assert.deepEqual(others, []);
        assert.doesNotMatch(text, /1234567|T1/);
        assert.deepEqual(await stage.app.sessions(), []);

        const found = await page.evaluate<{ code: string; message: string; id: string }[]>(
          `BtSupport.diagnose().then((all) => all.map(({ code, message, element }) => ({ code, message, id: element?.id })))`,
        );
        assert.deepEqual(
          found.map((obstacle) => obstacle.code),
          codes,
        );
        for (const obstacle of found) {
          assert.equal(obstacle.id, 'it');
          assert.ok(text.includes(obstacle.message), obstacle.message);
        }

        if (!customer) return;
        await page.click('#it >>> button');
        if (customer === STARTS) {
          await stage.app.sessions(1);
        } else {
          await page.waitFor(
            `document.getElementById('it').shadowRoot.querySelector('[part=problems]')?.innerText.includes('555')`,
          );
          assert.match((await alert(page)).replace(/\s+/g, ' '), customer);
          assert.deepEqual(await page.axe(), []);
        }
        assert.equal((await warned(page)).length, 1, 'nothing is told twice');
      },
    );
  }

  for (const [what, call] of Object.entries(CALLS)) {
    // The download aborts what is still loading in some engines, and each engine has `BG` once.
    const options = what === 'BtSupport.start' || what === 'BG.start' ? {} : ONE;
    test(`are told after the launch, where a script has made them: ${what}`, options, async (browser) => {
      const { page } = browser;
      await stage.set();
      await page.goto(`${stage.site.url}/calls`);
      await page.evaluate(`void (document.getElementById('go').onclick = () => { ${call(stage.app.host)} })`);
      await page.click('#go');
      await page.waitFor(`window.warned.some(([message]) => message.includes('custommer'))`);
      const text = (await warned(page)).map(([message]) => message).join('\n');
      assert.match(text, /"custommer" is not an option, and is ignored\. Did you mean "customer"\?/);
      if (what !== 'BG.start') {
        await page.waitFor(`window.warned.some(([message]) => message.includes('quietEvent'))`);
        assert.match(text, /"clickOnce" is not a setting of start\(\)\. Did you mean "clickonce"\?/);
      }
      assert.doesNotMatch(text, /secret|1234567|modal|skipConfirm/);
    });
  }

  test(`are not what is right: ${Object.keys(RIGHT).join(', ')}`, ONE, async (browser) => {
    const { page } = browser;
    stage.site.requests.length = 0;
    await page.goto(`${stage.site.url}/right`);
    for (const what of Object.keys(RIGHT)) await page.see(`[id="${what}"]`);
    await sleep(1800);
    assert.deepEqual(await warned(page), []);
    const files = stage.site.requests.map(({ url }) => url);
    assert.ok(!files.includes(hashed('bt-author')), 'the file for authors is not loaded');
    assert.deepEqual(await page.evaluate('BtSupport.diagnose()'), []);
  });
});
