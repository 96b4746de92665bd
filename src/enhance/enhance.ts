import type { Control } from '../form/controls.ts';
import { prepare, resume } from '../launch/guided.ts';
import { isModified } from '../launch/is-modified.ts';
import { launch, type LaunchRequest } from '../launch/launcher.ts';
import { sessionOfForm, sessionOfLink } from './session-of.ts';

/** The session that a link or form stands for which something happened in, whichever shadow roots it is in. */
function sessionAt(event: Event): LaunchRequest | null {
  const { type, target, submitter } = event as SubmitEvent;
  const path = event.composedPath() as Partial<HTMLInputElement>[];
  const link = path.find((node) => node.matches?.('a[href], area[href]')) as HTMLAnchorElement | undefined;
  // Neither what is being edited nor the launcher's own.
  if (link?.isContentEditable || path.some(({ dataset }) => dataset?.btSupportDialog === '')) return null;
  if (link) return isModified(event as MouseEvent) ? null : sessionOfLink(link);
  const form = type === 'submit' ? (target as HTMLFormElement) : type !== 'click' && path[0]?.form;
  return form ? sessionOfForm(form, submitter as Control | null) : null;
}

/**
 * Has every link and form that goes to `https://SITE/api/start_session` (or `.ns`) start its session as the elements do:
 * a chat in a window of its own size, which a second click brings to the front; a dialog beside a download; a way on where
 * a window is blocked. What is added later is found too. Nothing of the page is changed, and nothing else is touched.
 *
 * What its author says of how it opens is left to the browser: a `target`, `download`, a script that opens a window or has
 * taken the event, and a customer's own click for a new tab. A host that the page did not name, by `configure`,
 * `<meta name="bt-site">` or `data-site`, gets a chat that is cut off from the page. Source: session generation API.
 *
 * @param root - Where to look. Default: the page.
 * @returns stops it.
 */
export function enhance(root: Document | ShadowRoot | Element = document): () => void {
  return listen(root, () => true);
}

/** The same, for as long as it is wanted. */
export function listen(root: Node, isWanted: () => boolean): () => void {
  const over = new AbortController();
  let isReady = false;
  const onEvent = (event: Event): void => {
    const request = event.defaultPrevented || !isWanted() ? null : sessionAt(event);
    if (!request) return;
    if (/^(click|submit)$/.test(event.type)) {
      event.preventDefault();
      launch(request);
    } else if (!isReady) {
      isReady = true;
      prepare();
    }
  };
  // What a customer reaches for may be pressed next.
  for (const type of ['click', 'submit', 'pointerover', 'focusin']) {
    root.addEventListener(type, onEvent, { signal: over.signal });
  }
  resume(window);
  return () => over.abort();
}
