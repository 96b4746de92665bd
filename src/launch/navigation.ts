import { createElement } from '../dom/create-element.ts';

/**
 * Follows a link that is nowhere in the page, since only a link has a referrer policy of its own. No listener of the page
 * gets the click.
 */
export function followLink(href: string, target: string, referrerpolicy: ReferrerPolicy): void {
  createElement('a', '', { href, target, referrerpolicy }).click();
}

/**
 * Goes to an address in the page's own tab. A page in a frame would have the answer in its frame, where the appliance may
 * refuse to be shown: so the tab goes, which is where it was if a file is the answer. Not by `window.open`: with `_top` it
 * makes the page its own opener in Firefox.
 *
 * @throws where the browser refuses: in a frame that is sandboxed without top navigation.
 */
export function goTo(view: Window, url: string, referrerPolicy?: ReferrerPolicy): void {
  const { top } = view;
  if (!referrerPolicy) {
    (top as Window).location.href = url;
    return;
  }
  // A link is refused without a word, so a frame asks first: an empty address goes nowhere.
  if (top !== view && !view.open('', '_top')) throw new Error('refused');
  followLink(url, '_top', referrerPolicy);
}
