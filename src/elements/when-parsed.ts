import { nativeValue } from '../dom/native.ts';

/** Tests if the element's end tag has been parsed: there is a node after it, or the document is complete. */
function isParsed(element: Element): boolean {
  if (element.ownerDocument.readyState !== 'loading') return true;
  for (let node: Node | null = element; node; node = nativeValue(node, 'parentNode'))
    if (nativeValue(node, 'nextSibling')) return true;
  return false;
}

/**
 * Calls back once the element's end tag has been parsed; synchronously if it already has, so that the first update is complete. If the script
 * runs in the head, an element is upgraded before it has children.
 */
export function whenParsed(element: Element, onParsed: () => void): void {
  if (isParsed(element)) {
    onParsed();
    return;
  }
  const page = element.ownerDocument;
  const check = (): void => {
    if (!isParsed(element)) return;
    observer.disconnect();
    page.removeEventListener('readystatechange', check);
    onParsed();
  };
  const observer = new MutationObserver(check);
  observer.observe(page, { childList: true, subtree: true });
  // The state after `loading` is enough.
  page.addEventListener('readystatechange', check);
}
