/** Where links, forms and their buttons say that they go. */

import type { Parameter } from '../session/parameters.ts';
import { isSessionUrl, type ParsedSession, parseSessionUrl } from '../session/url.ts';
import { findContent } from './content.ts';
import type { Control } from './control.ts';
import { isForm, nativeCall, nativeValue } from '../dom/native.ts';

/** A link of HTML or SVG, or an area of a map. */
export const isLink = (element: Element | null | undefined): element is HTMLAnchorElement =>
  /^a(rea)?$/.test(String(element?.localName));

/** What a form says of its submission: what its button says of that, by `form…`, goes first. Empty where neither does. */
export const submissionOf = (form: Element, submitter: Element | null, name: string): string =>
  ((submitter as Control | null)?.form === form ? submitter?.getAttribute(`form${name}`) : null) ??
  nativeCall(form, 'getAttribute', name) ??
  '';

/** What the author wrote as a link's address; null where there is none. */
export const hrefOf = (link: Element): string | null => link.getAttribute('href') ?? link.getAttribute('xlink:href');

/** A link's address as the browser has it. That of SVG is not resolved yet. */
export const addressOfLink = (link: HTMLAnchorElement): string =>
  typeof link.href === 'string' ? link.href : new URL(hrefOf(link) ?? '', link.baseURI).href;

/**
 * The address that a form goes to with these entries, as the browser would have it. A form that would be posted has them in the
 * address too, after the query that is there.
 */
export function addressOfForm(form: Element, submitter: Element | null, entries: readonly Parameter[]): string {
  const url = new URL(submissionOf(form, submitter, 'action'), nativeValue(form, 'baseURI'));
  // Forms send CRLF, whichever way the lines of a value end.
  const sent = entries.map((entry) => entry.map((text) => text.replace(/\r\n?|\n/g, '\r\n')));
  const before = /^post$/i.test(submissionOf(form, submitter, 'method')) ? url.search : '';
  url.search = [before, String(new URLSearchParams(sent))].filter(Boolean).join('&');
  return url.href;
}

/**
 * The session that a form's address is of; null where it goes elsewhere. What the address itself asks for goes along only if the
 * form is posted: else the browser puts the fields in its place.
 */
export function sessionOfAction(form: Element, submitter: Element | null): ParsedSession | null {
  const session = parseSessionUrl(submissionOf(form, submitter, 'action'), nativeValue(form, 'baseURI'));
  const isPosted = /^post$/i.test(submissionOf(form, submitter, 'method'));
  return session && (isPosted ? session : { ...session, options: {} });
}

/** What leads nowhere: a link or form that scripts make something of. */
const NOWHERE = /^\s*(#|javascript:\s*(void\W*0)?\W*)?$/i;

const isElsewhere = (address: string, base: string): boolean => !NOWHERE.test(address) && !isSessionUrl(address, base);

/**
 * Whether a link, form or control says itself that it does something else than start a session. `#` and no address say nothing;
 * a field or button is what its form is.
 *
 * @param submitter - The button that a form is submitted with.
 * @param inside - The element whose content it is: a form around that is the page's, and says nothing of what is in it.
 */
export function goesElsewhere(element: Element, submitter: Element | null = null, inside?: Element): boolean {
  if (isForm(element)) {
    const isDialog = /^dialog$/i.test(submissionOf(element, submitter, 'method'));
    return isDialog || isElsewhere(submissionOf(element, submitter, 'action'), nativeValue(element, 'baseURI'));
  }
  if (isLink(element)) return isElsewhere(hrefOf(element) ?? '', element.baseURI);
  const { form, baseURI } = element as Control;
  if (element.matches('[popovertarget], [commandfor]')) return true;
  const isOwn = form && !(inside && nativeCall(form, 'contains', inside));
  return isOwn ? goesElsewhere(form, element) : isElsewhere(element.getAttribute('formaction') ?? '', baseURI);
}

/** What is of a kind in an element's own content, and does not go elsewhere. */
export const findOurs = <Kind extends Element>(element: Element, kind: string): Kind[] =>
  findContent<Kind>(element, kind).filter((found) => !goesElsewhere(found, null, element));
