/** The content that an author puts inside an element. */

import { findContent } from '../forms/content.ts';
import { findOurs, goesElsewhere, hrefOf, isLink } from '../forms/destination.ts';
import { isElement, nativeCall } from '../dom/native.ts';
import { ELEMENTS } from '../dom/tag-names.ts';
import { isSessionUrl } from '../session/url.ts';

const BUTTON = 'button:not([type=reset]), input:is([type=submit], [type=button], [type=image])';
const INVISIBLE = 'form, noscript, script, style, template, datalist, option, input[type=hidden], [hidden], [slot]';

/** Submit buttons. */
export const SUBMIT = 'button:not([type=reset], [type=button]), input:is([type=submit], [type=image])';

/** Finds the first element of an element's own content that matches a selector and has no other purpose. */
export const queryLightDom = <Found extends Element>(element: Element, kind: string): Found | null =>
  findOurs<Found>(element, kind)[0] ?? null;

/**
 * Finds parts of the page in an element, as after a missing end tag: landmarks, other elements of this package, and forms with another
 * purpose.
 */
export const pageParts = (element: Element): Element[] => [
  ...findContent(element, `main, nav, search, [role=search], ${ELEMENTS}`),
  ...findContent(element, 'form').filter((form) => goesElsewhere(form)),
];

/** Tests if an element has content with another purpose. */
export const holdsOthers = (element: Element): boolean =>
  pageParts(element).length > 0 ||
  findContent(element, `a, area, ${BUTTON}`).some((found) => goesElsewhere(found, null, element));

/**
 * Finds the link or button that starts the session: first a link to a session, then a button, then a link without an address. Beside parts of
 * the page, only a button in a form to a session counts.
 */
export function findControl(element: Element): HTMLElement | null {
  const controls = findOurs<HTMLElement>(element, `a, area, ${BUTTON}`);
  const links = controls.filter(isLink);
  const buttons = controls.filter((control) => !isLink(control)) as HTMLButtonElement[];
  const session = links.find((link) => isSessionUrl(hrefOf(link) ?? '', link.baseURI));
  if (session) return session;
  if (pageParts(element).length) return buttons.find(({ form }) => form) ?? null;
  // A link without an address is plain text, unless it has a role.
  return buttons[0] ?? links.find((link) => hrefOf(link) !== null || link.matches('[role=button], [tabindex]')) ?? null;
}

/** Returns the author's submit buttons. */
export function findSubmits(element: Element): HTMLButtonElement[] {
  const buttons = findOurs<HTMLButtonElement>(element, SUBMIT);
  return pageParts(element).length ? buttons.filter(({ form }) => form) : buttons;
}

export const isVisible = (node: Node): boolean =>
  isElement(node)
    ? !nativeCall(node, 'matches', INVISIBLE)
    : node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '';

/** Content by slot name. */
export interface SlottedContent {
  readonly '': readonly Node[];
  /** Label of the element's own button. */
  readonly label?: readonly Node[];
  /** Content above the element's own form. */
  readonly before?: readonly Node[];
  readonly after?: readonly Node[];
}

/** Anything but text, inline markup and invisible content. */
const NOT_PLAIN =
  ':scope > :not(b, br, em, i, img, input, script, small, span, strong, svg, [hidden], [slot]), span *, svg a';

export const isPlain = (element: Element): boolean => !element.querySelector(NOT_PLAIN);

/** Returns the children with a `slot` of that name. */
export const slottedIn = (element: Element, name: string): Element[] =>
  [...element.children].filter(({ slot }) => slot === name);

/** Returns the content that the element shows: nodes without a `slot`. */
export const slottable = (element: Element): Node[] =>
  [...element.childNodes].filter((node) =>
    isElement(node) ? !nativeCall(node, 'getAttribute', 'slot') : node.nodeType === Node.TEXT_NODE,
  );
