// Browsers that lack what only makes things nicer: every way to start a session is there all the same.
import assert from 'node:assert/strict';
import { BUILDS, type Build, faultsOf, oddPage } from './odd-page.ts';
import type { Page } from '../driver/page.ts';
import { useStage } from './stage.ts';
import { describeEngines, type TestOptions } from './suite.ts';

const without = (...paths: string[]): string =>
  paths
    .map((path) => {
      const [, owner = '', name = ''] = /^(.*)\.(\w+)$/.exec(path) ?? [];
      return `if (globalThis.${owner.split('.')[0]}) delete ${owner}.${name};`;
    })
    .join('\n');

/** Has styles read as a browser reads them that does not know something in them. */
const unknownInStyles = (pattern: RegExp): string => `
  const { replaceSync } = CSSStyleSheet.prototype;
  CSSStyleSheet.prototype.replaceSync = function (text) {
    return replaceSync.call(this, text.replace(${String(pattern)}, 'unknown-$&'));
  };`;

/** Missing features of a page. One page can lack a whole group, whose features are independent. */
const FEATURES: readonly Record<string, string>[] = [
  {
    'custom states': without('ElementInternals.prototype.states'),
    'modal dialogs': without('HTMLDialogElement.prototype.showModal'),
    'light-dark()': unknownInStyles(/light-dark\(/g),
    checkVisibility: without('Element.prototype.checkVisibility'),
    isWellFormed: without('String.prototype.isWellFormed', 'String.prototype.toWellFormed'),
    findLast: without('Array.prototype.findLast', 'Array.prototype.findLastIndex'),
    'at and hasOwn': without('Array.prototype.at', 'String.prototype.at', 'Object.hasOwn'),
    replaceAll: without('String.prototype.replaceAll'),
    structuredClone: without('globalThis.structuredClone', 'window.structuredClone'),
    crypto: without('window.crypto', 'Window.prototype.crypto'),
    'CSS.escape': 'delete window.CSS;',
    requestSubmit: without('HTMLFormElement.prototype.requestSubmit'),
    'submitters in form data': `
      const Native = FormData;
      window.FormData = class extends Native { constructor(form) { super(form); } };`,
    'abort controllers': 'delete window.AbortController; delete window.AbortSignal;',
    replaceChildren: without(
      'Element.prototype.replaceChildren',
      'ShadowRoot.prototype.replaceChildren',
      'DocumentFragment.prototype.replaceChildren',
    ),
    'client hints and touch points': without('Navigator.prototype.userAgentData', 'Navigator.prototype.maxTouchPoints'),
    'a word on being online': without('Navigator.prototype.onLine'),
    'the clipboard': without('Navigator.prototype.clipboard'),
    'the navigation API': 'delete window.navigation;',
    'trusted types': 'delete window.trustedTypes;',
    'inert and popover': without(
      'HTMLElement.prototype.inert',
      'HTMLElement.prototype.popover',
      'HTMLElement.prototype.showPopover',
    ),
    schedulers: 'delete window.queueMicrotask; delete window.requestIdleCallback; delete window.scheduler;',
  },
  {
    'custom states without dashes': `
      const { add } = CustomStateSet.prototype;
      CustomStateSet.prototype.add = function (name) {
        if (!/^--/.test(name)) throw new DOMException('The specified value is not valid.', 'SyntaxError');
        return add.call(this, name);
      };`,
    'the pseudo-class of states': unknownInStyles(/:state\(/g),
    'modal dialogs here': `HTMLDialogElement.prototype.showModal = () => { throw new DOMException('Not here.', 'InvalidStateError'); };`,
    'history states': `History.prototype.replaceState = () => { throw new DOMException('Too often.', 'SecurityError'); };`,
    'computed styles': 'window.getComputedStyle = () => null;',
    'secure contexts': without('window.isSecureContext', 'window.origin'),
  },
  {
    'element internals': without('HTMLElement.prototype.attachInternals'),
    'constructed style sheets': `
      window.CSSStyleSheet = class { constructor() { throw new TypeError('Illegal constructor'); } };
      ${without('Document.prototype.adoptedStyleSheets', 'ShadowRoot.prototype.adoptedStyleSheets')}`,
    'submit events with a submitter': without('SubmitEvent.prototype.submitter'),
  },
];

const lack = (codes: string[]): string => codes.map((code) => `<script>{ ${code} }</script>`).join('');
const EACH = FEATURES.flatMap((group) => Object.entries(group));

/** Pages that are without something, by path. `together/0` has all. */
const TOGETHER: Record<string, string> = {
  'together/0': '',
  ...Object.fromEntries(FEATURES.map((group, index) => [`together/${index + 1}`, lack(Object.values(group))])),
};
const ALONE = Object.fromEntries(EACH.map(([, code], index) => [`alone/${index}`, lack([code])]));

const stage = useStage(({ host }) =>
  Object.fromEntries(
    BUILDS.flatMap((build) =>
      // `BG` is in this build.
      Object.entries({ ...TOGETHER, ...(build === 'classic' && ALONE) }).map(([path, before]) => [
        `/${build}/${path}`,
        oddPage(build, host, { before }),
      ]),
    ),
  ),
);

/** What is wrong on each of some pages, by what they are called. */
async function allFaults(page: Page, build: Build, pages: [name: string, path: string][]) {
  const faults: Record<string, string[]> = {};
  await stage.set();
  for (const [name, path] of pages) {
    await page.goto(`${stage.site.url}/${build}/${path}`);
    const found = await faultsOf(page, stage.app, build);
    if (found.length > 0) faults[name] = found;
  }
  return faults;
}

describeEngines('a browser that lacks something', ({ test }) => {
  const groups = ['nothing', ...FEATURES.map((group) => Object.keys(group).join(', '))];
  for (const build of BUILDS) {
    const options: TestOptions = build === 'classic' ? {} : { oneEngine: 'all builds are of the same sources' };
    test(`starts all that it would with it: ${build}`, options, async ({ page }) => {
      const pages = groups.map((name, index): [string, string] => [name, `together/${index}`]);
      assert.deepEqual(await allFaults(page, build, pages), {});
    });
  }

  test(
    'starts all that it would with it, each by itself',
    { oneEngine: 'what happens without one of them, and with the others, is up to our code', timeout: 120_000 },
    async ({ page }) => {
      const pages = EACH.map(([name], index): [string, string] => [name, `alone/${index}`]);
      assert.deepEqual(await allFaults(page, 'classic', pages), {});
    },
  );
});
