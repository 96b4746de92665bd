/** An element with its text and attributes. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  content = '',
  attributes: Readonly<Record<string, string>> = {},
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  element.textContent = content;
  for (const attribute in attributes) element.setAttribute(attribute, attributes[attribute] as string);
  return element;
}
