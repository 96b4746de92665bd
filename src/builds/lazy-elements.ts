import { retryImport } from '../dom/retry-import.ts';

/** Loads and registers an element. Called with the number of the attempt, from 0. */
export type LoadElement = (attempt: number) => Promise<unknown>;

/**
 * Loads elements once their tags are on the page: in the document or in an open shadow root, at first or added later. An element that could
 * not be loaded is tried again when another of its tags is added.
 *
 * @param loaders - Loaders by tag.
 * @param page - The document to observe.
 * @returns a function that stops it.
 */
export function loadElementsOnUse(loaders: Readonly<Record<string, LoadElement>>, page: Document): () => void {
  const waiting = new Map(Object.entries(loaders).filter(([name]) => !customElements.get(name)));
  const watched = new WeakSet<Node>();
  const observer = new MutationObserver((records) => {
    for (const { addedNodes } of records) for (const node of addedNodes) if (node instanceof Element) search(node);
  });
  watch(page);
  return () => observer.disconnect();

  function watch(root: Document | ShadowRoot): void {
    if (watched.has(root)) return;
    watched.add(root);
    observer.observe(root, { childList: true, subtree: true });
    for (const child of root.children) search(child);
  }

  function search(top: Element): void {
    if (!waiting.size) return;
    for (const element of [top, ...top.querySelectorAll('*')]) {
      const { localName, shadowRoot } = element;
      const load = waiting.get(localName);
      if (load) request(localName, load);
      // A form may have a control of that name.
      else if (shadowRoot instanceof ShadowRoot) watch(shadowRoot);
      else if (localName.includes('-') && element.matches(':not(:defined)')) searchOnceDefined(element);
    }
  }

  /** A later upgrade attaches a shadow root without a mutation. */
  function searchOnceDefined(element: Element): void {
    void customElements.whenDefined(element.localName).then(
      () => element.shadowRoot && watch(element.shadowRoot),
      // `font-face` and the like are not valid names of custom elements.
      () => undefined,
    );
  }

  function request(name: string, load: LoadElement): void {
    waiting.delete(name);
    retryImport(load).then(
      () => {
        if (!waiting.size) observer.disconnect();
      },
      () => waiting.set(name, load),
    );
  }
}
