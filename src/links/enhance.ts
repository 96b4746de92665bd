import type { Control } from '../forms/control.ts';
import { isElement, isForm, nativeCall } from '../dom/native.ts';
import { preloadGuide, restoreAfterBack } from '../dialog/when-guide-ready.ts';
import { isModified } from '../dom/is-modified.ts';
import { listenLast } from '../dom/listen-last.ts';
import type { LaunchRequest } from '../request/launch-request.ts';
import { launch } from '../launch/launcher.ts';
import { hasPage } from '../dom/need-page.ts';
import { isSessionUrl } from '../session/url.ts';
import { warnAuthor } from '../dialog/warn-author.ts';
import { type OnHostIgnored, requestOfForm, requestOfLink } from './requests.ts';

type Path = readonly Partial<HTMLAnchorElement & HTMLFormElement>[];

/** The address of a link is its property, that of one in SVG is in it. */
interface SvgAddress {
  readonly baseVal?: string;
}

const isDialogHost = (node: EventTarget): boolean =>
  isElement(node) && nativeCall(node, 'hasAttribute', 'data-bt-support-dialog');

const warnOfHost: OnHostIgnored = (target, value) => warnAuthor([{ code: 'host-not-named', value }], target);

/**
 * The session that a link or form stands for in which something happened, whichever shadow roots it is in. Nothing on the way is
 * called: it ends in the window, where the page's own names are.
 */
function requestFrom(event: Event): LaunchRequest | null {
  const path = event.composedPath() as unknown as Path;
  const link = path.find(({ localName, href }) => href && /^a(rea)?$/.test(String(localName)));
  // SVG does not know whether it is being edited; what is around it does.
  const isEdited = path.find(({ isContentEditable }) => isContentEditable !== undefined)?.isContentEditable;
  // Neither what is being edited nor the launcher's own.
  if (isEdited === true || event.composedPath().some(isDialogHost)) return null;
  const [target] = event.composedPath();
  if (event.type === 'submit' && isElement(target) && isForm(target))
    return requestOfForm(target, (event as SubmitEvent).submitter as Control | null, warnOfHost);
  return link && !isModified(event as MouseEvent) ? requestOfLink(link as HTMLAnchorElement, warnOfHost) : null;
}

/** Whether something happened in what may start a session next, as far as its address says. */
const mayStartSession = (event: Event): boolean =>
  (event.composedPath() as unknown as Path).some(({ href, action }) =>
    isSessionUrl(String((href as SvgAddress | undefined)?.baseVal ?? href ?? action), document.baseURI),
  );

/**
 * Has every link and form that goes to `https://SITE/api/start_session` (or `.ns`) start its session as the elements do:
 * a chat in a window of its own size, which a second click brings to the front; a dialog beside a download; a way on where
 * a window is blocked. What is added later is found too. Nothing of the page is changed, and nothing else is touched.
 *
 * What its author says of how it opens is left to the browser: a `target`, `download`, a script that opens a window or has
 * taken the event, and a customer's own click for a new tab. A host that the page did not name, by `configure`,
 * `<meta name="bt-site">` or `data-site`, gets a chat that is cut off from the page. Source: session generation API.
 *
 * @param root - Where to look. Default: the page, by its window, so that all that the page does itself comes first; on a
 *   server, where there is none, nothing.
 * @returns a function that stops it.
 */
export function enhance(root: Window | Document | ShadowRoot | Element = globalThis.window): () => void {
  return hasPage() ? enhanceWhile(root, () => true) : () => undefined;
}

/** The same, for as long as it is wanted. */
export function enhanceWhile(root: EventTarget, isWanted: () => boolean): () => void {
  let isReady = false;
  const onEvent = (event: Event): void => {
    if (event.defaultPrevented || !isWanted()) return;
    const session = requestFrom(event);
    if (!session) return;
    event.preventDefault();
    launch(session);
  };
  const onNear = (event: Event): void => {
    if (isReady || !isWanted() || !mayStartSession(event)) return;
    isReady = true;
    preloadGuide();
  };
  const stops = [
    listenLast(root, 'click', onEvent, (event) => isWanted() && mayStartSession(event)),
    listenLast(root, 'submit', onEvent, isWanted),
  ];
  // What a customer reaches for may be pressed next.
  const types = ['pointerover', 'focusin'];
  for (const type of types) root.addEventListener(type, onNear);
  restoreAfterBack(window);
  return () => {
    for (const stop of stops) stop();
    for (const type of types) root.removeEventListener(type, onNear);
  };
}
