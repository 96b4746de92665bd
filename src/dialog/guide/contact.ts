import { findContacts } from '../../forms/content.ts';
import { isElement } from '../../dom/native.ts';
import { createElement, refill } from '../../dom/create-element.ts';
import type { Launch } from '../../request/launch-request.ts';
import { pageMeta } from '../../dom/page-meta.ts';
import { copyContent } from './copy-content.ts';
import { t } from './t.ts';

/** What the element of a launch has in its `contact` slot, or else what the page has set, by script or in its head. */
function contactOf({ target, settings }: Pick<Launch, 'target' | 'settings'>): readonly (string | Node)[] {
  const slotted = isElement(target) ? findContacts(target) : [];
  if (slotted.length) return slotted;
  const { contact } = settings;
  if (contact instanceof HTMLTemplateElement) return [...contact.content.childNodes];
  return typeof contact === 'string' || contact instanceof Node ? [contact] : [pageMeta('contact')];
}

/**
 * How to reach the help desk otherwise, as a copy: in the page's own styles, since it stands in the dialog's slot. Nothing
 * where the page says nothing.
 */
export function contactFor(launch: Pick<Launch, 'target' | 'settings'>, host: Element): HTMLElement[] {
  const place = copyContent(contactOf(launch));
  place.slot = 'contact';
  // In the page's direction, not that of the dialog's language.
  place.dir = (getComputedStyle(host) as CSSStyleDeclaration | null)?.direction ?? '';
  // Hidden on the page, it is meant for the dialog.
  for (const element of place.children) element.removeAttribute('hidden');
  // Of an earlier view there may be one left.
  refill(host, place);
  if (!place.textContent?.trim() && !place.querySelector('img')) return [];
  return [createElement('p', t('contact'), { class: 'heading' }), createElement('slot', '', { name: 'contact' })];
}
