import { platformProperty } from './platform-property.ts';

/** Style sheets by document: a constructed sheet cannot be shared between documents. */
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
 * Adds styles to a shadow root, the same styles only once. Uses a constructed sheet, which a strict `style-src` allows; in browsers without
 * those, an element, which such a policy refuses: then everything works without styles.
 */
export function addStyles(root: ShadowRoot, styles: string): void {
  const page = root.ownerDocument;
  try {
    const sheet = sheetOf(page, styles);
    // The list became mutable later than the property appeared.
    if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  } catch {
    if ([...root.querySelectorAll('style')].some(({ textContent }) => textContent === styles)) return;
    const style = page.createElement('style');
    style.textContent = styles;
    root.append(style);
  }
}
