import { nativeValue } from '../dom/native.ts';

/** Whether the parser is past the element's end tag: then there is something after it, or the document is complete. */
function isParsed(element: Element): boolean {
  if (element.ownerDocument.readyState !== 'loading') return true;
  for (let node: Node | null = element; node; node = nativeValue(node, 'parentNode'))
    if (nativeValue(node, 'nextSibling')) return true;
  return false;
}

/**
 * Calls back once the element's end tag has been parsed: at once where it has been, so that the first update is the whole
 * one. An element whose script runs in the head is upgraded before it has children, and could only guess what it is to be.
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
  // From loading on, the next state is the one that settles it.
  page.addEventListener('readystatechange', check);
}
