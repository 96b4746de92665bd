import { nativeValue } from '../form/native.ts';

/** Whether the parser is past the element's end tag: then there is something after it, or the document is complete. */
function isParsed(element: Element): boolean {
  if (element.ownerDocument.readyState !== 'loading') return true;
  for (let node: Node | null = element; node; node = nativeValue(node, 'parentNode'))
    if (nativeValue(node, 'nextSibling')) return true;
  return false;
}

/**
 * Settles once the element's end tag has been parsed. An element whose script runs in the head is upgraded before it has
 * children, and could only guess what it is to be.
 */
export function whenParsed(element: Element): Promise<void> {
  if (isParsed(element)) return Promise.resolve();
  const page = element.ownerDocument;
  return new Promise((resolve) => {
    const check = (): void => {
      if (!isParsed(element)) return;
      observer.disconnect();
      resolve();
    };
    const observer = new MutationObserver(check);
    observer.observe(page, { childList: true, subtree: true });
    // From loading on, the next state is the one that settles it.
    page.addEventListener('readystatechange', check, { once: true });
  });
}
