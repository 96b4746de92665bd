import { platformProperty } from './platform-property.ts';

/** Made once for each document: a sheet of one cannot be another's. */
const sheets = new WeakMap<Document, Map<string, CSSStyleSheet>>();

function sheetOf(page: Document, styles: string): CSSStyleSheet {
  const known = sheets.get(page) ?? new Map<string, CSSStyleSheet>();
  sheets.set(page, known);
  const Sheet = (platformProperty(page, 'defaultView') ?? window).CSSStyleSheet;
  const sheet = known.get(styles) ?? new Sheet();
  if (!known.has(styles)) sheet.replaceSync(styles);
  known.set(styles, sheet);
  return sheet;
}

/**
 * Gives a shadow root more styles; the same only once. By a constructed sheet, which a strict `style-src` allows, and in
 * browsers without those by an element, which such a policy refuses: then everything works, without its looks.
 */
export function addStyles(root: ShadowRoot, styles: string): void {
  const page = root.ownerDocument;
  try {
    const sheet = sheetOf(page, styles);
    // A list that could be added to came later than the property.
    if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  } catch {
    if ([...root.querySelectorAll('style')].some(({ textContent }) => textContent === styles)) return;
    const style = page.createElement('style');
    style.textContent = styles;
    root.append(style);
  }
}
