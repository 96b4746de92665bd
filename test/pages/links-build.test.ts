// The build for plain links and forms alone, as every page of a site may have it.
import assert from 'node:assert/strict';
import { guided, reachFor } from './dialog-view.ts';
import { hashedTag, immutableName, importMap, integrityOf } from './hashed-files.ts';
import type { Page } from '../driver/page.ts';
import {
  dialogShows,
  hashed,
  heard,
  links,
  onlySession,
  sorted,
  takeDownload,
  useStage,
  wholePage,
  zone,
} from './stage.ts';
import { describeEngines } from './suite.ts';

const guide = hashed('bt-guide');

/** The tag with its hash, and that of what is loaded later. */
const withHashes = (tagHash?: string): string =>
  importMap({ [guide]: integrityOf(guide) }) + hashedTag('bt-links.js', tagHash);

const tag = (more: string): string => links.replace('<script', `<script ${more}`);

const headers = { 'integrity-policy': 'blocked-destinations=(script)' };

const body = (host: string): string => {
  const start = `http://${host}/api/start_session`;
  return `<p><a id="full" href="${start}?short_key=1234567">Get support</a></p>
    <p><a id="elsewhere" href="#elsewhere">Elsewhere</a></p>
    <form action="${start}"><label>Session key <input id="key" name="short_key"></label><button id="send">Go</button></form>
    <bt-support-session><a id="around" href="${start}?short_key=7654321">Get support</a></bt-support-session>`;
};

const stage = useStage(({ host: site }) => {
  const page = (scripts: string, head = '') => wholePage(body(site), { scripts, head, site });
  const none = '<p><a id="elsewhere" href="#elsewhere">Elsewhere</a></p><form><input id="key"></form>';
  return {
    '/': page(links),
    '/none': wholePage(none, { scripts: tag(`data-site="${site}"`), site }),
    '/locale': page(tag('data-locale="de" defer')),
    '/off': page(tag('data-enhance="false"')),
    '/off-by-meta': page(links, '<meta name="bt-enhance" content="false">'),
    '/on': page(tag('data-enhance'), '<meta name="bt-enhance" content="false">'),
    '/right': page(withHashes()),
    '/policy': { body: page(withHashes()), headers },
    '/policy-without-map': { body: page(hashedTag('bt-links.js')), headers },
    '/wrong': page(withHashes(integrityOf('bg.js'))),
  };
});

/** Which files a page has got, of those in `dist`. */
const loaded = (page: Page): Promise<string[]> =>
  page.evaluate(
    `performance.getEntriesByType('resource').filter(({ decodedBodySize }) => decodedBodySize)
      .map(({ name }) => new URL(name).pathname).filter((path) => path.startsWith('/dist/'))`,
  );

/** The parameters that a click asks for. What is not started here would leave the page. */
async function asked(page: Page, path: string): Promise<Record<string, string>> {
  await page.goto(stage.site.url + path);
  await page.evaluate(
    `addEventListener('bt-session-request', (event) => { window.asked = event.url; event.preventDefault(); })`,
  );
  await page.click('#full');
  return Object.fromEntries(new URL(await page.evaluate('window.asked')).searchParams);
}

describeEngines('the build for plain links', ({ test }) => {
  test('has no elements, and starts the link inside one', async (browser) => {
    const { page } = browser;
    await stage.set();
    await page.goto(`${stage.site.url}/`);
    assert.equal(await page.evaluate(`customElements.get('bt-support-session') === undefined`), true);
    assert.deepEqual(await page.evaluate(`Object.keys(BtSupport).sort()`), [
      'close',
      'configure',
      'diagnose',
      'enhance',
    ]);
    assert.equal(await page.evaluate('typeof BG'), 'undefined');
    await page.click('#around');
    await dialogShows(page, 'javascript');
    await guided(page);
    await takeDownload(browser);
    const { parameters } = await onlySession(stage.app);
    assert.deepEqual(sorted(parameters), { short_key: '7654321', timezone_offset: zone });
  });

  test('shows in the fields of a form what is wrong, and then starts it', async (browser) => {
    const { page } = browser;
    await stage.set();
    await page.goto(`${stage.site.url}/`);
    await page.type('#key', '123');
    await page.click('#send');
    assert.deepEqual(await heard(page), ['request', 'invalid wrong-length sessionKey']);
    const message = await page.evaluate(`document.getElementById('key').validationMessage`);
    assert.equal(message, 'Session key must have 7 characters, not 3.');
    await page.type('#key', '4567');
    await page.click('#send');
    await dialogShows(page, 'javascript');
    await takeDownload(browser);
    const { parameters } = await onlySession(stage.app);
    assert.deepEqual(sorted(parameters), { short_key: '1234567', timezone_offset: zone });
  });

  test('loads nothing more where a page has no session', async ({ page }) => {
    await page.goto(`${stage.site.url}/none`);
    await page.click('#key');
    await page.click('#elsewhere');
    assert.deepEqual(await loaded(page), ['/dist/bt-links.js']);
  });

  test('reads its tag and the head', { oneEngine: 'our code reads them' }, async (browser) => {
    const { page } = browser;
    await stage.set();
    assert.deepEqual(await asked(page, '/'), { short_key: '1234567' });
    assert.deepEqual(await asked(page, '/locale'), { short_key: '1234567', locale: 'de' });
    assert.deepEqual(await asked(page, '/on'), { short_key: '1234567' });
    for (const path of ['/off', '/off-by-meta']) {
      await page.goto(stage.site.url + path);
      await page.click('#full');
      await takeDownload(browser);
      assert.deepEqual(await heard(page), [], path);
    }
  });

  test('has diagnose(), which lists obstacles', { oneEngine: 'our code looks' }, async (browser) => {
    const { page } = browser;
    await page.goto(`${stage.site.url}/`);
    const codes = `BtSupport.diagnose().then((found) => found.map(({ code }) => code))`;
    assert.deepEqual(await page.evaluate(codes), []);
    await page.evaluate(`BtSupport.configure({ sites: 'https://' })`);
    assert.deepEqual(await page.evaluate(codes), ['sites-wrong']);
    // An element that needs another script is nothing here; one around a link is that link.
    await page.evaluate(`BtSupport.configure({ sites: '' }),
        document.body.append(document.createElement('bt-support-session'), document.createElement('bt-issue-form'))`);
    assert.deepEqual(await page.evaluate(codes), ['tag-undefined', 'tag-undefined']);
  });

  test('runs with its own hash', async (browser) => {
    const { page } = browser;
    await stage.set();
    await page.goto(`${stage.site.url}/right`);
    await reachFor(page, 'full');
    await page.click('#full');
    await dialogShows(page, 'javascript');
    await guided(page);
    await takeDownload(browser);
    assert.deepEqual(await browser.errors(), []);
  });

  test('keeps a policy of integrity, with all that it loads', async (browser) => {
    const { page } = browser;
    await stage.set();
    await page.goto(`${stage.site.url}/policy`);
    await reachFor(page, 'full');
    await page.click('#full');
    await dialogShows(page, 'javascript');
    await guided(page);
    await takeDownload(browser);
    assert.deepEqual(await loaded(page), [immutableName('bt-links.js'), guide]);
  });

  // Other engines do not know the header.
  test('has its first view if such a policy refuses the guide', { only: ['chromium'] }, async (browser) => {
    const { page } = browser;
    await stage.set();
    await page.goto(`${stage.site.url}/policy-without-map`);
    await page.click('#full');
    await dialogShows(page, 'javascript');
    await takeDownload(browser);
    assert.deepEqual(await loaded(page), [immutableName('bt-links.js')]);
  });

  test('leaves the link to the browser with another hash', async (browser) => {
    const { page } = browser;
    await stage.set();
    await page.goto(`${stage.site.url}/wrong`);
    await page.click('#full');
    await takeDownload(browser);
    assert.equal(await page.evaluate('typeof BtSupport'), 'undefined');
    assert.deepEqual((await onlySession(stage.app)).parameters, { short_key: '1234567' });
  });
});
