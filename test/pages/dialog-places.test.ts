// Pages that would hide the dialog, or have no place for it: it is seen, has the focus, and closes.
import assert from 'node:assert/strict';
import type { Page } from '../driver/page.ts';
import { bg, classic, closed, dialogShows, onlySession, takeDownload, useStage, wholePage } from './stage.ts';
import { describeEngines } from './suite.ts';

const button = '<bt-support-session id="start" session-key="1234567"></bt-support-session>';
const early = (host: string) =>
  `<script>BG.setSite('${host}'); window.returned = BG.start(BG.START_TYPE.FULL, { sessionKey: '1234567' });</script>`;
const styled = (rules: string, host: string) => wholePage(button, { site: host, head: `<style>${rules}</style>` });

const stage = useStage(({ host }) => ({
  '/siblings': styled('body > *:not(main) { display: none !important } div:empty { display: none }', host),
  '/reset': styled(
    '* { visibility: hidden !important; opacity: 0 !important } main, main * { visibility: visible !important; opacity: 1 !important }',
    host,
  ),
  '/contents': styled(
    'body > div { content-visibility: hidden !important; transform: translateX(-9999px) !important }',
    host,
  ),
  '/root-size': styled('html { font-size: 2px } body { font-size: 16px }', host),
  '/image': wholePage(`<img name="body" alt="">${button}`, { site: host }),
  '/early': `<!doctype html><html lang="en"><head><title>Page</title>${bg}${early(host)}</head><body><main><h1>Page</h1></main></body></html>`,
  '/frames': `<!doctype html><html lang="en"><head><title>Page</title>${bg}
    <script>go = () => { BG.setSite('${host}'); return BG.start(BG.START_TYPE.FULL, { sessionKey: '1234567' }); };</script></head>
    <frameset cols="*"><frame src="/inner" title="Page"></frameset></html>`,
  '/inner':
    '<!doctype html><html lang="en"><title>Page</title><button id="start" onclick="parent.go()">Start</button></html>',
  '/xhtml': {
    headers: { 'content-type': 'application/xhtml+xml' },
    body: `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>Page</title>
      ${classic.replace('<script', '<script data-enhance=""')}</head><body><main><h1>Page</h1>
      <p><bt-support-session><a id="start" href="http://${host}/api/start_session?short_key=1234567">Start</a></bt-support-session></p>
      </main></body></html>`,
  },
}));

/** Tests if a customer sees the dialog: its text is in its middle, at a readable size. */
const seen = (page: Page) =>
  page.evaluate(() => {
    const root = document.querySelector('[data-bt-support-dialog]')!.shadowRoot!;
    const dialog = root.querySelector('dialog')!;
    const { left, top, width, height } = dialog.getBoundingClientRect();
    const hit = root.elementFromPoint(left + width / 2, top + height / 2);
    const size = parseFloat(getComputedStyle(root.querySelector('h2')!).fontSize);
    return { isHit: dialog.contains(hit), isModal: dialog.matches(':modal'), isLarge: size >= 16 && width > 200 };
  });

describeEngines('the dialog has a place', ({ test }) => {
  for (const path of ['/siblings', '/reset', '/contents', '/root-size', '/image', '/xhtml', '/early', '/frames']) {
    test(`on every page: ${path}`, async (browser) => {
      const { page } = browser;
      await stage.set();
      await page.goto(stage.site.url + path);
      if (path === '/frames') await page.evaluate('void go()');
      else if (path !== '/early') await page.click(path === '/xhtml' ? '#start' : '#start >>> button');
      await dialogShows(page, 'javascript');
      assert.deepEqual(await seen(page), { isHit: true, isModal: true, isLarge: true });
      await onlySession(stage.app);
      await takeDownload(browser);
      await page.press('Escape');
      // The download has ended the page before its body; Chromium closes the dialog there, and fires no event for it.
      if (path === '/early')
        await page.waitFor(
          `!document.querySelector('[data-bt-support-dialog]')?.shadowRoot.querySelector('dialog').open`,
        );
      else await closed(page);
      if (path === '/xhtml') {
        const found = await page.evaluate<{ code: string }[]>('BtSupport.diagnose()');
        assert.ok(found.some(({ code }) => code === 'xhtml'));
      }
      if (path === '/early') assert.equal(await page.evaluate('window.returned'), true);
    });
  }
});
