// What old pages have beside the documented calls: other options, older names, no site, a BG of the vendor's.
import assert from 'node:assert/strict';
import { anchorTo, bothWays, oldPage, type OldCall } from './old-page.ts';
import { closed, dialogShows, onlySession, sorted, takeDownload, useStage, zone } from './stage.ts';
import { describeEngines, type TestOptions } from './suite.ts';

const customer = {
  'customer.name': 'A & "B"',
  'customer.company': 'C',
  'customer.company_code': 'D',
  'customer.details': 'E',
};

const form = (id: string, controls: Record<string, string>, more = '') =>
  `<form id="${id}">${Object.entries(controls)
    .map(([name, value]) => `<input type="hidden" name="${name}" value='${value}'>`)
    .join('')}${more}</form>`;

const forms = [
  form('js', { id: '12', customerName: 'A & "B"', companyName: 'C', companyCode: 'D', details: 'E', externalKey: 'F' }),
  form('older', {
    codeName: 'Other',
    customer_name: 'A & "B"',
    customer_company: 'C',
    customer_company_code: 'D',
    customer_desc: 'E',
  }),
  form(
    'portal',
    { codeName: 'Other', skills: 'a, b,a' },
    `<textarea name="customer_details">E</textarea><input name="csrf" value="x"><input type="checkbox" name="customer_name" value="no">`,
  ),
].join('\n');

const byId = (id: string) => `issue: document.getElementById('${id}')`;

const key = { short_key: '1234567' };
const issue = { issue_menu: '1', id: '12' };
const other = { issue_menu: '1', codeName: 'Other' };

const calls: Record<string, OldCall> = {
  names: {
    options: `{ issue: { id: 12, customerName: 'A & "B"', companyName: 'C', companyCode: 'D', details: 'E', externalKey: 'F' } }`,
    sends: { ...issue, ...customer, 'session.custom.external_key': 'F' },
  },
  'names-older': {
    options: `{ issue: { codeName: 'Other', customer_name: 'A & "B"', customer_company: 'C',
      customer_company_code: 'D', customer_desc: 'E' } }`,
    sends: { ...other, ...customer },
  },
  wins: {
    options: `{ issue: { id: 12, customerName: 'X', companyName: 'C', details: 'X' }, customer: { name: 'Y', details: 'Z' } }`,
    sends: { ...issue, 'customer.name': 'Y', 'customer.company': 'C', 'customer.details': 'Z' },
  },
  'form-names': { options: `{ ${byId('js')} }`, sends: { ...issue, ...customer, 'session.custom.external_key': 'F' } },
  'form-older': { options: `{ ${byId('older')} }`, sends: { ...other, ...customer } },
  'form-portal': {
    options: `{ ${byId('portal')}, skills: ['b', 'c'], customer: { company: 'C' } }`,
    sends: { ...other, 'session.skills': 'a,b,c', 'customer.details': 'E', 'customer.company': 'C' },
  },
  'form-wins': {
    options: `{ ${byId('older')}, customer: { name: 'Y' } }`,
    sends: { ...other, ...customer, 'customer.name': 'Y' },
  },
  chat_locale: {
    options: `{ sessionKey: '1234567', locale: 'en-us', chat_locale: 'cs-cs' }`,
    sends: { ...key, locale: 'en-us', chat_locale: 'cs-cs' },
  },
  chatLocale: { options: `{ sessionKey: '1234567', chatLocale: 'hu-hu' }`, sends: { ...key, chat_locale: 'hu-hu' } },
  timezone: { options: `{ sessionKey: '1234567', timezone_offset: -300 }`, sends: { ...key, timezone_offset: '-300' } },
  external_key: {
    options: `{ sessionKey: '1234567', external_key: 'T-1' }`,
    sends: { ...key, 'session.custom.external_key': 'T-1' },
  },
  externalKey: {
    options: `{ sessionKey: '1234567', attributes: { externalKey: 'T-2' } }`,
    sends: { ...key, 'session.custom.external_key': 'T-2' },
  },
  // What is about its own dialog and requests is no part of a session; nor is the question whether to start left out.
  dialog: {
    options: `{ rep: { id: 30, name: 'Admin' }, disableClickonce: true, enableEdgeClickonce: true, skipConfirm: true,
      debugMode: true, modal: true, width: 500, uiOptions: { closeOnFinish: true, allowDialogClose: true } }`,
    sends: { id: '30', name: 'Admin' },
  },
};

/** Values as scripts and templates leave them. */
const values: Record<string, OldCall> = {
  'skills-blank': { options: `{ sessionKey: '2234567', skills: ''.split(',') }`, sends: { short_key: '2234567' } },
  'skills-spaced': {
    options: `{ sessionKey: '1234567', skills: 'Mac, Windows, ,Mac'.split(',') }`,
    sends: { ...key, 'session.skills': 'Mac,Windows' },
  },
  'joined-values': {
    options: `{ sessionKey: '1234567', external_key: 1001,
      customer: { name: ['Ada', 'Lovelace'], company_code: 7, details: true },
      attributes: { list: ['a', ['b', 'c']], when: new Date(0), yes: true, no: false, half: 0.5 } }`,
    sends: {
      ...key,
      'customer.name': 'Ada,Lovelace',
      'customer.company_code': '7',
      'customer.details': 'true',
      'session.custom.external_key': '1001',
      'session.custom.list': 'a,b,c',
      'session.custom.when': String(new Date(0)),
      'session.custom.yes': 'true',
      'session.custom.no': 'false',
      'session.custom.half': '0.5',
    },
  },
  'spaced-key': { options: `{ sessionKey: ' 323-45 67 ' }`, sends: { short_key: '3234567' } },
  'wide-key': { options: `{ sessionKey: '４２３４５６７' }`, sends: { short_key: '4234567' } },
  'spaced-rep': { options: `{ rep: { id: ' 30\\n', name: 'Admin' } }`, sends: { id: '30', name: 'Admin' } },
  'blank-issue': { options: `{ issue: { id: '' } }`, sends: { issue_menu: '1', id: '' } },
};

const link = anchorTo('full', 'FULL', `{ rep: { id: 12, name: 'John' } }`);
/** A BG that is there before ours. */
const vendors = `<script type="text/javascript">
  var BG = { START_TYPE: { BROWSER: 1, CHAT: 2, FULL: 3 }, setSite: function (site) { this.site = site; },
    start: function () { return 'by the vendor for ' + this.site; } };
</script>`;

/** What pages call BG themselves, before the script and after it, and what must still be true of it. */
const own: Record<string, { before?: string; after?: string; keeps: string; script?: string }> = {
  object: { before: `var BG = { init: function () { return 'mine'; } };`, keeps: `BG.init() === 'mine'` },
  idiom: { before: `var BG = BG || {}; BG.init = 7;`, keeps: `BG.init === 7` },
  after: { after: `var BG = BG || {}; BG.init = 7;`, keeps: `BG.init === 7` },
  constant: { before: `const BG = { init: 7 };`, keeps: `BG.init === 7 && window.BG === BG` },
  failed: { before: `let BG = undefinedName();`, keeps: `window.BG.start`, script: 'window.BG' },
  frozen: { before: `var BG = Object.freeze({ init: 7 });`, keeps: `BG.init === 7` },
  function: { before: `function BG() { return 'called'; }`, keeps: `BG() === 'called'` },
  replaced: {
    before: `var BG = { start: function () { return 'theirs'; }, init: 7 };`,
    keeps: `BG.init === 7`,
    script: 'data-replace-bg',
  },
};

/** What is called BG in the content before the script. By `name`, it would hide any BG from a handler in an attribute. */
const named = ['<div id="BG"></div>', '<ol id="BG"><li>1</li></ol>', '<p id="BG"></p><p id="BG"></p>'];

const inline = (code = '') => `<script type="text/javascript">${code}</script>`;

const SCRIPTS = ['bg.js', 'bt-support.js'];

const stage = useStage(({ host }) => ({
  '/': oldPage(`${forms}${bothWays({ ...calls, ...values })}`, { host }),
  ...Object.fromEntries(
    SCRIPTS.flatMap((file) => [
      [`/own/${file}`, oldPage(link, { script: `${file}"` })],
      [`/kept/${file}`, oldPage(link, { script: `${file}"`, before: vendors, host })],
      [`/replaced/${file}`, oldPage(link, { script: `${file}" data-replace-bg`, before: vendors, host })],
    ]),
  ),
  ...Object.fromEntries(
    Object.entries(own).flatMap(([name, { before, after, script }]) =>
      ['', '<!DOCTYPE html>'].map((doctype) => [
        `/mine/${name}${doctype && '/standards'}`,
        // A name that a failed script declared is lost to everybody: only \`window.BG\` is left.
        oldPage(
          inline(`try { BG.setSite('https://${host}/'); } catch (error) { window.BG.setSite('https://${host}/'); }`) +
            inline(after) +
            (script === 'window.BG' ? link.replaceAll('BG.', 'window.BG.') : link),
          {
            script: `bg.js"${script === 'data-replace-bg' ? ' data-replace-bg' : ''}`,
            before: inline(before),
            doctype,
          },
        ),
      ]),
    ),
  ),
  ...Object.fromEntries(
    named.map((content, index) => [
      `/named/${index}`,
      `<!DOCTYPE html><title>Support</title>${content}<script src="/dist/bg.js"></script>${inline(`BG.setSite('${host}');`)}${link}`,
    ]),
  ),
  // The page's own host as an appliance.
  '/api/start_session': {
    body: 'client',
    headers: { 'content-type': 'application/octet-stream', 'content-disposition': 'attachment; filename="client.run"' },
  },
}));

describeEngines('an undocumented habit of old pages', ({ isFirst, test }) => {
  const table: TestOptions = { oneEngine: 'what options are called, and what becomes of values, is in our own tables' };
  for (const [what, given] of [
    ['in its options arrives under its documented name', calls],
    ['in its values arrives as it is meant', values],
  ] as const)
    test(what, table, async ({ page }) => {
      await stage.set({ lenient: true });
      await page.goto(stage.site.url);
      const ids = Object.keys(given);
      for (const [index, id] of ids.entries()) {
        await page.click(`#${id}`);
        assert.equal(await page.evaluate('window.returned'), true, id);
        await dialogShows(page, 'javascript');
        await stage.app.sessions(index + 1);
        await page.press('Escape');
        await closed(page);
      }
      const sessions = await stage.app.sessions();
      assert.deepEqual(
        sessions.map(({ parameters }, index) => [ids[index], sorted(parameters)]),
        Object.entries(given).map(([id, { sends }]) => [id, sorted({ timezone_offset: zone, ...sends })]),
      );
    });

  for (const file of SCRIPTS) {
    const options: TestOptions = file === 'bg.js' ? {} : { oneEngine: 'BG is the same in both scripts' };
    test(
      `is no site, which is then its own host, or a BG of the vendor’s, which stays if it may, with ${file}`,
      options,
      async (browser) => {
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

        await page.goto(`${stage.site.url}/kept/${file}`);
        await page.click('#full');
        assert.equal(await page.evaluate('window.returned'), `by the vendor for ${stage.app.host}`);
        assert.deepEqual(await stage.app.sessions(), []);
        await page.goto(`${stage.site.url}/replaced/${file}`);
        await page.click('#full');
        assert.equal(await page.evaluate('window.returned'), true);
        await dialogShows(page, 'javascript');
        await onlySession(stage.app);
      },
    );
  }

  test('is a BG of its own, which starts sessions too', { timeout: 120_000 }, async (browser) => {
    const { page } = browser;
    for (const [name, { keeps }] of Object.entries(own)) {
      // Declarations are an engine's business, and what a doctype has to do with them is none.
      for (const path of [`/mine/${name}`, ...(isFirst ? [`/mine/${name}/standards`] : [])]) {
        await stage.set();
        await page.goto(`${stage.site.url}${path}`);
        assert.ok(await page.evaluate(`Boolean(${keeps})`), `${path}: ${keeps}`);
        // With a word about the protocol and the path around its host.
        const said: string[] = await page.evaluate('window.said');
        assert.equal(said.length, 1, path);
        assert.match(said[0]!, /^warn BG\.setSite: .*\.$/, path);
        await page.click('#full');
        assert.equal(await page.evaluate('window.returned'), true, path);
        await dialogShows(page, 'javascript');
        await takeDownload(browser);
        await onlySession(stage.app);
      }
    }
  });

  test('is content that is called BG, which is none', async (browser) => {
    const { page } = browser;
    for (const [index, content] of named.entries()) {
      await stage.set();
      await page.goto(`${stage.site.url}/named/${index}`);
      await page.click('#full');
      assert.equal(await page.evaluate('window.returned'), true, content);
      await dialogShows(page, 'javascript');
      await takeDownload(browser);
      await onlySession(stage.app);
    }
  });
});
