// The library's dialog, read as people meet it.
import { launchTexts } from '../../src/messages/en.ts';
import { guideTexts } from '../../src/messages/english-guide.ts';
import type { ViewName } from '../../src/dialog/dialog.ts';
import { devices } from './devices.ts';
import type { Page, TestBrowser } from '../driver/page.ts';
import { dialogShows, hashed, wholePage, zone } from './stage.ts';

/** The lines of what a customer can check before somebody is let in. */
export const trustLines = (host: string): string[] => [
  `summary ${guideTexts.trust}`,
  `p ${guideTexts['trust.site'].replace('{name}', host)}`,
  `p ${guideTexts['trust.caution']}`,
];

/** The heading of a view, and the name of its own link once the guide is there. */
export const viewText = (view: ViewName) => {
  const [heading = ''] = launchTexts[view].split('\n');
  const [, link = ''] = /\[(.*)\]/.exec(launchTexts[view]) ?? [];
  return { heading, link: view === 'clickonce' ? guideTexts['clickonce.download'] : link };
};

/** The address that a session of representative 12 has. */
export const sessionOf = (host: string, more = '') =>
  `http://${host}/api/start_session?${more}id=12&name=John&timezone_offset=${zone}`;

/** Describes the content of the dialog, in order, including folded content, addresses of links and values of fields. */
export const linesOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const root = document.querySelector('[data-bt-support-dialog]')?.shadowRoot;
    const parts = root?.querySelectorAll<HTMLElement>(
      'h2, svg, p, li, summary, a, button, input, output, dt, dd span, slot',
    );
    return [...(parts ?? [])].flatMap((part) => {
      const { localName: name } = part;
      const text = part.textContent?.trim() ?? '';
      if ((name === 'output' && !text) || (name === 'p' && part.firstElementChild)) return [];
      if (name === 'svg') return [name];
      if (part instanceof HTMLSlotElement) {
        return part.assignedElements().map((element) => `slot ${(element as HTMLElement).innerText.trim()}`);
      }
      if (!(part instanceof HTMLAnchorElement)) return [`${name} ${text}`];
      // To a whole page, `_top` is where it is.
      return [[name, text, '->', part.href, part.target.replace('_top', '')].filter(Boolean).join(' ')];
    });
  });

/** Waits until the guide has added what is its own. */
export const guided = (page: Page) =>
  page.waitFor(`document.querySelector('[data-bt-support-dialog]').shadowRoot.adoptedStyleSheets.length`, {
    what: 'the guide',
  });

/** Has the guide loaded, as it is for a customer who has looked for a control for a moment. */
export async function reachFor(page: Page, id: string): Promise<void> {
  await page.evaluate(`document.getElementById('${id}').dispatchEvent(new Event('pointerover', { bubbles: true }))`);
  await page.waitFor(`performance.getEntriesByName(new URL('${hashed('bt-guide')}', location).href).length`);
}

/** Closes the dialog by its button, which the guide's coming would move away under the pointer. */
export async function clickClose(page: Page): Promise<void> {
  await guided(page);
  await page.click('[data-bt-support-dialog] >>> dialog > div > button');
}

/** Opens what is folded, as a click on each summary would. */
export const unfold = (page: Page) =>
  page.evaluate(() => {
    const root = document.querySelector('[data-bt-support-dialog]')?.shadowRoot;
    for (const part of root?.querySelectorAll('details') ?? []) part.open = true;
  });

/** Has the page itself pass for a device, which every engine can do. */
function pretend(device: keyof typeof devices): string {
  const { userAgent, ...more } = devices[device];
  const userAgentData = 'userAgentData' in more ? more.userAgentData : null;
  const maxTouchPoints = 'mobile' in more ? 5 : 0;
  return `<script>for (const [name, value] of Object.entries(${JSON.stringify({ userAgent, userAgentData, maxTouchPoints })}))
    Object.defineProperty(navigator, name, { get: () => value ?? undefined });</script>`;
}

const contact = '<p slot="contact">Call <a href="tel:+43123456">our desk</a>.</p>';
const longSite = 'support.of-an-organisation-with-quite-a-long-name.example.com';

/** Pages from which every view of the dialog can be had. */
export const viewPages = (site: string) => ({
  '/desktop': wholePage(
    `<bt-support-session id="full" rep-id="12" rep-name="John" chat-instead>Help${contact}</bt-support-session>
     <bt-support-session id="blocked" type="chat" issue-id="1" fallback-to-full-window="false">${contact}</bt-support-session>
     <bt-support-session id="chat" type="chat" issue-id="1">${contact}</bt-support-session>
     <bt-support-session id="other" type="chat" issue-id="2">${contact}</bt-support-session>
     <bt-support-session id="cut" type="chat" issue-id="1" cut-opener>${contact}</bt-support-session>
     <button id="wrong" onclick="BtSupport.start('chat', { rep: { id: 12 } })">Wrong</button>
     <label>Paste <input id="paste"></label>`,
    { site },
  ),
  '/offline': wholePage(
    `<bt-support-session id="full" rep-id="12" rep-name="John" chat-instead>${contact}</bt-support-session>`,
    { site, head: `<script>Object.defineProperty(navigator, 'onLine', { get: () => false });</script>` },
  ),
  '/edge': wholePage(
    `<bt-support-session id="full" rep-id="12" rep-name="John" chat-instead clickonce>${contact}</bt-support-session>`,
    { site: longSite, head: pretend('Edge on Windows') },
  ),
  '/phone': wholePage(
    `<bt-support-session id="full" session-key="8347482" chat-instead>${contact}</bt-support-session>
     <label>Paste <input id="paste"></label>`,
    { site: longSite, head: pretend('an iPhone') },
  ),
});

/** What brings each view up, from which of those pages; those of a chat that is open only once it is. */
const WAYS = {
  javascript: ['/desktop', '#full >>> button'],
  clickonce: ['/edge', '#full >>> button'],
  mobile: ['/phone', '#full >>> button'],
  manual: ['/desktop', `document.getElementById('blocked').start()`],
  offline: ['/offline', '#full >>> button'],
  problems: ['/desktop', '#wrong'],
  raised: ['/desktop', '#chat >>> button'],
  another: ['/desktop', '#chat >>> button'],
  elsewhere: ['/desktop', '#cut >>> button'],
} as const satisfies Record<ViewName, readonly [path: string, control: string]>;

export const viewNames = Object.keys(WAYS) as ViewName[];

/** Goes to the page of a view and has it shown, complete. */
export async function show(browser: TestBrowser, url: string, view: ViewName): Promise<void> {
  const { page } = browser;
  const [path, control] = WAYS[view];
  await page.goto(url + path);
  if (view === 'raised' || view === 'another' || view === 'elsewhere') {
    // The chat of an earlier view would be found again.
    for (const chat of (await browser.windows()).slice(1)) await chat.close();
    await page.click(view === 'another' ? '#other >>> button' : control);
    await browser.windows(2);
    await page.focus();
  }
  // A block needs that there was no click.
  if (view === 'manual') await page.evaluate(control);
  else await page.click(control);
  await dialogShows(page, view);
  await guided(page);
}
