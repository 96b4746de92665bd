import type { Control } from '../form/controls.ts';
import { nativeCall, nativeValue } from '../form/native.ts';
import { hasField } from '../form/control-of.ts';
import { optionsFromForm } from '../form/options-from-form.ts';
import type { LaunchRequest } from '../launch/launcher.ts';
import { pageOptions, pageSite } from '../launch/page-settings.ts';
import { mergeOptions } from '../session/fields.ts';
import { siteHost } from '../session/site.ts';
import { type ParsedSession, parseSessionUrl } from '../session/url.ts';

/** Opens a window or a session by itself, in the author's own script. */
const isScripted = (element: Element, handler: string): boolean =>
  /\b(open|BG|BtSupport)\b/.test(nativeCall(element, 'getAttribute', handler) ?? '');

/** The session that a link leads to; null where it leads elsewhere, or its author says how it opens. */
export function sessionOfLink(link: HTMLAnchorElement): LaunchRequest | null {
  const session = parseSessionUrl(link.href);
  const isAuthors = link.target || link.hasAttribute('download') || isScripted(link, 'onclick');
  return session && !isAuthors ? requestOf(link, session) : null;
}

/** The session that a form asks for; null where it goes elsewhere, or its author says how it opens. */
export function sessionOfForm(form: HTMLFormElement, submitter: Control | null): LaunchRequest | null {
  // What the button says goes before it.
  const of = (name: string): string =>
    submitter?.getAttribute(`form${name}`) ?? nativeCall(form, 'getAttribute', name) ?? '';
  const session = parseSessionUrl(of('action'), nativeValue(form, 'baseURI'));
  const isAuthors = of('target') || /^dialog$/i.test(of('method')) || isScripted(form, 'onsubmit');
  if (!session || isAuthors) return null;
  const { options, startType = session.startType } = optionsFromForm(form, submitter);
  // The browser keeps the query of the address only if the form is posted.
  const below = /^post$/i.test(of('method')) ? session.options : {};
  const request = requestOf(form, { ...session, startType, options: mergeOptions(below, options) });
  return { ...request, hasField: hasField([form]) };
}

/** A chat with a host that the page did not name is cut off from the page. */
function requestOf(target: Element, session: ParsedSession): LaunchRequest {
  const page = nativeValue(target, 'ownerDocument');
  const named = [pageSite(page), page.location.host].map(siteHost);
  const options = mergeOptions(pageOptions(), session.options);
  return { target, ...session, options, cutOpener: !named.includes(session.site) };
}
