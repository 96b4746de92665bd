import { createElement } from '../../dom/create-element.ts';

/** Attributes with ids of other elements, separated by blanks. */
const REFERENCES =
  'for form list headers itemref popovertarget commandfor interestfor aria-activedescendant aria-controls aria-describedby aria-details aria-errormessage aria-flowto aria-labelledby aria-owns'.split(
    ' ',
  );

const PREFIX = 'bt-contact-';

/** Returns content and the open shadow roots in it, which are copied if they are clonable. */
function rootsIn(root: ParentNode): ParentNode[] {
  const inner = [...root.querySelectorAll('*')].map(({ shadowRoot }) => shadowRoot);
  return [root, ...inner.filter((shadow) => shadow !== null).flatMap(rootsIn)];
}

/** Renames ids in the copy and the references to them, so that they do not clash with the original's. */
function rename(root: ParentNode): void {
  const elements = [...root.querySelectorAll('*')];
  // An image map is referenced by its name.
  const names = new Set(elements.flatMap((element) => [element.id, mapName(element) ?? '']).filter(Boolean));
  const renamed = (name: string): string => (names.has(name) ? PREFIX + name : name);
  for (const element of elements) {
    for (const { name, value } of [...element.attributes]) {
      let changed = value.replace(
        /url\((["']?)#(.+?)\1\)/g,
        (_, quote: string, id: string) => `url(${quote}#${renamed(id)}${quote})`,
      );
      if (name === 'id' || (name === 'name' && mapName(element))) changed = renamed(value);
      if (REFERENCES.includes(name)) changed = value.replace(/\S+/g, renamed);
      if (/^((xlink:)?href|usemap)$/.test(name))
        changed = value.replace(/^#(.+)/, (_, id: string) => `#${renamed(id)}`);
      if (changed !== value) setValue(element, name, changed);
    }
  }
}

const mapName = (element: Element): string | null =>
  element.localName === 'map' ? element.getAttribute('name') : null;

function setValue(element: Element, name: string, value: string): void {
  // A strict CSP refuses style attributes, but not styles set by script.
  if (name === 'style') (element as HTMLElement).style.cssText = value;
  else element.setAttribute(name, value);
}

/**
 * Copies content of the page, with its own ids, and without scripts, which would run again. Scripts in closed shadow roots cannot be reached.
 */
export function copyContent(items: readonly (string | Node)[]): HTMLElement {
  const place = createElement('div');
  place.append(...items.map((item) => (typeof item === 'string' ? item : item.cloneNode(true))));
  for (const root of rootsIn(place)) {
    for (const script of root.querySelectorAll('script')) script.remove();
    rename(root);
  }
  for (const element of place.querySelectorAll('[slot]')) {
    const { parentElement: parent } = element;
    // A slot of another custom element belongs to that element.
    if (!parent?.shadowRoot && !parent?.localName.includes('-')) element.removeAttribute('slot');
  }
  return place;
}
