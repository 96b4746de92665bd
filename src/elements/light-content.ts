/** What an author has put inside an element. */

import { findContent } from '../form/content.ts';
import { isElement, nativeCall } from '../form/native.ts';
import { parseSessionUrl } from '../session/url.ts';

const BUTTON = 'button:not([type=reset]), input:is([type=submit], [type=button], [type=image])';
const INVISIBLE = 'form, noscript, script, style, template, datalist, option, input[type=hidden], [hidden], [slot]';

/** What sends a form, as opposed to what is for the page's own scripts. */
export const SUBMIT = 'button:not([type=reset], [type=button]), input:is([type=submit], [type=image])';

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

export const isVisible = (node: Node): boolean =>
  isElement(node)
    ? !nativeCall(node, 'matches', INVISIBLE)
    : node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '';

/** What stands beside a button and is no part of its label: what is a block by nature, and what is pressed or played. */
const BLOCK =
  'address,article,aside,blockquote,details,div,dl,fieldset,figure,footer,form,h1,h2,h3,h4,h5,h6,header,hr,main,nav,ol,p,pre,section,table,ul,audio,button,iframe,label,video,bt-issue-form,bt-support-session,[slot=contact]';

/** Whether content is to be the label of an element's own button, as opposed to what stands beside it. */
function isLabel(node: Node): boolean {
  if (!isVisible(node)) return false;
  if (!isElement(node)) return true;
  return !nativeCall(node, 'matches', BLOCK) && !nativeCall(node, 'querySelectorAll', BLOCK).length;
}

/** Content by the name of the slot that it goes to. */
export interface SlottedContent {
  readonly before?: readonly Node[];
  readonly '': readonly Node[];
  readonly after?: readonly Node[];
}

/** All that can be shown of an element's content: what is in a slot is for the dialog. */
export const slottable = (element: Element): Node[] =>
  [...element.childNodes].filter((node) =>
    isElement(node) ? !nativeCall(node, 'getAttribute', 'slot') : node.nodeType === Node.TEXT_NODE,
  );

/** An element's content around its own button: the label, and the blocks before and after. Null where nothing is a label. */
export function aroundButton(element: Element): Required<SlottedContent> | null {
  const nodes = slottable(element);
  const first = nodes.findIndex(isLabel);
  if (first < 0) return null;
  // Blanks between words, too.
  const isInside = (node: Node): boolean => !isElement(node) || isLabel(node);
  const isBeside = (node: Node): boolean => !isInside(node);
  return {
    before: nodes.slice(0, first).filter(isBeside),
    '': nodes.filter(isInside),
    after: nodes.slice(first).filter(isBeside),
  };
}

/** What a customer can see of an element's content. Forms do not count: their fields and buttons are found by themselves. */
export const visibleContent = (element: Element): Node[] => [...element.childNodes].filter(isVisible);
