/** Beside what the platform itself does for a dialog. Without indentation: it ships as it is. */
const STYLES = `
dialog, a, button { border: 1px solid; border-radius: .5rem }
dialog { box-sizing: border-box; width: min(32rem, 100% - 2rem); padding: 0; color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere }
div { padding: 1.5rem }
h2 { margin: 0; outline: 0 }
a, button { display: inline-block; padding: .5rem 1rem; font: inherit; background: 0 }
`;

let sheet: CSSStyleSheet | undefined;

/** Constructed, since a strict `style-src` stops a style element but not this. */
export function dialogStyles(): CSSStyleSheet {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLES);
  }
  return sheet;
}
