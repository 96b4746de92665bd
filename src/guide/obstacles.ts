import { siteHost } from '../session/site.ts';
import type { obstacleTexts } from '../locales/english-guide.ts';
import { sayObstacle } from './say.ts';

/** Something about a page that can keep sessions from starting. */
export interface Obstacle {
  readonly code: Exclude<keyof typeof obstacleTexts, 'obstacles'>;
  /** A sentence for the page's author. */
  readonly message: string;
}

const SCRIPTS = /(?:^|\/)(?:bt-support(?:\.module)?|bg|start_session)\.js$/;

/** What stands in the way on a page. */
export function findObstacles(view: Window, site: string): Obstacle[] {
  const { document: page, location } = view;
  const found: Obstacle[] = [];
  const find = (code: Obstacle['code'], value = ''): void => {
    found.push({ code, message: sayObstacle(code, { value }) });
  };
  if (view.top !== view) find(isSandboxed(view) ? 'sandboxed' : 'framed');
  const scripts = [...page.scripts].filter(({ src }) => src && SCRIPTS.test(new URL(src).pathname));
  if (scripts.length > 1) find('duplicate', scripts.map(({ src }) => src).join(', '));
  const elements = page.querySelectorAll<Element & { site?: unknown; href?: unknown }>(
    'bt-support-session, bt-issue-form',
  );
  const isNeeded = [...elements].some((element) => !element.site && !element.querySelector('a[href], form[action]'));
  if (site ? !siteHost(site) : isNeeded) find(site ? 'site-wrong' : 'site-missing', site);
  if (!view.isSecureContext) find('insecure', location.protocol);
  if (page.compatMode !== 'CSS1Compat') find('quirks');
  return found;
}

/** As far as a page can tell from inside: a frame of its own origin says it, and a sandbox can take that away. */
export function isSandboxed(view: Window): boolean {
  try {
    return view.origin === 'null' || view.frameElement?.hasAttribute('sandbox') === true;
  } catch {
    return false;
  }
}

let hasSaid = false;

/** Says once, on the console, what stands in the way. */
export function sayObstacles(view: Window, site: string): void {
  const found = findObstacles(view, site);
  if (hasSaid || !found.length) return;
  hasSaid = true;
  // eslint-disable-next-line no-console -- for the page's author, who has nowhere else to look; nothing of a session is in it
  console.warn([sayObstacle('obstacles'), ...found.map(({ message }) => message)].join(' '));
}
