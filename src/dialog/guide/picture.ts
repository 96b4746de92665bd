import type { Browser } from '../../platform/browser.ts';

/** Browsers with downloads at the end of the toolbar; true if tabs are above it. */
const TOOLBARS: Partial<Record<Browser, 'under tabs' | 'alone'>> = {
  Chrome: 'under tabs',
  Edge: 'under tabs',
  Firefox: 'under tabs',
  Opera: 'under tabs',
  Safari: 'alone',
};

const part = (name: string, attributes: Readonly<Record<string, string>>): SVGElement => {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
  return element;
};

const path = (d: string, name = ''): SVGElement => part('path', { d, class: name });

/**
 * Draws the browser's window with a pointer to its downloads; null if their place is unknown. The steps say the same in words, so it is hidden
 * from assistive technology.
 */
export function pictureOf(browser: Browser): SVGElement | null {
  const toolbar = TOOLBARS[browser];
  if (!toolbar) return null;
  const y = toolbar === 'alone' ? 13 : 25;
  const picture = part('svg', { viewBox: '0 0 160 84', 'aria-hidden': 'true' });
  picture.append(
    part('rect', { x: '2', y: '2', width: '156', height: '80', rx: '6' }),
    path(`M2 ${y + 10}h156`),
    part('rect', { x: '34', y: String(y - 5), width: '88', height: '10', rx: '5' }),
    path(`M10 ${y}h6m4 0h6`),
    ...(toolbar === 'alone' ? [] : [path('M2 14h10l3-6h34l3 6h106')]),
    part('circle', { cx: '142', cy: String(y), r: '8', class: 'place' }),
    path(`M142 ${y - 4}v7m-3-3l3 3 3-3`, 'arrow'),
    path(`M96 ${y + 44}q40 4 44-26m-6 5l6-6 7 5`, 'pointer'),
  );
  return picture;
}
