import { isHtml, nativeCall } from '../dom/native.ts';
import { ELEMENTS } from '../dom/tag-names.ts';

/** Ours, which see to their own content. */
const NESTED = `:scope :is(${ELEMENTS}) *`;

/** Not an element's own content: what stands in a slot, such as the contact for the dialog, and what is in another element of ours. */
const OTHERS = `:scope>[slot],:scope>[slot] *,:scope [slot=contact],:scope [slot=contact] *,${NESTED}`;

const find = (element: Element, selector: string): Element[] =>
  [...nativeCall(element, 'querySelectorAll', selector)].filter((found) => isHtml(found) || found.localName === 'a');

/** All HTML elements and links of a kind in an element's own content. A picture's `<svg><select>` is none. */
export const findContent = <Kind extends Element>(element: Element, kind: string): Kind[] =>
  find(element, `:is(${kind}):not(${OTHERS})`) as Kind[];

/**
 * What an author has put anywhere inside an element for the dialog. The slot of another component, whose child it would be, is
 * that component's.
 */
export const findContacts = (element: Element): HTMLElement[] =>
  (find(element, `[slot=contact]:not(:scope [slot=contact] *,${NESTED})`) as HTMLElement[]).filter(
    ({ parentElement }) => parentElement === element || !parentElement?.localName.includes?.('-'),
  );
