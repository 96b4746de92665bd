// `npm run contact-sheet`: a picture of every display of the dialog, in every look, and the list of them in the demo's
// page `displays.html`. It needs `dist` and Chromium. Nothing is written unless all of it could be had.
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import type { CDPSession } from 'puppeteer-core';
import { openAppliance } from '../pages/appliance.ts';
import type { TestAppliance } from '../pages/appliance.ts';
import type { BrowserOptions, Page } from '../driver/page.ts';
import { PuppeteerBrowser } from '../driver/puppeteer-browser.ts';
import { servePages } from '../pages/site.ts';
import type { Site } from '../pages/site.ts';
import { wholePage } from '../pages/stage.ts';
import { findBrowser, UsageError } from './find-browsers.mjs';
import type { PlainBrowser } from './find-browsers.mjs';

const folder = fileURLToPath(new URL('../../demo/images/displays/', import.meta.url));
const file = fileURLToPath(new URL('../../demo/pages/displays.html', import.meta.url));
const built = fileURLToPath(new URL('../../dist/bt-support.js', import.meta.url));
const [begin, end] = ['<!-- npm run contact-sheet makes these: -->', '<!-- to here -->'];

const mostBytes = 900_000;
/** Pixels of a picture for each CSS pixel. */
const scale = 0.75;
/** From good to bad: the first with which all of them are small enough. */
const qualities = [0.4, 0.34, 0.28, 0.22, 0.16];
/** Of what lies around the dialog, in CSS pixels. */
const margin = 12;

interface Mode {
  name: string;
  caption: string;
  width: number;
  /** By default all that the dialog needs. */
  height?: number;
  scheme?: 'dark';
  forced?: boolean;
  /** Device pixels for each CSS pixel, as a zoomed browser has them. */
  zoom?: number;
  /** The keyboard has gone to the dialog's last control. */
  last?: boolean;
}

// At 400 % a window of 1280 × 1024 has these CSS pixels.
const zoomed = { width: 320, height: 256, zoom: 4 };
const light: Mode = { name: 'light', caption: 'Light, 1280 pixels wide', width: 1280 };
const dark: Mode = { name: 'dark', caption: 'Dark', width: 1280, scheme: 'dark' };
const forced: Mode = { name: 'forced', caption: 'Forced colours', width: 1280, scheme: 'dark', forced: true };
const narrow: Mode = { name: 'narrow', caption: '320 pixels wide', width: 320 };
const atFirst: Mode = { name: 'zoom', caption: '400 %, as it opens', ...zoomed };
const atLast: Mode = { name: 'zoom-end', caption: '400 %, at its last control', ...zoomed, last: true };

/** A state of a display. */
interface State {
  /** Added to the display's name. */
  name: string;
  heading?: string;
  isOpen?: boolean;
  /** CSS of what the keyboard goes to. */
  focus?: string;
  /** What is done first; it stays for the states after this one. */
  prepare?: (page: Page) => Promise<unknown>;
  modes: Mode[];
}

const asItComes: State = { name: '', modes: [light, dark, forced, narrow, atFirst, atLast] };
// At its beginning it looks as it comes.
const opened: State = {
  name: '-open',
  heading: 'All of it open',
  isOpen: true,
  modes: [light, dark, forced, narrow, atLast],
};
const folded: State[] = [{ ...asItComes, heading: 'As it comes' }, opened];
/** Where the same has been seen of another system. */
const likewise: State[] = [{ name: '', heading: 'As it comes', modes: [light, atFirst] }, opened];
/** The first copy button, in a browser that copies or refuses to. */
const copying = (isRefused: boolean) => async (page: Page) => {
  const answer = isRefused ? `Promise.reject(new Error('refused'))` : 'Promise.resolve()';
  await page.evaluate(`void (navigator.clipboard.writeText = () => ${answer}, document.execCommand = () => false)`);
  await page.evaluate(() => {
    const root = document.querySelector('[data-bt-support-dialog]')?.shadowRoot;
    root?.querySelector<HTMLElement>('dl button')?.click();
  });
  // What it says then is there.
  await page.waitFor(() =>
    [...(document.querySelector('[data-bt-support-dialog]')?.shadowRoot?.querySelectorAll('output') ?? [])].some(
      ({ textContent }) => textContent,
    ),
  );
};
const copied: State[] = [
  { ...asItComes, heading: 'As it comes' },
  { name: '-copied', heading: 'After “Copy”', prepare: copying(false), modes: [narrow] },
  { name: '-by-hand', heading: 'Where the browser does not copy', prepare: copying(true), modes: [light, narrow] },
];
const focused: State[] = [
  { name: '-summary', heading: 'On what opens the rest', focus: 'summary' },
  { name: '-link', heading: 'On the link', focus: 'a', isOpen: true },
  { name: '-button', heading: 'On the last button', focus: 'button:last-child', isOpen: true },
].map((state) => ({ ...state, modes: [light, dark, forced] }));

interface Display {
  name: string;
  title: string;
  /** How customers come to it. */
  about: string;
  options?: BrowserOptions;
  /** On iPads, which say that they are a Macintosh. */
  touchPoints?: number;
  path?: string;
  states?: State[];
  /** It may be shown without the guide, and so without its styles. */
  isPlain?: boolean;
  show(browser: PuppeteerBrowser, app: TestAppliance): Promise<void>;
}

const chromium = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0';
const apple = 'AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5';

function hints(brand: string, platform: string, mobile = false) {
  const brands = [
    { brand, version: '140' },
    { brand: 'Chromium', version: '140' },
    { brand: 'Not)A;Brand', version: '24' },
  ];
  const more = { platformVersion: '15.0.0', architecture: mobile ? '' : 'x86', model: '', bitness: '64', wow64: false };
  return { brands, fullVersionList: brands, fullVersion: '140.0.0.0', platform, mobile, ...more };
}

const windowsEdge: BrowserOptions = {
  userAgent: `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${chromium} Safari/537.36 Edg/140.0.0.0`,
  platform: 'Win32',
  userAgentData: hints('Microsoft Edge', 'Windows'),
};
const windowsChrome: BrowserOptions = {
  userAgent: `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${chromium} Safari/537.36`,
  platform: 'Win32',
  userAgentData: hints('Google Chrome', 'Windows'),
};

const android = (device: string, word: string): BrowserOptions => ({
  userAgent: `Mozilla/5.0 (Linux; Android 15; ${device}) ${chromium}${word} Safari/537.36`,
  platform: 'Linux armv81',
  userAgentData: hints('Google Chrome', 'Android', word !== ''),
  mobile: true,
});

/** Clicks an element of the page, once what it needs has come. */
/** Opens a chat, and asks for one from the page again. */
async function openChats(browser: PuppeteerBrowser, first: string, second: string): Promise<void> {
  const { page } = browser;
  await page.click(`#${first} >>> button`);
  await browser.windows(2);
  await page.focus();
  await page.click(`#${second} >>> button`);
}

const click =
  (id: string): Display['show'] =>
  async ({ page }) => {
    await page.click(`#${id} >>> button`);
  };

const desktops: [name: string, system: string, options: BrowserOptions][] = [
  ['windows-chrome', 'Chrome on Windows', windowsChrome],
  ['windows-edge', 'Edge on Windows', windowsEdge],
  [
    'macos-safari',
    'Safari on a Mac',
    { userAgent: `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${apple} Safari/605.1.15`, platform: 'MacIntel' },
  ],
  [
    'linux-firefox',
    'Firefox on Linux',
    { userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:143.0) Gecko/20100101 Firefox/143.0', platform: 'Linux x86_64' },
  ],
];

const devices: [name: string, device: string, id: string, options: BrowserOptions, touchPoints?: number][] = [
  [
    'iphone',
    'iPhone',
    'key',
    {
      userAgent: `Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) ${apple} Mobile/15E148 Safari/604.1`,
      platform: 'iPhone',
      mobile: true,
    },
  ],
  ['ipad', 'iPad', 'full', { ...desktops[2]![2], mobile: true }, 5],
  ['android-phone', 'Android phone', 'key', android('Pixel 9', ' Mobile')],
  ['android-tablet', 'Android tablet', 'instead', android('SM-X710', '')],
];

const displays: Display[] = [
  ...desktops.map(([name, system, options]): Display => ({
    name: `javascript-${name}`,
    title: `Download: ${system}`,
    about: 'The download has begun, and the dialog says what to do with it on this system.',
    options,
    states: name === 'windows-chrome' ? folded : likewise,
    show: click(name.startsWith('linux') ? 'instead' : 'full'),
  })),
  {
    name: 'clickonce',
    title: 'ClickOnce: Edge on Windows',
    about: 'With the attribute <code>clickonce</code>, where Windows can run the client without a file to look for.',
    options: windowsEdge,
    states: folded,
    show: click('once'),
  },
  ...devices.map(([name, device, id, options, touchPoints = 1]): Display => ({
    name: `mobile-${name}`,
    title: `The app: ${device}`,
    about:
      id === 'key'
        ? 'The full client is an app. This session was asked for with a session key.'
        : 'The full client is an app.',
    options,
    touchPoints,
    ...(name === 'android-phone' && { states: copied }),
    show: click(id),
  })),
  {
    name: 'manual-chat',
    title: 'A chat whose window was blocked',
    about: 'With <code>fallback-to-full-window="false"</code>, where the page is not to go to the chat itself.',
    options: windowsChrome,
    // No click, so the browser blocks it.
    show: ({ page }) => page.evaluate(`void document.getElementById('keep').start()`),
  },
  {
    name: 'manual-full',
    title: 'A download that was refused',
    about: 'The page is in a sandboxed frame of another one, which does not let it go anywhere.',
    options: windowsChrome,
    path: '/framed',
    show: ({ page }) =>
      page.evaluate(`void document.querySelector('iframe').contentDocument.getElementById('full').start()`),
  },
  {
    name: 'offline',
    title: 'Offline',
    about: 'The customer has no connection.',
    options: windowsChrome,
    async show({ page }) {
      // The guide is loaded before the click.
      await page.inner.hover('#full');
      await page.waitFor(`performance.getEntriesByType('resource').some(({ name }) => name.includes('guide'))`);
      await page.inner.setOfflineMode(true);
      await page.click('#full >>> button');
    },
  },
  {
    name: 'elsewhere',
    title: 'A chat that is open already',
    about: 'It was cut off from the page with <code>cut-opener</code>, and is asked for a second time.',
    options: windowsChrome,
    show: (browser) => openChats(browser, 'cut', 'cut'),
  },
  {
    name: 'raised',
    title: 'A chat that runs already',
    about: 'It is asked for a second time. Its window comes to the front, and this waits on the page.',
    options: windowsChrome,
    show: (browser) => openChats(browser, 'chat', 'chat'),
  },
  {
    name: 'another',
    title: 'Another chat while one runs',
    about: 'A chat for another issue is asked for.',
    options: windowsChrome,
    show: (browser) => openChats(browser, 'other', 'chat'),
  },
  {
    name: 'problems',
    title: 'Problems',
    about: 'A script asked for something that cannot be, and there is no field to say it at.',
    options: windowsChrome,
    isPlain: true,
    async show({ page }) {
      const options = { sessionKey: '12345', customer: { name: 'Ada '.repeat(300) } };
      await page.evaluate(`void BtSupport.start('full', ${JSON.stringify(options)})`);
    },
  },
  {
    name: 'back',
    title: 'Back from a page of the appliance',
    about: 'The site had a question or an error in the place of the download, and the customer went back.',
    options: windowsChrome,
    isPlain: true,
    async show({ page }, app) {
      await app.switchTo({ error: true, slow: 1500 });
      try {
        await page.click('#full >>> button');
        await page.waitFor(`location.host === '${app.host}' && document.readyState === 'complete'`);
        await page.back();
      } finally {
        await app.switchTo({ error: false, slow: 0 });
      }
    },
  },
  {
    name: 'focus',
    title: 'Where the keyboard is',
    about: 'The focus after a few presses of Tab.',
    options: windowsChrome,
    states: focused,
    show: click('full'),
  },
];

const session = (id: string, attributes: string) =>
  `<bt-support-session id="${id}" ${attributes}></bt-support-session>`;

const pageOf = (host: string) =>
  wholePage(
    `${session('full', 'rep-id="12" rep-name="John"')}
     ${session('once', 'rep-id="12" rep-name="John" clickonce')}
     ${session('instead', 'rep-id="12" rep-name="John" chat-instead')}
     ${session('key', 'session-key="1728331"')}
     ${session('keep', 'type="chat" issue-id="1" fallback-to-full-window="false"')}
     ${session('cut', 'type="chat" issue-id="1" cut-opener')}
     ${session('chat', 'type="chat" issue-id="1"')}
     ${session('other', 'type="chat" issue-id="2"')}
     <script>BtSupport.configure({ contact: 'Call 555 0100, Monday to Friday, 8 to 17.' });</script>`,
    {
      site: host,
      // With the handler, Chromium does not keep the page as it was left, but loads it anew.
      head: `<style>:root { color-scheme: light dark } main { opacity: 0 }</style><script>addEventListener('unload', () => undefined)</script>`,
    },
  );

const framing = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
  <title>Page</title><style>body { margin: 0 } iframe { position: fixed; inset: 0; width: 100%; height: 100%; border: 0 }</style>
  <iframe src="/" title="Page" sandbox="allow-scripts allow-same-origin allow-forms allow-popups"></iframe></html>`;

/** Opens what is folded, or folds it, and goes back to the beginning. Runs in the page. */
function arrange(isOpen: boolean, host: string) {
  const page = document.querySelector('iframe')?.contentDocument ?? document;
  const dialog = page.querySelector('[data-bt-support-dialog]')?.shadowRoot?.querySelector('dialog');
  if (!dialog) throw new Error('There is no dialog.');
  for (const details of dialog.querySelectorAll('details')) details.open = isOpen;
  dialog.querySelector('h2')?.focus();
  dialog.scrollTo(0, 0);
  // The practice appliance's port is another one each time, and its name is short.
  const texts = page.createTreeWalker(dialog, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode() as Text | null; text; text = texts.nextNode() as Text | null) {
    if (text.data.includes(host)) text.data = text.data.replace(host, 'support.example.com');
  }
  for (const input of dialog.querySelectorAll('input')) input.value = input.value.replace(host, 'support.example.com');
}

/** A smaller picture of fewer bytes. Runs in an empty page. */
async function shrink(png: string, width: number, height: number, quality: number) {
  const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${png}`)).blob());
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width, height });
  const context = canvas.getContext('2d')!;
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, 0, 0, width, height);
  return canvas.toDataURL('image/webp', quality).replace(/.*,/, '');
}

/** Describes the dialog. Runs in the page. */
function look(focus: string) {
  const page = document.querySelector('iframe')?.contentDocument ?? document;
  const root = page.querySelector('[data-bt-support-dialog]')?.shadowRoot;
  const dialog = root?.querySelector('dialog');
  if (!root || !dialog) throw new Error('There is no dialog.');
  const { clientHeight } = page.documentElement;
  const { activeElement } = root;
  const textOf = (element: Element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim();
  const isSeen = (element: Element) => {
    const { top, bottom, height } = element.getBoundingClientRect();
    return height > 0 && top < clientHeight - 8 && bottom > 8 && element.checkVisibility();
  };
  const seen = (selector: string) => [...dialog.querySelectorAll(selector)].filter(isSeen).map(textOf).filter(Boolean);
  const slotted = [...page.querySelectorAll('[slot="contact"]')].filter(isSeen).map(textOf);
  const controls = [...dialog.querySelectorAll('a, button, summary')].filter((element) => element.checkVisibility());
  const { x, y, width, height } = dialog.getBoundingClientRect();
  // Whatever has the focus, with the ring around it.
  const at = activeElement?.getBoundingClientRect();
  const {
    outlineStyle = 'none',
    outlineWidth = '',
    outlineOffset = '',
  } = activeElement ? getComputedStyle(activeElement) : {};
  const ring = outlineStyle === 'none' ? 0 : parseFloat(outlineWidth) + Math.max(0, parseFloat(outlineOffset));
  return {
    place: { x, y, width, height },
    isTooWide: dialog.scrollWidth > dialog.clientWidth,
    needs: dialog.scrollHeight - dialog.clientHeight,
    heading: textOf(dialog.querySelector('h2') ?? dialog),
    says: [...seen('p:not(:has(a)), li, dt, dd > span, output'), ...slotted],
    controls: seen('a, button, summary'),
    focus: activeElement ? textOf(activeElement) : '',
    isThere: activeElement === (focus ? dialog.querySelector(focus) : controls.at(-1)),
    isInView:
      !at ||
      (at.top - ring >= y && at.left - ring >= x && at.bottom + ring <= y + height && at.right + ring <= x + width),
  };
}

interface Studio {
  found: PlainBrowser;
  app: TestAppliance;
  site: Site;
  /** An empty page, to make pictures smaller in. */
  darkroom: Page;
}

interface Picture {
  file: string;
  caption: string;
  alt: string;
  width: number;
  height: number;
  /** As base64, and larger. */
  png: string;
}

type Look = ReturnType<typeof look>;

/** What somebody misses who cannot see it: in the first picture of a state all of it, then what is different. */
function altOf(mode: Mode, state: State, { heading, says, controls, focus }: Look): string {
  const list = (names: string[]) => names.map((name) => `“${name}”`).join(', ');
  const all = `“${heading}”. ${[...says, controls.length ? `To press: ${list(controls)}.` : ''].join(' ')}`;
  if (mode.zoom && mode.last)
    return `The focus is on “${focus}”, which is in view. To be seen: ${list([...says, ...controls])}.`;
  if (mode.zoom) return `Very large; to be seen: ${list([heading, ...says, ...controls])}. The rest is scrolled to.`;
  if (state.focus) return `“${heading}”, ${mode.caption.toLowerCase()}, with an outline around “${focus}”.`;
  if (mode === light) return all;
  if (mode === dark) return `“${heading}”, as in the light picture, in light letters on a dark ground.`;
  if (mode === forced) return `“${heading}”, as in the light picture, in few colours of strong contrast.`;
  return state.modes.includes(light) ? `“${heading}”, as in the light picture, in a narrow column.` : all;
}

const warnings: string[] = [];

/** By the keyboard, and whatever gets the focus on the way has to be in view. */
async function goTo({ page }: PuppeteerBrowser, name: string, focus = ''): Promise<void> {
  for (let presses = 0; presses < 40; presses++) {
    const { isThere, isInView, focus: on } = await page.evaluate(look, focus);
    if (presses > 0 && !isInView)
      warnings.push(`${name}: “${on}” has the focus, and it or its outline is not all in view.`);
    if (isThere) return;
    await page.press('Tab');
  }
  throw new Error(`${name}: Tab does not lead there.`);
}

async function picture(
  browser: PuppeteerBrowser,
  display: Display,
  state: State,
  mode: Mode,
  studio: Studio,
  devtools: CDPSession,
): Promise<Picture> {
  const { page } = browser;
  const name = `${display.name}${state.name}-${mode.name}`;
  const isMobile = display.options?.mobile === true;
  await devtools.send('Emulation.setEmulatedMedia', {
    features: [
      { name: 'prefers-color-scheme', value: mode.scheme ?? 'light' },
      { name: 'prefers-reduced-motion', value: 'reduce' },
      { name: 'forced-colors', value: mode.forced ? 'active' : 'none' },
    ],
  });
  const resize = (height: number) =>
    page.inner.setViewport({
      width: mode.width,
      height,
      deviceScaleFactor: mode.zoom ?? 2,
      isMobile,
      hasTouch: isMobile,
    });
  await resize(mode.height ?? 640);
  await page.evaluate(arrange, state.isOpen === true, studio.app.host);
  if (!mode.height) {
    const { needs, place } = await page.evaluate(look, '');
    await resize(Math.max(640, Math.ceil(place.height + needs) + 80));
  }
  if (mode.last || state.focus) await goTo(browser, name, state.focus);
  await page.evaluate('new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))');
  const seen = await page.evaluate(look, '');
  if (seen.isTooWide) warnings.push(`${name}: the dialog is wider than its place.`);
  const { x, y, width, height } = seen.place;
  const clip = mode.height
    ? { x: 0, y: 0, width: mode.width, height: mode.height }
    : {
        x: Math.max(0, Math.floor(x) - margin),
        y: Math.max(0, Math.floor(y) - margin),
        width: Math.min(mode.width, Math.ceil(width) + 2 * margin),
        height: Math.ceil(height) + 2 * margin,
      };
  const png = await page.inner.screenshot({ encoding: 'base64', clip, captureBeyondViewport: false });
  const size = { width: Math.round(clip.width * scale), height: Math.round(clip.height * scale) };
  return {
    file: `${name}.webp`,
    caption: mode.caption,
    alt: altOf(mode, state, seen),
    ...size,
    png,
  };
}

interface Shown {
  display: Display;
  states: { state: State; pictures: Picture[] }[];
}

async function shoot(display: Display, studio: Studio): Promise<Shown> {
  const { app, site } = studio;
  const browser = await PuppeteerBrowser.open(studio.found, display.options ?? {});
  try {
    const { page } = browser;
    await page.inner.evaluateOnNewDocument((points: number) => {
      Object.defineProperty(navigator, 'maxTouchPoints', { value: points });
    }, display.touchPoints ?? 0);
    await page.goto(site.url + (display.path ?? '/'));
    await display.show(browser, app);
    await page.focus();
    const styled = `(document.querySelector('iframe')?.contentDocument ?? document)
      .querySelector('[data-bt-support-dialog]')?.shadowRoot.adoptedStyleSheets.length`;
    await page.waitFor(styled, { timeout: display.isPlain ? 1000 : 10_000 }).catch((error: unknown) => {
      if (!display.isPlain) throw error;
    });
    // One to the end: without it, an emulated browser would be online again.
    const devtools = await page.inner.createCDPSession();
    const states: Shown['states'] = [];
    for (const state of display.states ?? [asItComes]) {
      const pictures: Picture[] = [];
      await state.prepare?.(page);
      for (const mode of state.modes) pictures.push(await picture(browser, display, state, mode, studio, devtools));
      states.push({ state, pictures });
    }
    return { display, states };
  } finally {
    await browser.close();
  }
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const figure = ({ file, caption, alt, width, height }: Picture) =>
  `<figure><img src="/images/displays/${file}" width="${width}" height="${height}" loading="lazy" alt="${escaped(alt)}" />
    <figcaption>${escaped(caption)}</figcaption></figure>`;

const section = ({ display: { name, title, about }, states }: Shown) =>
  `<section aria-labelledby="${name}"><h2 id="${name}">${escaped(title)}</h2><p>${about}</p>${states
    .map(
      ({ state, pictures }) =>
        `${state.heading ? `<h3>${escaped(state.heading)}</h3>` : ''}<div class="pictures">${pictures.map(figure).join('')}</div>`,
    )
    .join('')}</section>`;

async function develop(pictures: Picture[], darkroom: Page): Promise<Buffer[]> {
  for (const quality of qualities) {
    const files: Buffer[] = [];
    for (const { png, width, height } of pictures) {
      files.push(Buffer.from(await darkroom.evaluate(shrink, png, width, height, quality), 'base64'));
    }
    const total = files.reduce((sum, { length }) => sum + length, 0);
    console.log(`${files.length} pictures of quality ${quality} have ${total} bytes.`);
    if (total <= mostBytes) return files;
  }
  throw new UsageError(`The pictures are to have ${mostBytes} bytes at most.`);
}

async function write(sheet: Shown[], darkroom: Page): Promise<void> {
  const pictures = sheet.flatMap(({ states }) => states.flatMap((state) => state.pictures));
  const files = await develop(pictures, darkroom);
  const page = await readFile(file, 'utf8');
  const [before, after] = [page.split(begin)[0], page.split(end)[1]];
  if (before === undefined || after === undefined) throw new UsageError(`${file} does not say where the pictures go.`);
  const contents = sheet.map(({ display }) => `<li><a href="#${display.name}">${escaped(display.title)}</a></li>`);
  const made = `<nav aria-label="Displays"><ul>${contents.join('')}</ul></nav>${sheet.map(section).join('')}`;
  const text = `${before}${begin}${made}${end}${after}`;
  const formatted = await format(text, { ...(await resolveConfig(file)), parser: 'html' });
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const [index, bytes] of files.entries()) await writeFile(folder + pictures[index]!.file, bytes);
  await writeFile(file, formatted);
}

async function makeSheet(found: PlainBrowser): Promise<void> {
  const app = await openAppliance();
  const site = await servePages({ '/': pageOf(app.host), '/framed': framing });
  const empty = await PuppeteerBrowser.open(found, {});
  const studio: Studio = { found, app, site, darkroom: empty.page };
  try {
    const sheet: Shown[] = [];
    for (const display of displays) {
      console.log(display.title);
      // A machine with much to do can be late: once more is enough then.
      sheet.push(await shoot(display, studio).catch(() => shoot(display, studio)));
    }
    await write(sheet, studio.darkroom);
    for (const warning of new Set(warnings)) console.warn(warning);
  } finally {
    await Promise.all([empty.close(), site.close(), app.close()]);
  }
}

try {
  const found = findBrowser('chromium');
  if (found?.name !== 'chromium') throw new UsageError('Chromium was not found on this machine.');
  if (!existsSync(built)) throw new UsageError('There is no dist: run `npm run build` first.');
  await makeSheet(found);
} catch (error) {
  console.error(error instanceof UsageError ? error.message : error);
  process.exitCode = 1;
}
// The driver keeps its browser for further tests; there are none.
process.exit();
