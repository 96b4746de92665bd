/** Registers an element, unless its name is already defined. */
export function defineElement(name: string, element: CustomElementConstructor): void {
  const registry = elementRegistry();
  if (registry && !registry.get(name)) registry.define(name, element);
}

/**
 * Returns the page's registry of custom elements; undefined on a server, and for XHTML, since Lit's templates are HTML: there, links inside
 * the elements stay plain links.
 */
export function elementRegistry(): CustomElementRegistry | undefined {
  const isXml = /xml/.test((globalThis.document as Document | undefined)?.contentType ?? '');
  return isXml ? undefined : (globalThis.customElements as CustomElementRegistry | undefined);
}
