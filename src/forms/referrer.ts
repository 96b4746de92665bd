import { isLink } from './destination.ts';
import { nativeCall } from '../dom/native.ts';

/** What the author of a link or form says of the referrer; undefined where nothing is said. */
export const referrerPolicyOf = (element: Element): ReferrerPolicy | undefined =>
  /(^|\s)noreferrer(\s|$)/i.test(nativeCall(element, 'getAttribute', 'rel') ?? '')
    ? 'no-referrer'
    : // Browsers know which policies there are. Forms have no such attribute.
      (isLink(element) && (element.referrerPolicy as ReferrerPolicy)) || undefined;
