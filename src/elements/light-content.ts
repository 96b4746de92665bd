/** What an author has put inside an element. */

import { findContent } from '../form/content.ts';
import { isElement, nativeCall } from '../form/native.ts';
import { parseSessionUrl } from '../session/url.ts';

const BUTTON = 'button:not([type=reset]), input:is([type=submit], [type=button], [type=image])';
const INVISIBLE = 'form, noscript, script, style, template, datalist, option, input[type=hidden], [hidden], [slot]';

/** Controls that say something, as opposed to those that are pressed. */
export const FIELDS = 'input:not([type=submit], [type=button], [type=image], [type=reset]), select, textarea';

/** The same, but for those that a customer never sees. */
export const VISIBLE_FIELDS =
  'input:not([type=submit], [type=button], [type=image], [type=reset], [type=hidden]), select, textarea';

/** The first element of a kind in an element's own content. */
export const findHere = <Found extends Element>(element: Element, kind: string): Found | null =>
  findContent<Found>(element, kind)[0] ?? null;

export const isLink = (element: Element | null | undefined): element is HTMLAnchorElement => element?.localName === 'a';

/** The link or button that starts the session: a link to a session before a button, and that before any other link. */
export function findControl(element: Element): HTMLElement | null {
  const links = findContent<HTMLAnchorElement>(element, 'a[href]');
  const session = links.find(({ href }) => parseSessionUrl(href));
  return session ?? findHere<HTMLElement>(element, BUTTON) ?? links[0] ?? null;
}

const isVisible = (node: Node): boolean =>
  isElement(node)
    ? !nativeCall(node, 'matches', INVISIBLE)
    : node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '';

/** What a customer can see of an element's content. Forms do not count: their fields and buttons are found by themselves. */
export const visibleContent = (element: Element): Node[] => [...element.childNodes].filter(isVisible);
