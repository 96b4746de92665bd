/**
 * Reads properties of elements from the prototype. A form exposes its controls by name, so that one called `matches` hides the method
 * (DOM clobbering). So anything that may be a form is read this way; it works for other elements, too.
 */

/** Properties of all elements, and those of forms. */
type Native = Pick<
  HTMLFormElement,
  'elements' | 'localName' | 'namespaceURI' | 'nodeType' | 'parentNode' | 'nextSibling' | 'baseURI' | 'ownerDocument'
>;

type NativeMethods = Pick<
  HTMLFormElement,
  | 'append'
  | 'closest'
  | 'contains'
  | 'matches'
  | 'getAttribute'
  | 'hasAttribute'
  | 'querySelectorAll'
  | 'dispatchEvent'
  | 'requestSubmit'
  | 'cloneNode'
>;

const read = (target: object, name: string): unknown => Reflect.get(HTMLFormElement.prototype, name, target);

/** Returns a property from the prototype. */
export const nativeValue = <Name extends keyof Native>(target: Node, name: Name): Native[Name] =>
  read(target, name) as Native[Name];

/** Calls a method of the prototype. */
export const nativeCall = <Name extends keyof NativeMethods>(
  target: EventTarget,
  name: Name,
  ...args: Parameters<NativeMethods[Name]>
): ReturnType<NativeMethods[Name]> =>
  Reflect.apply(read(target, name) as () => unknown, target, args) as ReturnType<NativeMethods[Name]>;

/** Tests if a value is an element, also of another frame. */
export function isElement(value: unknown): value is Element {
  try {
    return nativeValue(value as Node, 'nodeType') === Node.ELEMENT_NODE;
  } catch {
    return false;
  }
}

/** Tests if an element is HTML: `<svg><form>` is not a form. */
export const isHtml = (element: Element): boolean =>
  nativeValue(element, 'namespaceURI') === 'http://www.w3.org/1999/xhtml';

export const isForm = (element: Element): element is HTMLFormElement =>
  nativeValue(element, 'localName') === 'form' && isHtml(element);
