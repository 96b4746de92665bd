const CSS = `
  :host { all: initial; }
  dialog {
    box-sizing: border-box;
    width: min(32rem, 100% - 2rem);
    max-height: calc(100% - 2rem);
    margin: auto;
    padding: 0;
    overflow: auto;
    color-scheme: light dark;
    color: light-dark(#1b1f24, #eceff3);
    background: light-dark(#fff, #1d2127);
    border: 1px solid light-dark(#c9ced6, #4a525e);
    border-radius: 0.75rem;
    box-shadow: 0 1rem 3rem #0006;
    font: 1rem/1.5 system-ui, sans-serif;
    text-align: start;
    overflow-wrap: anywhere;
  }
  dialog::backdrop { background: #0008; }
  .body { padding: 1.5rem; }
  h2 { margin: 0 0 0.75rem; font-size: 1.25rem; line-height: 1.3; outline: none; }
  p, ol, ul { margin: 0 0 1rem; }
  ol, ul { padding-inline-start: 1.5rem; }
  li { margin-block: 0.25rem; }
  a { color: light-dark(#0b57b0, #8ec1ff); }
  .action, .close {
    display: inline-block;
    box-sizing: border-box;
    min-height: 2.75rem;
    padding: 0.6rem 1.1rem;
    border: 1px solid light-dark(#6b7480, #939dab);
    border-radius: 0.5rem;
    font: inherit;
    line-height: 1.4;
    color: inherit;
    background: none;
    text-decoration: none;
    cursor: pointer;
  }
  .action { border-color: transparent; color: #fff; background: #0b57b0; font-weight: 600; }
  a:focus-visible, button:focus-visible { outline: 3px solid light-dark(#0b57b0, #8ec1ff); outline-offset: 2px; }
  @media (forced-colors: active) {
    .action { border-color: LinkText; }
  }
`;

let sheet: CSSStyleSheet | undefined;

/** Constructed, since a strict `style-src` stops a style element but not this. */
export function dialogStyles(): CSSStyleSheet {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(CSS);
  }
  return sheet;
}
