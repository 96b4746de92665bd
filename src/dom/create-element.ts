/** Creates an element with text and attributes. */
export function createElement<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  content = '',
  attributes: Readonly<Record<string, string>> = {},
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  element.textContent = content;
  // Not by `for…in`, which also finds properties of `Object.prototype`, such as a listener.
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
  return element;
}

/** Replaces the content of an element. */
export function refill(element: Element, ...nodes: Node[]): void {
  element.textContent = '';
  element.append(...nodes);
}
