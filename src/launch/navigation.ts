import { createElement } from '../dom/create-element.ts';

/**
 * Follows a link that is not in the page, since only a link has its own referrer policy. Listeners of the page do not get the click.
 */
export function followLink(href: string, target: string, referrerpolicy: ReferrerPolicy): void {
  createElement('a', '', { href, target, referrerpolicy }).click();
}

/**
 * Navigates the page's own tab. In a frame, the appliance may refuse to be shown, so the tab navigates; if the answer is a file, the tab
 * stays. Not by `window.open`: with `_top`, it makes the page its own opener in Firefox.
 *
 * @throws if the browser refuses: in a sandboxed frame without top navigation.
 */
export function goTo(view: Window, url: string, referrerPolicy?: ReferrerPolicy): void {
  const { top } = view;
  if (!referrerPolicy) {
    (top as Window).location.href = url;
    return;
  }
  // A refused link does not throw, so a frame tries first with an empty address, which does not navigate.
  if (top !== view && !view.open('', '_top')) throw new Error('refused');
  followLink(url, '_top', referrerPolicy);
}
