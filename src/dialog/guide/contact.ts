import { findContacts } from '../../forms/content.ts';
import { isElement } from '../../dom/native.ts';
import { createElement, refill } from '../../dom/create-element.ts';
import type { Launch } from '../../request/launch-request.ts';
import { pageMeta } from '../../dom/page-meta.ts';
import { copyContent } from './copy-content.ts';
import { t } from './t.ts';

/** Returns the content of the element's `contact` slot, or else the page's setting. */
function contactOf({ target, settings }: Pick<Launch, 'target' | 'settings'>): readonly (string | Node)[] {
  const slotted = isElement(target) ? findContacts(target) : [];
  if (slotted.length) return slotted;
  const { contact } = settings;
  if (contact instanceof HTMLTemplateElement) return [...contact.content.childNodes];
  return typeof contact === 'string' || contact instanceof Node ? [contact] : [pageMeta('contact')];
}

/**
 * Returns a copy of the contact, slotted into the dialog so that the page's own styles apply. Empty if the page has none.
 */
export function contactFor(launch: Pick<Launch, 'target' | 'settings'>, host: Element): HTMLElement[] {
  const place = copyContent(contactOf(launch));
  place.slot = 'contact';
  // With the page's direction, not that of the dialog's language.
  place.dir = (getComputedStyle(host) as CSSStyleDeclaration | null)?.direction ?? '';
  // Contacts that are hidden on the page are visible in the dialog.
  for (const element of place.children) element.removeAttribute('hidden');
  // Replaces the copy left by an earlier view.
  refill(host, place);
  if (!place.textContent?.trim() && !place.querySelector('img')) return [];
  return [createElement('p', t('contact'), { class: 'heading' }), createElement('slot', '', { name: 'contact' })];
}
