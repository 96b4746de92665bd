/** Parts of the dialog's views. */

import { createElement } from '../../dom/create-element.ts';

export const link = (href: string, text: string, target = ''): HTMLAnchorElement =>
  createElement('a', text, { href, target, rel: target === '_blank' ? 'noopener noreferrer' : '' });

export function withText(link: HTMLAnchorElement, text: string): HTMLAnchorElement {
  link.textContent = text;
  return link;
}

export function primary(link: HTMLAnchorElement): HTMLAnchorElement {
  link.className = 'first';
  return link;
}

export function buttonRow(...parts: Node[]): HTMLElement {
  const element = createElement('div', '', { class: 'row' });
  element.append(...parts);
  return element;
}

/** Creates a numbered list of controls. */
export function numbered(...steps: Node[]): HTMLElement {
  const list = createElement('ol');
  for (const step of steps) {
    const item = createElement('li');
    item.append(step);
    list.append(item);
  }
  return list;
}

export function disclosure(summary: string, parts: Node[]): HTMLElement {
  const details = createElement('details');
  details.append(createElement('summary', summary), ...parts);
  return details;
}
