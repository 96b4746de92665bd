import { findContacts } from '../../forms/content.ts';
import { isElement, nativeCall } from '../../dom/native.ts';
import { isVisible, slottable, type SlottedContent } from '../light-dom.ts';

/** What stands beside a button and is no part of its label: what is a block by nature, and what is pressed or played. */
const BLOCK =
  'address,article,aside,blockquote,details,div,dl,fieldset,figure,footer,form,h1,h2,h3,h4,h5,h6,header,hr,main,nav,ol,p,pre,section,table,ul,a[href],svg a,audio,button,iframe,label,video,bt-issue-form,bt-support-session,[slot=contact]';

/** Whether content is to be the label of an element's own button, as opposed to what stands beside it. */
function isLabel(node: Node): boolean {
  if (!isVisible(node)) return false;
  if (!isElement(node)) return true;
  return !nativeCall(node, 'matches', BLOCK) && !nativeCall(node, 'querySelectorAll', BLOCK).length;
}

/** An element's content around its own button: the label, and the blocks before and after. Null where nothing is a label. */
export function aroundButton(element: Element): SlottedContent | null {
  const nodes = slottable(element);
  const first = nodes.findIndex(isLabel);
  if (first < 0) return null;
  // Blanks between words, too.
  const isInside = (node: Node): boolean => !isElement(node) || isLabel(node);
  const isBeside = (node: Node): boolean => !isInside(node);
  return {
    '': nodes.slice(0, first).filter(isBeside),
    label: nodes.filter(isInside),
    after: nodes.slice(first).filter(isBeside),
  };
}

/**
 * Takes what is for the dialog and stands deeper than a slot reaches off the page, but where the element itself shows how to
 * reach the help desk.
 */
export function hideContacts(element: Element, isShown: boolean): void {
  for (const contact of findContacts(element)) {
    const isHidden = contact.parentNode !== element && !isShown;
    if (contact.hidden !== isHidden) contact.hidden = isHidden;
  }
}
