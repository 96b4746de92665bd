/** Registers an element, unless there is one of its name. */
export function defineElement(name: string, element: CustomElementConstructor): void {
  const registry = elementRegistry();
  if (registry && !registry.get(name)) registry.define(name, element);
}

/**
 * The page's registry of custom elements. There is none on a server, and none for XHTML, which Lit's templates are not: without it
 * the links inside the elements stay as they are.
 */
export function elementRegistry(): CustomElementRegistry | undefined {
  const isXml = /xml/.test((globalThis.document as Document | undefined)?.contentType ?? '');
  return isXml ? undefined : (globalThis.customElements as CustomElementRegistry | undefined);
}
