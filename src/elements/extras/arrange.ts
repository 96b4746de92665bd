import { findContacts } from '../../forms/content.ts';
import { isElement, nativeCall } from '../../dom/native.ts';
import { isVisible, slottable, type SlottedContent } from '../light-dom.ts';

/** Content that is not part of a button's label: blocks, and interactive content. */
const BLOCK =
  'address,article,aside,blockquote,details,div,dl,fieldset,figure,footer,form,h1,h2,h3,h4,h5,h6,header,hr,main,nav,ol,p,pre,section,table,ul,a[href],svg a,audio,button,iframe,label,video,bt-issue-form,bt-support-session,[slot=contact]';

/** Tests if a node is part of the label of an element's own button. */
function isLabel(node: Node): boolean {
  if (!isVisible(node)) return false;
  if (!isElement(node)) return true;
  return !nativeCall(node, 'matches', BLOCK) && !nativeCall(node, 'querySelectorAll', BLOCK).length;
}

/** Splits an element's content into the label of its own button and the blocks before and after; null if there is no label. */
export function aroundButton(element: Element): SlottedContent | null {
  const nodes = slottable(element);
  const first = nodes.findIndex(isLabel);
  if (first < 0) return null;
  // Including blanks between words.
  const isInside = (node: Node): boolean => !isElement(node) || isLabel(node);
  const isBeside = (node: Node): boolean => !isInside(node);
  return {
    '': nodes.slice(0, first).filter(isBeside),
    label: nodes.filter(isInside),
    after: nodes.slice(first).filter(isBeside),
  };
}

/**
 * Hides content of the `contact` slot that is too deep to be slotted, unless the element itself shows it.
 */
export function hideContacts(element: Element, isShown: boolean): void {
  for (const contact of findContacts(element)) {
    const isHidden = contact.parentNode !== element && !isShown;
    if (contact.hidden !== isHidden) contact.hidden = isHidden;
  }
}
