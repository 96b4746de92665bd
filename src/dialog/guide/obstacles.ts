import { parseHost } from '../../session/site.ts';
import type { obstacleTexts } from '../../messages/english-guide.ts';
import { translateObstacle } from './t.ts';

/** What stands in the way of every session of a page. */
export interface PageObstacle {
  readonly code: Exclude<keyof typeof obstacleTexts, 'obstacles'>;
  /** A sentence for the page's author. */
  readonly message: string;
}

/** Scripts that start sessions. `bg.js` may be anybody's, unless one of ours is beside it. */
const SCRIPTS = /(^|\/)((bt-links|bt-support(\.module)?)(-[\da-f]{6})?|start_session)\.js$/;
/** What every page of a site may have, also one that has the elements or the vendor's script. */
const LINKS = /\/bt-links(-[\da-f]{6})?\.js$/;
const BG = /(^|\/)bg(-[\da-f]{6})?\.js$/;

/** What a frame needs in its sandbox, one of each. */
const TOKENS = [
  ['allow-downloads'],
  ['allow-popups'],
  ['allow-top-navigation', 'allow-top-navigation-by-user-activation'],
];

/** What stands in the way of every session of a page, whichever it is. */
export function findPageObstacles(view: Window, site: string): PageObstacle[] {
  const { document: page, location } = view;
  const found: PageObstacle[] = [];
  const find = (code: PageObstacle['code'], value = ''): void => {
    found.push({ code, message: translateObstacle(code, { value }) });
  };
  if (view.top !== view) find(isSandboxed(view) ? 'sandboxed' : 'framed');
  const addresses = sessionScripts(page).map(({ src }) => withoutQuery(src));
  for (const isLinks of [true, false]) {
    const same = addresses.filter((address) => LINKS.test(address) === isLinks);
    if (same.length > 1) find('duplicate', same.join(', '));
  }
  if (site && !parseHost(site)) find('site-wrong', withoutQuery(site));
  if (!view.isSecureContext) find('insecure', location.protocol);
  if (page.contentType !== 'text/html') find('xhtml');
  if (page.compatMode === 'BackCompat') find('quirks');
  return found;
}

/** The scripts that start sessions; of a pair for new and for old browsers the former. */
export function sessionScripts(page: Document): HTMLScriptElement[] {
  const all = [...page.scripts].filter(({ noModule }) => !noModule);
  const pathOf = ({ src }: HTMLScriptElement): string => src.replace(/[?#].*/, '');
  const folders = all.map(pathOf).flatMap((path) => (SCRIPTS.test(path) ? path.replace(SCRIPTS, '') : []));
  const isBg = (path: string): boolean => BG.test(path) && folders.includes(path.replace(BG, ''));
  return all.filter((script) => SCRIPTS.test(pathOf(script)) || isBg(pathOf(script)));
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

/** An address without what may be a customer's in it. */
export const withoutQuery = (address: string): string => address.replace(/[?#].*/s, '').replace(/\/\/[^/]*@/, '//');

let hasSaid = false;

/** Says once, on the console, what stands in the way. */
export function logDiagnostics(view: Window, site: string): void {
  if (hasSaid) return;
  const found = findPageObstacles(view, site);
  if (!found.length) return;
  hasSaid = true;
  // eslint-disable-next-line no-console -- for the page's author, who has nowhere else to look; nothing of a session is in it
  console.warn([translateObstacle('obstacles'), ...found.map(({ message }) => message)].join(' '));
}
