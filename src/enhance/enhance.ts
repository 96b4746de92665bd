import type { Control } from '../form/controls.ts';
import { isElement, isForm } from '../form/native.ts';
import { prepare, resume } from '../launch/guided.ts';
import { isModified } from '../launch/is-modified.ts';
import { launch, type LaunchRequest } from '../launch/launcher.ts';
import { parseSessionUrl } from '../session/url.ts';
import { sessionOfForm, sessionOfLink } from './session-of.ts';

type Path = readonly Partial<HTMLAnchorElement & HTMLFormElement>[];

/**
 * The session that a link or form stands for in which something happened, whichever shadow roots it is in. Nothing on the way is
 * called: it ends in the window, where the page's own names are.
 */
function sessionAt(event: Event): LaunchRequest | null {
  const path = event.composedPath() as unknown as Path;
  const link = path.find(({ localName, href }) => href && /^a(rea)?$/.test(String(localName)));
  // Neither what is being edited nor the launcher's own.
  if (path[0]?.isContentEditable === true || path.some(({ dataset }) => dataset?.btSupportDialog === '')) return null;
  const [target] = event.composedPath();
  if (event.type === 'submit' && isElement(target) && isForm(target))
    return sessionOfForm(target, (event as SubmitEvent).submitter as Control | null);
  return link && !isModified(event as MouseEvent) ? sessionOfLink(link as HTMLAnchorElement) : null;
}

/** Whether something happened in what may start a session next, as far as its address says. */
const isNear = (event: Event): boolean =>
  (event.composedPath() as unknown as Path).some(({ href, action }) => parseSessionUrl(String(href ?? action)));

/**
 * Has every link and form that goes to `https://SITE/api/start_session` (or `.ns`) start its session as the elements do:
 * a chat in a window of its own size, which a second click brings to the front; a dialog beside a download; a way on where
 * a window is blocked. What is added later is found too. Nothing of the page is changed, and nothing else is touched.
 *
 * What its author says of how it opens is left to the browser: a `target`, `download`, a script that opens a window or has
 * taken the event, and a customer's own click for a new tab. A host that the page did not name, by `configure`,
 * `<meta name="bt-site">` or `data-site`, gets a chat that is cut off from the page. Source: session generation API.
 *
 * @param root - Where to look. Default: the page, by its window, so that all that the page does itself comes first.
 * @returns stops it.
 */
export function enhance(root: Window | Document | ShadowRoot | Element = window): () => void {
  return listen(root, () => true);
}

/** The same, for as long as it is wanted. */
export function listen(root: EventTarget, isWanted: () => boolean): () => void {
  let isReady = false;
  const onEvent = (event: Event): void => {
    if (event.defaultPrevented || !isWanted()) return;
    if (!/click|submit/.test(event.type)) {
      if (isReady || !isNear(event)) return;
      isReady = true;
      prepare();
      return;
    }
    const session = sessionAt(event);
    if (!session) return;
    event.preventDefault();
    launch(session);
  };
  // What a customer reaches for may be pressed next.
  const types = ['click', 'submit', 'pointerover', 'focusin'];
  for (const type of types) root.addEventListener(type, onEvent);
  resume(window);
  return () => types.forEach((type) => root.removeEventListener(type, onEvent));
}
