/** An element with its text and attributes. */
export function createElement<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  content = '',
  attributes: Readonly<Record<string, string>> = {},
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  element.textContent = content;
  // Not by `for…in`, which also finds what anyone has put on `Object.prototype`: a listener, for example.
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
  return element;
}

/** Puts nodes in the place of all that is in an element. */
export function refill(element: Element, ...nodes: Node[]): void {
  element.textContent = '';
  element.append(...nodes);
}
