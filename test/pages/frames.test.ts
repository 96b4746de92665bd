// Pages in frames: where the surroundings allow less, the customer still gets a session, or a way to one.
import assert from 'node:assert/strict';
import type { Page, TestBrowser } from '../driver/page.ts';
import { classic, onlySession, takeDownload, useStage, wholePage } from './stage.ts';
import { describeEngines } from './suite.ts';

interface Seen {
  view: string | null;
  /** Text and target of each link, and the text of each button that shows. */
  links: string[];
  buttons: string[];
  errors: string[];
  obstacles: string[];
}

/** Tells the page around the frame what its dialog shows. */
const tell = `<script>
  const errors = [];
  addEventListener('error', ({ message }) => errors.push(message));
  addEventListener('unhandledrejection', ({ reason }) => errors.push(String(reason)));
  let obstacles = [];
  let clicks = 0;
  addEventListener('click', () => clicks++, { capture: true });
  addEventListener('click', () => BtSupport.diagnose().then((found) => (obstacles = found.map(({ code }) => code))));
  setInterval(() => {
    const dialog = document.querySelector('[data-bt-support-dialog]')?.shadowRoot.querySelector('dialog');
    const shown = (name) => [...(dialog?.querySelectorAll(name) ?? [])].filter((item) => item.checkVisibility());
    parent.postMessage({
      view: dialog?.open ? dialog.dataset.view : null,
      links: shown('a').map((link) => link.textContent + (link.target && ' ' + link.target)),
      buttons: shown('button').map((button) => button.textContent),
      errors,
      clicks,
      obstacles,
    }, '*');
  }, 50);
</script>`;

const framed = (type: 'chat' | 'full', host: string, scripts = classic) =>
  wholePage(`<bt-support-session type="${type}" rep-id="12" rep-name="John"></bt-support-session>`, {
    site: host,
    scripts,
    head: `<style>body { margin: 0 } h1 { display: none }</style>${tell}`,
  });

const around = `<!doctype html><html lang="en"><title>Around</title><body><main><h1>Around</h1></main><script>
  window.told = 0;
  addEventListener('message', ({ data }) => { window.seen = data; window.told++; });
  const query = new URLSearchParams(location.search);
  const frame = document.createElement('iframe');
  frame.title = 'Support';
  frame.width = 600;
  frame.height = 560;
  if (query.has('sandbox')) frame.setAttribute('sandbox', query.get('sandbox'));
  frame.src = query.get('src');
  document.body.append(frame);
</script></body></html>`;

const stage = useStage(({ host }) => ({
  '/around': around,
  '/full': framed('full', host),
  '/chat': framed('chat', host),
}));

async function open(page: Page, path: string, { sandbox, other = true }: { sandbox?: string; other?: boolean } = {}) {
  const src = `${other ? stage.site.otherUrl : stage.site.url}${path}`;
  const query = new URLSearchParams({ src, ...(sandbox !== undefined && { sandbox }) });
  await page.goto(`${stage.site.url}/around?${query}`);
  await page.waitFor(`window.seen`);
}

/**
 * On the button of the element, which is in the corner of the frame. A browser takes a moment to know where a frame of another
 * origin is, and until then a click there is lost: the frame has told its state many times since, without a click. A second one after
 * a click that was only late would close the dialog.
 */
async function press(page: Page) {
  for (let tries = 0; tries < 5; tries++) {
    const told = await page.evaluate<number>('window.told');
    await page.click('iframe', { offset: { x: 40, y: 20 } });
    // Where the tab has gone there is no frame to ask.
    const isHit = `window.seen?.clicks > 0 || document.querySelector('iframe') === null`;
    const end = await page.waitFor<string>(`${isHit} ? 'hit' : window.told > ${told + 20} && 'lost'`);
    if (end === 'hit') return;
  }
  throw new Error('The frame hears of no click.');
}

const shows = (page: Page, view: string, timeout = 10_000) =>
  page.waitFor<Seen>(`window.seen?.view === '${view}' && window.seen`, { timeout });

/** Including what the guide has added. */
const isGuided = (page: Page) => page.waitFor<Seen>(`window.seen?.buttons.includes('Copy the link') && window.seen`);

const stays = async (browser: TestBrowser) => {
  assert.match((await browser.page.facts()).title, /^Around/);
  assert.deepEqual(await browser.page.evaluate('window.seen.errors'), []);
};

describeEngines('a page in a frame', ({ engine, test }) => {
  for (const other of [false, true]) {
    test(`the client is downloaded in the tab, of ${other ? 'another' : 'the same'} origin, and all stays`, async (browser) => {
      const { page } = browser;
      // A frame would be refused, and in WebKit its page lost.
      await stage.set({ unframeable: true });
      await open(page, '/full', { other });
      await press(page);
      await shows(page, 'javascript');
      await takeDownload(browser);
      await onlySession(stage.app);
      await stays(browser);
    });
  }

  test('a page of the appliance, which refuses frames, is shown in the tab', async ({ page }) => {
    await stage.set({ unframeable: true, saml: true });
    await open(page, '/full');
    await press(page);
    await page.waitFor(`document.title.startsWith('Log in')`);
    await page.waitFor(`document.readyState === 'complete'`);
    await page.back();
    await page.see('iframe');
  });

  test('a chat has its window, and where that is blocked, the tab', async (browser) => {
    const { page } = browser;
    await stage.set({ unframeable: true });
    await open(page, '/chat');
    await press(page);
    const [, chat] = await browser.windows(2);
    await chat!.see('#composer');
    await onlySession(stage.app);
    await stays(browser);
  });

  for (const sandbox of ['allow-scripts allow-same-origin', 'allow-scripts allow-same-origin allow-downloads']) {
    test(`the full client has links and a copy in a sandbox: ${sandbox}`, async (browser) => {
      const { page } = browser;
      await stage.set({ unframeable: true });
      await open(page, '/full', { sandbox, other: false });
      await press(page);
      await shows(page, 'manual');
      const { links, buttons } = await isGuided(page);
      assert.deepEqual(links, ['Open the session _blank', 'Open it here']);
      assert.deepEqual(buttons, ['Copy the link', 'Close']);
      const { obstacles } = await page.waitFor<Seen>(`window.seen.obstacles.length > 0 && window.seen`);
      assert.deepEqual(obstacles, ['sandboxed']);
      assert.deepEqual(await stage.app.sessions(), []);
      await stays(browser);
    });
  }

  test('in a sandbox that lets its tab go, the client arrives', async (browser) => {
    const { page } = browser;
    await stage.set({ unframeable: true });
    const sandbox = 'allow-scripts allow-same-origin allow-downloads allow-top-navigation-by-user-activation';
    await open(page, '/full', { sandbox });
    await press(page);
    await shows(page, 'javascript');
    await takeDownload(browser);
    await onlySession(stage.app);
    await stays(browser);
  });

  test('a chat without windows and without the tab has links and a copy', async (browser) => {
    const { page } = browser;
    await stage.set({ unframeable: true });
    await open(page, '/chat', { sandbox: 'allow-scripts allow-same-origin', other: false });
    await press(page);
    await shows(page, 'manual');
    const { links, buttons } = await isGuided(page);
    assert.equal(links.length, 1);
    assert.deepEqual(buttons, ['Copy the link', 'Close']);
    assert.deepEqual(await stage.app.sessions(), []);
    assert.equal((await browser.windows()).length, 1);
    await stays(browser);
  });

  test('in a sandbox with an origin of its own, too', async (browser) => {
    const { page } = browser;
    await stage.set({ unframeable: true });
    await open(page, '/chat', { sandbox: 'allow-scripts' });
    await press(page);
    await shows(page, 'manual');
    await isGuided(page);
    await stays(browser);
  });

  test('in a frame of the same origin the page says what is in the way', async (browser) => {
    const { page } = browser;
    await stage.set();
    await open(page, '/full', { other: false });
    await press(page);
    await shows(page, 'javascript');
    const { obstacles } = await page.waitFor<Seen>(`window.seen.obstacles.length > 0 && window.seen`);
    assert.deepEqual(obstacles, ['framed']);
    if (engine !== 'webkit') await takeDownload(browser);
  });
});
