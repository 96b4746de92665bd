/** What an author has put inside an element. */

import { findContent } from '../forms/content.ts';
import { findOurs, goesElsewhere, hrefOf, isLink } from '../forms/destination.ts';
import { isElement, nativeCall } from '../dom/native.ts';
import { ELEMENTS } from '../dom/tag-names.ts';
import { isSessionUrl } from '../session/url.ts';

const BUTTON = 'button:not([type=reset]), input:is([type=submit], [type=button], [type=image])';
const INVISIBLE = 'form, noscript, script, style, template, datalist, option, input[type=hidden], [hidden], [slot]';

/** What sends a form, as opposed to what is for the page's own scripts. */
export const SUBMIT = 'button:not([type=reset], [type=button]), input:is([type=submit], [type=image])';

/** The first element of a kind in an element's own content that does not go elsewhere. */
export const queryLightDom = <Found extends Element>(element: Element, kind: string): Found | null =>
  findOurs<Found>(element, kind)[0] ?? null;

/**
 * What shows that there is more in an element than its author meant, such as the rest of the page behind an end tag that is not
 * there: landmarks, other elements of ours, and forms that go elsewhere.
 */
export const pageParts = (element: Element): Element[] => [
  ...findContent(element, `main, nav, search, [role=search], ${ELEMENTS}`),
  ...findContent(element, 'form').filter((form) => goesElsewhere(form)),
];

/** Whether something of an element's content says that it goes elsewhere, and so works as it is. */
export const holdsOthers = (element: Element): boolean =>
  pageParts(element).length > 0 ||
  findContent(element, `a, area, ${BUTTON}`).some((found) => goesElsewhere(found, null, element));

/**
 * The link or button that starts the session: a link to a session before a button, and that before a link that only scripts make
 * something of. What goes elsewhere is none, and beside parts of a page only a button in a form of ours.
 */
export function findControl(element: Element): HTMLElement | null {
  const controls = findOurs<HTMLElement>(element, `a, area, ${BUTTON}`);
  const links = controls.filter(isLink);
  const buttons = controls.filter((control) => !isLink(control)) as HTMLButtonElement[];
  const session = links.find((link) => isSessionUrl(hrefOf(link) ?? '', link.baseURI));
  if (session) return session;
  if (pageParts(element).length) return buttons.find(({ form }) => form) ?? null;
  // A link without an address is a mere text, unless it has a role.
  return buttons[0] ?? links.find((link) => hrefOf(link) !== null || link.matches('[role=button], [tabindex]')) ?? null;
}

/** Buttons of the author's that send the form. */
export function findSubmits(element: Element): HTMLButtonElement[] {
  const buttons = findOurs<HTMLButtonElement>(element, SUBMIT);
  return pageParts(element).length ? buttons.filter(({ form }) => form) : buttons;
}

export const isVisible = (node: Node): boolean =>
  isElement(node)
    ? !nativeCall(node, 'matches', INVISIBLE)
    : node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '';

/** Content by the name of the slot that it goes to. */
export interface SlottedContent {
  readonly '': readonly Node[];
  /** Of the element's own button. */
  readonly label?: readonly Node[];
  /** Above the element's own form. */
  readonly before?: readonly Node[];
  readonly after?: readonly Node[];
}

/** Text, and what is in it without a doubt: the label of a button by itself. What is not seen does no harm. */
const NOT_PLAIN =
  ':scope > :not(b, br, em, i, img, input, script, small, span, strong, svg, [hidden], [slot]), span *, svg a';

export const isPlain = (element: Element): boolean => !element.querySelector(NOT_PLAIN);

/** How to reach the help desk otherwise, as far as it can be slotted. */
export const contactsOf = (element: Element): Element[] =>
  [...element.children].filter(({ slot }) => slot === 'contact');

/** All that can be shown of an element's content: what is in a slot is for the dialog. */
export const slottable = (element: Element): Node[] =>
  [...element.childNodes].filter((node) =>
    isElement(node) ? !nativeCall(node, 'getAttribute', 'slot') : node.nodeType === Node.TEXT_NODE,
  );
