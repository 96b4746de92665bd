import { siteHost } from '../session/site.ts';
import type { obstacleTexts } from '../locales/english-guide.ts';
import { sayObstacle } from './say.ts';

/** Something about a page that can keep sessions from starting. */
export interface Obstacle {
  readonly code: Exclude<keyof typeof obstacleTexts, 'obstacles'>;
  /** A sentence for the page's author. */
  readonly message: string;
}

/** Scripts that start sessions. `bg.js` may be anybody's, unless one of ours is beside it. */
const SCRIPTS = /(^|\/)(bt-support(\.module)?(-[\da-f]{6})?|start_session)\.js$/;
const BG = /(^|\/)bg(-[\da-f]{6})?\.js$/;

const ELEMENTS = 'bt-support-session, bt-issue-form';

/** What a frame needs in its sandbox, one of each. */
const TOKENS = [
  ['allow-downloads'],
  ['allow-popups'],
  ['allow-top-navigation', 'allow-top-navigation-by-user-activation'],
];

/** What stands in the way on a page. */
export function findObstacles(view: Window, site: string): Obstacle[] {
  const { document: page, location } = view;
  const found: Obstacle[] = [];
  const find = (code: Obstacle['code'], value = ''): void => {
    found.push({ code, message: sayObstacle(code, { value }) });
  };
  if (view.top !== view) find(isSandboxed(view) ? 'sandboxed' : 'framed');
  const scripts = sessionScripts(page);
  if (scripts.length > 1) find('duplicate', scripts.join(', '));
  const elements = [...page.querySelectorAll<HTMLElementTagNameMap['bt-support-session']>(ELEMENTS)];
  const siteless = elements.find(({ problems }) => problems?.some(({ field }) => field === 'site'));
  if (siteless?.site) find('site-wrong', siteless.site);
  else if (site ? !siteHost(site) : siteless) find(site ? 'site-wrong' : 'site-missing', site);
  if (!view.isSecureContext) find('insecure', location.protocol);
  if (page.compatMode !== 'CSS1Compat') find('quirks');
  return found;
}

/** Addresses, without queries, of the scripts that start sessions; of a pair for new and for old browsers the former. */
function sessionScripts(page: Document): string[] {
  const all = [...page.scripts].filter(({ noModule }) => !noModule).map(({ src }) => src.replace(/[?#].*/, ''));
  const folders = all.filter((src) => SCRIPTS.test(src)).map((src) => src.replace(SCRIPTS, ''));
  const isBg = (src: string): boolean => BG.test(src) && folders.includes(src.replace(BG, ''));
  return all.filter((src) => SCRIPTS.test(src) || isBg(src));
}

/**
 * Whether the page is in a sandbox that takes something away. As far as it can tell from inside: a frame of its own origin
 * says what it allows, and one with an origin of its own is in a sandbox.
 */
export function isSandboxed(view: Window): boolean {
  try {
    const frame = view.frameElement as HTMLIFrameElement | null;
    const isAllowed = (token: string): boolean => frame?.sandbox.contains(token) === true;
    const isTaken = frame?.hasAttribute('sandbox') === true && !TOKENS.every((some) => some.some(isAllowed));
    return view.origin === 'null' || isTaken;
  } catch {
    return false;
  }
}

let hasSaid = false;

/** Says once, on the console, what stands in the way. */
export function sayObstacles(view: Window, site: string): void {
  if (hasSaid) return;
  const found = findObstacles(view, site);
  if (!found.length) return;
  hasSaid = true;
  // eslint-disable-next-line no-console -- for the page's author, who has nowhere else to look; nothing of a session is in it
  console.warn([sayObstacle('obstacles'), ...found.map(({ message }) => message)].join(' '));
}
