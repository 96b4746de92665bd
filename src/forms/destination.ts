/** Destinations of links, forms and their buttons. */

import type { Parameter } from '../session/parameters.ts';
import { isSessionUrl, type ParsedSession, parseSessionUrl } from '../session/url.ts';
import { findContent } from './content.ts';
import type { Control } from './control.ts';
import { isForm, nativeCall, nativeValue } from '../dom/native.ts';

/** Tests if an element is a link of HTML or SVG, or an area of an image map. */
export const isLink = (element: Element | null | undefined): element is HTMLAnchorElement =>
  /^a(rea)?$/.test(String(element?.localName));

/** Returns an attribute of a form's submission; the submitter's `form…` attribute overrides it. Empty if there is none. */
export const submissionOf = (form: Element, submitter: Element | null, name: string): string =>
  ((submitter as Control | null)?.form === form ? submitter?.getAttribute(`form${name}`) : null) ??
  nativeCall(form, 'getAttribute', name) ??
  '';

/** Returns a link's address as written; null if there is none. */
export const hrefOf = (link: Element): string | null => link.getAttribute('href') ?? link.getAttribute('xlink:href');

/** Returns a link's resolved address. */
export const addressOfLink = (link: HTMLAnchorElement): string =>
  typeof link.href === 'string' ? link.href : new URL(hrefOf(link) ?? '', link.baseURI).href;

/**
 * Returns the address of a form's submission with these entries, as the browser would build it. With `method="post"`, the entries are
 * appended to the existing query.
 */
export function addressOfForm(form: Element, submitter: Element | null, entries: readonly Parameter[]): string {
  const url = new URL(submissionOf(form, submitter, 'action'), nativeValue(form, 'baseURI'));
  // Forms send CRLF as line breaks.
  const sent = entries.map((entry) => entry.map((text) => text.replace(/\r\n?|\n/g, '\r\n')));
  const before = /^post$/i.test(submissionOf(form, submitter, 'method')) ? url.search : '';
  url.search = [before, String(new URLSearchParams(sent))].filter(Boolean).join('&');
  return url.href;
}

/**
 * Returns the session of a form's address; null for another address. Parameters of the address only count with `method="post"`:
 * otherwise the browser replaces them by the fields.
 */
export function sessionOfAction(form: Element, submitter: Element | null): ParsedSession | null {
  const session = parseSessionUrl(submissionOf(form, submitter, 'action'), nativeValue(form, 'baseURI'));
  const isPosted = /^post$/i.test(submissionOf(form, submitter, 'method'));
  return session && (isPosted ? session : { ...session, options: {} });
}

/** Addresses of links and forms that are handled by scripts. */
const NOWHERE = /^\s*(#|javascript:\s*(void\W*0)?\W*)?$/i;

const isElsewhere = (address: string, base: string): boolean => !NOWHERE.test(address) && !isSessionUrl(address, base);

/**
 * Tests if a link, form or control has another purpose than to start a session. `#` and no address do not; a field or button depends on
 * its form.
 *
 * @param submitter - The submitter of the form.
 * @param inside - The element that contains it. A form around that element is the page's own and is ignored.
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

/** Finds elements of an element's own content that have no other purpose, by a selector. */
export const findOurs = <Kind extends Element>(element: Element, kind: string): Kind[] =>
  findContent<Kind>(element, kind).filter((found) => !goesElsewhere(found, null, element));
