/**
 * What the platform says of an element. A form gives its controls by their names before its own properties: one called
 * `matches` hides the method. So whatever may be a form is read past the instance; other elements answer the same way.
 */

/** What all elements have, and what forms have beside it. */
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

/** A property as the platform has it. */
export const nativeValue = <Name extends keyof Native>(target: Node, name: Name): Native[Name] =>
  read(target, name) as Native[Name];

/** Calls a method as the platform has it. */
export const nativeCall = <Name extends keyof NativeMethods>(
  target: EventTarget,
  name: Name,
  ...args: Parameters<NativeMethods[Name]>
): ReturnType<NativeMethods[Name]> =>
  Reflect.apply(read(target, name) as () => unknown, target, args) as ReturnType<NativeMethods[Name]>;

/** Whether something is an element, of whichever frame. */
export function isElement(value: unknown): value is Element {
  try {
    return nativeValue(value as Node, 'nodeType') === Node.ELEMENT_NODE;
  } catch {
    return false;
  }
}

/** Whether an element is HTML, as opposed to one of the same name in a picture: `<svg><form>` is no form. */
export const isHtml = (element: Element): boolean =>
  nativeValue(element, 'namespaceURI') === 'http://www.w3.org/1999/xhtml';

export const isForm = (element: Element): element is HTMLFormElement =>
  nativeValue(element, 'localName') === 'form' && isHtml(element);
