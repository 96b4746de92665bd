// Browsers that lack what only makes things nicer: every way to start a session is there all the same.
import assert from 'node:assert/strict';
import { BUILDS, faultsOf, oddPage } from './odd-page.ts';
import { useStage } from './stage.ts';
import { describeEngines } from './suite.ts';

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

/** What each page lacks. */
const FEATURES: Record<string, string> = {
  nothing: '',
  'custom states': without('ElementInternals.prototype.states'),
  'custom states without dashes': `
    const { add } = CustomStateSet.prototype;
    CustomStateSet.prototype.add = function (name) {
      if (!/^--/.test(name)) throw new DOMException('The specified value is not valid.', 'SyntaxError');
      return add.call(this, name);
    };`,
  'element internals': without('HTMLElement.prototype.attachInternals'),
  'modal dialogs': without('HTMLDialogElement.prototype.showModal'),
  'modal dialogs here': `HTMLDialogElement.prototype.showModal = () => { throw new DOMException('Not here.', 'InvalidStateError'); };`,
  'constructed style sheets': `
    window.CSSStyleSheet = class { constructor() { throw new TypeError('Illegal constructor'); } };
    ${without('Document.prototype.adoptedStyleSheets', 'ShadowRoot.prototype.adoptedStyleSheets')}`,
  'light-dark()': unknownInStyles(/light-dark\(/g),
  'the pseudo-class of states': unknownInStyles(/:state\(/g),
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
  'secure contexts': without('window.isSecureContext', 'window.origin'),
  'the navigation API': 'delete window.navigation;',
  'history states': `History.prototype.replaceState = () => { throw new DOMException('Too often.', 'SecurityError'); };`,
  'computed styles': 'window.getComputedStyle = () => null;',
  'submit events with a submitter': without('SubmitEvent.prototype.submitter'),
  'trusted types': 'delete window.trustedTypes;',
  'inert and popover': without(
    'HTMLElement.prototype.inert',
    'HTMLElement.prototype.popover',
    'HTMLElement.prototype.showPopover',
  ),
  schedulers: 'delete window.queueMicrotask; delete window.requestIdleCallback; delete window.scheduler;',
};

const EACH = Object.entries(FEATURES);

const stage = useStage(({ host }) =>
  Object.fromEntries(
    BUILDS.flatMap((build) =>
      EACH.map(([, code], index) => [
        `/${build}/${index}`,
        oddPage(build, host, { before: code && `<script>{ ${code} }</script>` }),
      ]),
    ),
  ),
);

describeEngines('a browser that lacks something', ({ test }) => {
  for (const build of BUILDS) {
    test(`starts all that it would with it: ${build}`, { timeout: 240_000 }, async ({ page }) => {
      const faults: Record<string, string[]> = {};
      await stage.set();
      for (const [index, [feature]] of EACH.entries()) {
        if (process.env.FEATURE && !feature.includes(process.env.FEATURE)) continue;
        await page.goto(`${stage.site.url}/${build}/${index}`);
        const found = await faultsOf(page, stage.app, build);
        if (found.length > 0) faults[feature] = found;
      }
      assert.deepEqual(faults, {});
    });
  }
});
