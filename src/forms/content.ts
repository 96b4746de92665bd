import { isHtml, nativeCall } from '../dom/native.ts';
import { ELEMENTS } from '../dom/tag-names.ts';

/** Content of nested elements of this package, which handle it themselves. */
const NESTED = `:scope :is(${ELEMENTS}) *`;

/** Not an element's own content: what has a `slot`, such as the contact for the dialog, and content of nested elements. */
const OTHERS = `:scope>[slot],:scope>[slot] *,:scope [slot=contact],:scope [slot=contact] *,${NESTED}`;

const find = (element: Element, selector: string): Element[] =>
  [...nativeCall(element, 'querySelectorAll', selector)].filter((found) => isHtml(found) || found.localName === 'a');

/** Finds HTML elements and links in an element's own content, by a selector. `<svg><select>` is not HTML. */
export const findContent = <Kind extends Element>(element: Element, kind: string): Kind[] =>
  find(element, `:is(${kind}):not(${OTHERS})`) as Kind[];

/**
 * Finds the elements in the `contact` slot, at any depth. A child of another custom element belongs to a slot of that one.
 */
export const findContacts = (element: Element): HTMLElement[] =>
  (find(element, `[slot=contact]:not(:scope [slot=contact] *,${NESTED})`) as HTMLElement[]).filter(
    ({ parentElement }) => parentElement === element || !parentElement?.localName.includes?.('-'),
  );
