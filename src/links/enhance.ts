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

/** The `href` of a link in SVG. */
interface SvgAddress {
  readonly baseVal?: string;
}

const isDialogHost = (node: EventTarget): boolean =>
  isElement(node) && nativeCall(node, 'hasAttribute', 'data-bt-support-dialog');

const warnOfHost: OnHostIgnored = (target, value) => warnAuthor([{ code: 'host-not-named', value }], target);

/**
 * Returns the request of the link or form on an event's path, in any shadow root. No method is called on the path's nodes: the last one is
 * the window, whose properties are the page's own.
 */
function requestFrom(event: Event): LaunchRequest | null {
  const path = event.composedPath() as unknown as Path;
  const link = path.find(({ localName, href }) => href && /^a(rea)?$/.test(String(localName)));
  // SVG elements have no `isContentEditable`; their ancestors do.
  const isEdited = path.find(({ isContentEditable }) => isContentEditable !== undefined)?.isContentEditable;
  // Neither content that is being edited nor the launcher's own dialog.
  if (isEdited === true || event.composedPath().some(isDialogHost)) return null;
  const [target] = event.composedPath();
  if (event.type === 'submit' && isElement(target) && isForm(target))
    return requestOfForm(target, (event as SubmitEvent).submitter as Control | null, warnOfHost);
  return link && !isModified(event as MouseEvent) ? requestOfLink(link as HTMLAnchorElement, warnOfHost) : null;
}

/** Tests if an event is in a link or form whose address starts a session. */
const mayStartSession = (event: Event): boolean =>
  (event.composedPath() as unknown as Path).some(({ href, action }) =>
    isSessionUrl(String((href as SvgAddress | undefined)?.baseVal ?? href ?? action), document.baseURI),
  );

/**
 * Starts every link and form to `https://SITE/api/start_session` (or `.ns`) through the launcher, as the elements do: a chat opens in its
 * own window, which a second click brings to the front; a download comes with a dialog; a blocked pop-up has a fallback. Links and forms
 * that are added later count, too. The page is not changed.
 *
 * The browser handles a link or form with a `target` or `download`, or a handler in the markup that opens a window; an event on which
 * `preventDefault()` was called; and a click for a new tab. A chat on a host that the page does not name, by `configure`,
 * `<meta name="bt-site">` or `data-site`, is cut off from the page. Source: session generation API.
 *
 * @param root - Where to listen. Default: the window, after all listeners of the page; nothing on a server.
 * @returns a function that stops it.
 */
export function enhance(root: Window | Document | ShadowRoot | Element = globalThis.window): () => void {
  return hasPage() ? enhanceWhile(root, () => true) : () => undefined;
}

/** The same, while `isWanted` returns true. */
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
  // A link or button under the pointer or with focus may be pressed next.
  const types = ['pointerover', 'focusin'];
  for (const type of types) root.addEventListener(type, onNear);
  restoreAfterBack(window);
  return () => {
    for (const stop of stops) stop();
    for (const type of types) root.removeEventListener(type, onNear);
  };
}
