import { isLink } from './destination.ts';
import { nativeCall } from '../dom/native.ts';

/** Returns the referrer policy of a link or form; undefined if it has none. */
export const referrerPolicyOf = (element: Element): ReferrerPolicy | undefined =>
  /(^|\s)noreferrer(\s|$)/i.test(nativeCall(element, 'getAttribute', 'rel') ?? '')
    ? 'no-referrer'
    : // Browsers know which policies there are. Forms have no such attribute.
      (isLink(element) && (element.referrerPolicy as ReferrerPolicy)) || undefined;
