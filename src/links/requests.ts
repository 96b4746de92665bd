import { canMend } from '../forms/control-of.ts';
import type { Control } from '../forms/control.ts';
import { entriesOfForm } from '../forms/controls.ts';
import { setCustomValidity } from '../forms/custom-validity.ts';
import {
  addressOfForm,
  addressOfLink,
  goesElsewhere,
  hrefOf,
  sessionOfAction,
  submissionOf,
} from '../forms/destination.ts';
import { nativeValue } from '../dom/native.ts';
import { readEntries } from '../forms/options-from-form.ts';
import { referrerPolicyOf } from '../forms/referrer.ts';
import type { LaunchRequest } from '../request/launch-request.ts';
import { pageHosts, pageOptions } from '../request/page-settings.ts';
import { mergeLayers } from '../session/merge.ts';
import type { Problem } from '../session/problems.ts';
import { parseHost } from '../session/site.ts';
import { type ParsedSession, parseSessionUrl } from '../session/url.ts';
import { isScripted } from './scripted.ts';

/** Called with a link or form that the browser handles because the page does not name its host. */
export type OnHostIgnored = (target: Element, host: string) => void;

/** Tests if a target is another window than the page's own. From the attribute: Firefox's property includes that of `<base>`. */
const isOtherWindow = (target: string): boolean =>
  !(window.top === window ? /^(_(self|top|parent))?$/i : /^(_self)?$/i).test(target);

/** Returns the request of a link; null if it has another purpose, or its author determines how it opens. */
export function requestOfLink(link: HTMLAnchorElement, onHostIgnored?: OnHostIgnored): LaunchRequest | null {
  const session = parseSessionUrl(hrefOf(link) ?? '', link.baseURI);
  const isAuthors =
    isOtherWindow(link.getAttribute('target') ?? '') || link.hasAttribute('download') || isScripted(link);
  return session && !isAuthors ? requestOf(link, session, { address: addressOfLink(link) }, onHostIgnored) : null;
}

/** Returns the request of a form; null if it has another purpose, or its author determines how it opens. */
export function requestOfForm(
  form: HTMLFormElement,
  submitter: Control | null,
  onHostIgnored?: OnHostIgnored,
): LaunchRequest | null {
  const session = sessionOfAction(form, submitter);
  const isAuthors =
    isOtherWindow(submissionOf(form, submitter, 'target')) ||
    goesElsewhere(form, submitter) ||
    isScripted(form, submitter);
  if (!session || isAuthors) return null;
  const entries = entriesOfForm(form, submitter);
  const { options, startType = session.startType } = readEntries(entries);
  const request = { ...session, startType, options: mergeLayers(session.options, options) };
  const own = {
    address: addressOfForm(form, submitter, entries),
    canMend: canMend([form]),
    onInvalid: (problems: readonly Problem[]) => setCustomValidity(form, problems),
  };
  return requestOf(form, request, own, onHostIgnored);
}

/**
 * A chat on a host that the page does not name is cut off from the page. If the page names a site, the browser handles full clients of other
 * hosts: the dialog's instructions must not vouch for links that visitors write.
 */
function requestOf(
  target: Element,
  session: ParsedSession,
  more: Partial<LaunchRequest>,
  onHostIgnored?: OnHostIgnored,
): LaunchRequest | null {
  const page = nativeValue(target, 'ownerDocument');
  const named = pageHosts(page);
  const isNamed = [...named, parseHost(page.location.host)].includes(session.site);
  if (!isNamed && named.length && session.startType === 'full') {
    onHostIgnored?.(target, session.site);
    return null;
  }
  const options = mergeLayers(pageOptions(), session.options);
  const referrerPolicy = referrerPolicyOf(target);
  return { target, ...session, options, cutOpener: !isNamed, referrerPolicy, ...more };
}
