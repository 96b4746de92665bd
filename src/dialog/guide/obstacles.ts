import { parseHost } from '../../session/site.ts';
import type { obstacleTexts } from '../../messages/english-guide.ts';
import { translateObstacle } from './t.ts';

/** Something that keeps every session of a page from starting. */
export interface PageObstacle {
  readonly code: Exclude<keyof typeof obstacleTexts, 'obstacles'>;
  /** A sentence for the page's author. */
  readonly message: string;
}

/** Scripts that start sessions. `bg.js` is a common name: it counts if a file of this package is beside it. */
const SCRIPTS = /(^|\/)((bt-links|bt-support(\.module)?)(-[\da-f]{6})?|start_session)\.js$/;
/** May be on every page of a site, also beside the elements or the vendor's script. */
const LINKS = /\/bt-links(-[\da-f]{6})?\.js$/;
const BG = /(^|\/)bg(-[\da-f]{6})?\.js$/;

/** Sandbox tokens that a frame needs, one of each group. */
const TOKENS = [
  ['allow-downloads'],
  ['allow-popups'],
  ['allow-top-navigation', 'allow-top-navigation-by-user-activation'],
];

/** Finds what keeps every session of a page from starting. */
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

/** Returns the scripts that start sessions, without `nomodule` ones. */
export function sessionScripts(page: Document): HTMLScriptElement[] {
  const all = [...page.scripts].filter(({ noModule }) => !noModule);
  const pathOf = ({ src }: HTMLScriptElement): string => src.replace(/[?#].*/, '');
  const folders = all.map(pathOf).flatMap((path) => (SCRIPTS.test(path) ? path.replace(SCRIPTS, '') : []));
  const isBg = (path: string): boolean => BG.test(path) && folders.includes(path.replace(BG, ''));
  return all.filter((script) => SCRIPTS.test(pathOf(script)) || isBg(pathOf(script)));
}

/**
 * Tests if a sandbox restricts the page, as far as that is visible from inside: from the attribute of a same-origin frame, or by an opaque
 * origin.
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

/** Removes query, fragment and credentials from an address, which may contain customer data. */
export const withoutQuery = (address: string): string => address.replace(/[?#].*/s, '').replace(/\/\/[^/]*@/, '//');

let isLogged = false;

/** Writes what keeps sessions from starting to the console, once. */
export function logDiagnostics(view: Window, site: string): void {
  if (isLogged) return;
  const found = findPageObstacles(view, site);
  if (!found.length) return;
  isLogged = true;
  // eslint-disable-next-line no-console -- for the page's author, who has nowhere else to look; nothing of a session is in it
  console.warn([translateObstacle('obstacles'), ...found.map(({ message }) => message)].join(' '));
}
