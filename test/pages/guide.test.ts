// What comes with the guide's own file, and what a customer has without it.
import assert from 'node:assert/strict';
import { beforeEach } from 'node:test';
import { fileURLToPath } from 'node:url';
import { readStatic } from '../../demo/static-files.ts';
import { launchTexts } from '../../src/messages/en.ts';
import { guideTexts as texts } from '../../src/messages/english-guide.ts';
import { devices } from './devices.ts';
import { guided, linesOf, sessionOf, viewText } from './dialog-view.ts';
import {
  hashed,
  closed,
  bg,
  dialogShows,
  dialogView,
  focused,
  heard,
  module,
  onlySession,
  takeDownload,
  useStage,
  wholePage,
} from './stage.ts';
import { describeEngines, type TestOptions } from './suite.ts';

const rep = `{ rep: { id: 12, name: 'John' } }`;
const body = `<bt-support-session id="full" rep-id="12" rep-name="John"><p id="near">Need help?</p><button id="button">Get help</button>
  </bt-support-session><button id="script" onclick="BtSupport.start('full', ${rep})">Script</button>`;

const stage = useStage(({ host: site }) => ({
  '/classic': wholePage(body, { site }),
  '/module': wholePage(body, { site, scripts: module }),
  '/bg': wholePage(
    `<script>BG.setSite('${site}')</script><button id="bg" onclick="BG.start(BG.START_TYPE.FULL, ${rep})">Full</button>`,
    { scripts: bg },
  ),
  '/auto': wholePage(
    `<bt-support-session id="auto" platform="auto" rep-id="12" rep-name="John"><p id="near">Need help?</p><button id="button">Get help</button>
     </bt-support-session>`,
    { site },
  ),
  '/contact': wholePage(
    `<bt-support-session id="own" rep-id="12" rep-name="John"><p slot="contact" id="desk">Call
       <a href="http://${site}/api/start_session?short_key=7654321">our desk</a></p></bt-support-session>
     <bt-support-session id="labelled" rep-id="12" rep-name="John">Help me<div slot="contact"><button>Call us</button></div>
     </bt-support-session>
     <bt-support-session id="none" rep-id="12" rep-name="John" customer-name="Ada"></bt-support-session>
     <script>BtSupport.configure({ contact: 'Call 0800 1234' });</script>`,
    { site },
  ),
}));

const file = hashed('bt-guide');
const dist = fileURLToPath(new URL('../../dist', import.meta.url));

/** The guide's file is where it belongs again, whatever a test has made of it. */
const putBack = () => stage.site.restore(file);
beforeEach(putBack);

const guideRequests = () => stage.site.requests.filter(({ url }) => url.startsWith(file));

/** The steps for the engine on this machine. */
function ownSteps(engine: string): string[] {
  const system = { darwin: 'macOS', win32: 'Windows' }[process.platform as string] ?? 'Linux';
  const where = { chromium: 'where.Chrome', firefox: 'where.Firefox' }[engine] ?? 'where.other';
  return [where, `open.${system}`, `allow.${system}`].map((key) => `li ${texts[key as keyof typeof texts]}`);
}

const steps = (lines: string[]) => lines.filter((line) => line.startsWith('li '));

/** The download's view before the guide has come. */
function firstView(): string[] {
  const { heading, link } = viewText('javascript');
  const numbered = launchTexts.javascript.match(/(?<=^\d+\. ).*/gm) ?? [];
  return [
    `h2 ${heading}`,
    ...numbered.map((line) => `li ${line}`),
    `a ${link} -> ${sessionOf(stage.app.host)}`,
    `button ${launchTexts.close}`,
  ];
}

describeEngines('the guide', ({ engine, test }) => {
  for (const [way, path, control] of [
    ['element', '/classic', '#button'],
    ['module', '/module', '#button'],
    ['script', '/classic', '#script'],
    ['BG.start', '/bg', '#bg'],
  ] as const) {
    const options: TestOptions =
      way === 'script' ? { oneEngine: 'of the same script, the element is tried in every engine' } : {};
    test(
      `${way}: the steps for this browser come by themselves, though their file is slow and the download comes before it`,
      options,
      async (browser) => {
        const { page } = browser;
        await stage.set({ slow: 500 });
        let release: () => void = () => undefined;
        const released = new Promise<void>((resolve) => (release = resolve));
        stage.site.replace(file, async () => {
          await released;
          const { body, type } = (await readStatic(dist, file.slice('/dist'.length)))!;
          return { body, headers: { 'content-type': type } };
        });
        try {
          await page.goto(stage.site.url + path);
          await page.click(control);
          await dialogShows(page, 'javascript');
          assert.deepEqual(await linesOf(page), firstView());
          assert.equal(await focused(page), 'h');
          await takeDownload(browser);
          assert.deepEqual(await linesOf(page), firstView());
        } finally {
          release();
        }
        await guided(page);
        const lines = await linesOf(page);
        assert.deepEqual(steps(lines), ownSteps(engine));
        assert.equal(lines.includes('svg'), engine !== 'webkit', 'a picture where the place of downloads is known');
        assert.equal(await focused(page), 'h');
        await onlySession(stage.app);
      },
    );
  }

  test('without its file the first view does all by itself, and the steps come once the file is there', async (browser) => {
    const { page } = browser;
    await stage.set();
    stage.site.requests.length = 0;
    stage.site.replace(file, { status: 404 });
    await page.goto(`${stage.site.url}/classic`);
    await page.click('#button');
    await dialogShows(page, 'javascript');
    await takeDownload(browser);
    assert.deepEqual(await linesOf(page), firstView());
    assert.deepEqual(await page.axe(), []);
    await page.click('dialog a');
    await takeDownload(browser);
    assert.equal((await stage.app.sessions(2)).length, 2);
    await page.click('[data-bt-support-dialog] >>> button');
    await closed(page);
    assert.equal(await focused(page), 'button');
    await page.press('Enter');
    await dialogShows(page, 'javascript');
    assert.deepEqual(await linesOf(page), firstView());
    putBack();
    await guided(page);
    assert.deepEqual(steps(await linesOf(page)), ownSteps(engine));
    assert.ok(guideRequests().length > 1);
    assert.equal((await stage.app.sessions()).length, 2);
  });

  test('a pointer over an element loads it before the click, and so does the keyboard, once', async (browser) => {
    const { page } = browser;
    // The pointer stays where it is, over the next page too.
    for (const reach of ['keyboard', 'pointer']) {
      await stage.set();
      stage.site.requests.length = 0;
      await page.goto(`${stage.site.url}/classic`);
      await page.see('#button');
      assert.deepEqual(guideRequests(), [], reach);
      if (reach === 'pointer') await page.click('#near');
      else await page.evaluate(`document.getElementById('button').focus()`);
      await page.waitFor(`performance.getEntriesByName(new URL('${file}', location).href).length`);
      assert.deepEqual(await heard(page), [], reach);
      assert.equal(await dialogView(page), null);
      if (reach === 'pointer') await page.click('#button');
      else await page.press('Enter');
      await dialogShows(page, 'javascript');
      await guided(page);
      assert.deepEqual(steps(await linesOf(page)), ownSteps(engine));
      assert.equal(guideRequests().length, 1, reach);
      await takeDownload(browser);
      await page.press('Escape');
      await closed(page);
    }
  });

  for (const [machine, hints, build] of [
    ['a Windows of 64 bits', {}, 'winNT-64'],
    ['a Windows on arm', { architecture: 'arm' }, undefined],
  ] as const) {
    const { userAgentData, ...device } = devices['Chrome on Windows'];
    const options = { ...device, userAgentData: { ...userAgentData, ...hints }, only: ['chromium' as const] };
    test(
      `with platform="auto", ${machine} sends ${build ?? 'nothing'} once it has been asked, and nothing before`,
      options,
      async (browser) => {
        const { page } = browser;
        await stage.set();
        await page.goto(`${stage.site.url}/auto`);
        await page.see('#button');
        await page.evaluate(`void document.getElementById('auto').start()`);
        await takeDownload(browser);
        const { startType, parameters } = await onlySession(stage.app);
        assert.deepEqual([startType, parameters['id'], parameters['platform']], ['full', '12', undefined]);
        await stage.app.forget();
        await page.goto(`${stage.site.url}/auto`);
        await page.click('#near');
        await page.evaluate(`import('${file}').then(({ windowsBuild }) => windowsBuild(navigator))`);
        await page.click('#button');
        await dialogShows(page, 'javascript');
        assert.equal((await stage.app.sessions(1))[0]!.parameters['platform'], build);
        await onlySession(stage.app);
      },
    );
  }

  test('other ways to reach the help desk stand in the dialog alone, and are no control of the element', async (browser) => {
    const { page } = browser;
    await stage.set();
    await page.goto(`${stage.site.url}/contact`);
    await page.see('#own >>> button');
    const shown = () =>
      page.evaluate(`[...document.querySelectorAll('[slot]')].filter((part) => part.checkVisibility()).length`);
    assert.equal(await shown(), 0);
    assert.equal(await page.text('#labelled'), 'Help me');
    for (const [id, contact] of [
      ['own', 'Call our desk'],
      ['labelled', 'Call us'],
      ['none', 'Call 0800 1234'],
    ] as const) {
      await page.click(`#${id} >>> button`);
      await dialogShows(page, 'javascript');
      await guided(page);
      await page.click('dialog summary');
      const lines = await linesOf(page);
      const at = lines.indexOf(`p ${texts.contact}`);
      assert.deepEqual(lines.slice(at), [`p ${texts.contact}`, `slot ${contact}`, `button ${launchTexts.close}`], id);
      await page.see('[data-bt-support-dialog] > [slot]');
      await page.press('Escape');
      await closed(page);
      assert.equal(await shown(), 0, id);
    }
    assert.equal(await page.evaluate(`document.querySelectorAll('#desk').length`), 1, 'the original stays');
    const started = await stage.app.sessions();
    assert.deepEqual(
      started.map(({ parameters }) => parameters['id'] ?? 'a key'),
      ['12', '12'],
      'the second is the first within ten seconds',
    );
  });
});
