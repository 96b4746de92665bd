/** What views of the dialog are made of. */

import { make } from '../launch/make.ts';

export const anchor = (href: string, text: string, target = ''): HTMLAnchorElement =>
  make('a', text, { href, target, rel: target === '_blank' ? 'noopener noreferrer' : '' });

export function named(link: HTMLAnchorElement, text: string): HTMLAnchorElement {
  link.textContent = text;
  return link;
}

export function first(link: HTMLAnchorElement): HTMLAnchorElement {
  link.className = 'first';
  return link;
}

export function row(...parts: Node[]): HTMLElement {
  const element = make('div', '', { class: 'row' });
  element.append(...parts);
  return element;
}

/** Steps that are controls. */
export function numbered(...steps: Node[]): HTMLElement {
  const list = make('ol');
  for (const step of steps) {
    const item = make('li');
    item.append(step);
    list.append(item);
  }
  return list;
}

export function folded(summary: string, parts: Node[]): HTMLElement {
  const details = make('details');
  details.append(make('summary', summary), ...parts);
  return details;
}
