// Every view of the dialog with everything in it open: for screen readers, in all colours, and in little room.
import assert from 'node:assert/strict';
import { launchTexts } from '../../src/messages/en.ts';
import { guideTexts as texts } from '../../src/messages/english-guide.ts';
import { linesOf, show, unfold, viewNames, viewPages, viewText } from './dialog-view.ts';
import type { AccessibleNode, BrowserOptions, EngineName, TestBrowser } from '../driver/page.ts';
import { useStage } from './stage.ts';
import { describeEngines, type TestOptions } from './suite.ts';

const stage = useStage(({ host }) => viewPages(host));

/** Runs through all views, and leaves what has been opened. */
async function everyView(browser: TestBrowser, check: (view: (typeof viewNames)[number]) => Promise<void>) {
  await stage.set();
  for (const view of viewNames) {
    await show(browser, stage.site.url, view);
    await unfold(browser.page);
    await check(view);
  }
}

const flat = (node: AccessibleNode): AccessibleNode[] => [node, ...node.children.flatMap(flat)];

/** Each test sees all views. */
const timeout = 120_000;

/** In Firefox tests share a browser that has the same looks. */
const still = { colorScheme: 'light', reducedMotion: true } as const;

const looks: [string, BrowserOptions, Pick<TestOptions, 'only' | 'oneEngine'>?][] = [
  ['light', still],
  // WebKit has none.
  ['forced colours', { forcedColors: true }, { only: ['chromium', 'firefox'] }],
  ['dark', { colorScheme: 'dark' }, { oneEngine: 'the colours are our own' }],
];

describeEngines('the dialog for everyone', ({ test }) => {
  for (const [name, options, where] of looks) {
    test(`axe finds nothing in any view: ${name}`, { ...options, ...where, timeout }, async (browser) => {
      await everyView(browser, async (view) => {
        // Colours are all that differs.
        const settings = name === 'light' ? {} : { runOnly: ['color-contrast'] };
        assert.deepEqual(await browser.page.axe(settings), [], view);
      });
    });
  }

  // WebKit's window does not become that narrow.
  const narrow = {
    viewport: { width: 320, height: 480 },
    ...still,
    only: ['chromium', 'firefox'] as EngineName[],
    timeout,
  };
  test(
    'at 320 pixels nothing is cut off, all controls can be reached, and nothing moves for those who want that',
    narrow,
    async (browser) => {
      await everyView(browser, async (view) => {
        const found = await browser.page.evaluate(() => {
          const host = document.querySelector('[data-bt-support-dialog]')!;
          const root = host.shadowRoot!;
          const dialog = root.querySelector('dialog')!;
          const { left, right } = dialog.getBoundingClientRect();
          const parts = [...root.querySelectorAll('dialog *'), ...host.querySelectorAll('*')];
          const controls = parts.filter((part) => part.matches('a, button, summary, input'));
          const unreached = controls.filter((control) => {
            control.scrollIntoView({ block: 'center', behavior: 'instant' });
            const { x, y, width, height } = control.getBoundingClientRect();
            const at = [x + width / 2, y + height / 2] as const;
            const hit = (control.getRootNode() as Document | ShadowRoot).elementFromPoint(...at);
            return !control.contains(hit);
          });
          const outside = parts.filter((part) => {
            const box = part.getBoundingClientRect();
            return box.width > 0 && (box.left < left || box.right > right);
          });
          return {
            controls: controls.length > 0,
            unreached: unreached.map(({ textContent }) => textContent),
            outside: outside.map(({ localName, textContent }) => `${localName} ${textContent}`),
            scrolls: [dialog, document.documentElement].some((part) => part.scrollWidth > part.clientWidth),
            inside: left >= 0 && right <= innerWidth,
            moves: [document, root].flatMap((part) => part.getAnimations()).length,
          };
        });
        assert.deepEqual(
          found,
          { controls: true, unreached: [], outside: [], scrolls: false, inside: true, moves: 0 },
          view,
        );
      });
    },
  );

  const spoken = { only: ['chromium' as const] };
  test(
    'a screen reader is told of a dialog by its name, its headings, lists and controls, and of no picture',
    spoken,
    async (browser) => {
      await everyView(browser, async (view) => {
        const nodes = flat(await browser.page.accessibilityTree());
        const named = (role: string) => nodes.filter((node) => node.role === role).map((node) => node.name);
        const { heading } = viewText(view);
        assert.deepEqual(named('dialog'), [heading], view);
        const headings = nodes.filter(({ role }) => role === 'heading').map(({ name, level }) => [name, level]);
        assert.deepEqual(headings, [[heading, 2]], `${view}: what is behind it is not there`);
        const lines = await linesOf(browser.page);
        const shown = (part: string) =>
          lines
            .filter((line) => line.startsWith(`${part} `))
            .map((line) => line.slice(part.length + 1).replace(/ -> .*/, ''));
        const hasContact = view !== 'problems';
        assert.deepEqual(named('link'), [...shown('a'), ...(hasContact ? ['our desk'] : [])], view);
        const copies = [texts['app.site'], texts['app.key']].map((label) => texts['copy.of'].replace('{label}', label));
        const buttons = shown('button').filter((label) => label !== texts.copy);
        const close = buttons.pop();
        assert.equal(close, launchTexts.close);
        assert.deepEqual(named('button'), [...(view === 'mobile' ? copies : []), ...buttons, close], view);
        assert.deepEqual(named('DisclosureTriangle'), shown('summary'), view);
        const [list] = nodes.filter(({ role }) => role === 'list');
        assert.deepEqual(
          list?.children.map(({ role }) => role) ?? [],
          shown('li').map(() => 'listitem'),
          view,
        );
        assert.deepEqual(
          named('StaticText').filter((text) => shown('li').includes(text)),
          shown('li'),
          view,
        );
        assert.equal(lines.includes('svg'), view === 'javascript');
        assert.deepEqual(
          nodes.filter(({ role }) => /image|img|graphic|svg/i.test(role)),
          [],
          view,
        );
        assert.deepEqual(named('term').length, view === 'mobile' ? 2 : 0);
        assert.ok(named('paragraph').length > 0, view);
        const unnamed = nodes.filter(({ role, name }) => /button|link|textbox|Disclosure/.test(role) && !name);
        assert.deepEqual(unnamed, [], view);
      });
    },
  );
});
