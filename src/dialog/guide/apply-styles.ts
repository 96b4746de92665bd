import { addStyles } from '../../dom/add-styles.ts';
import { showNatively } from './natively.ts';

/** Styles of the dialog, in addition to those of the first view. */
const STYLES = `
  dialog {
    box-sizing: border-box;
    border: 1px solid var(--edge);
    border-radius: 1em;
    overflow-wrap: anywhere;
    scroll-padding: 1em;
    --accent: #0b57b0;
    --on-accent: #fff;
    --edge: #c4c7cf;
    --rule: #dcdfe5;
    --quiet: #5c6068;
  }
  @media (prefers-color-scheme: dark) {
    dialog {
      --accent: #a8c7fa;
      --on-accent: #06254d;
      --edge: #5c6068;
      --rule: #44474e;
      --quiet: #c4c7cf;
    }
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 0.45);
  }
  h2 {
    margin: 0 0 0.5625em;
    outline: 0;
    font-size: 1.3125em;
    line-height: 1.3;
    text-wrap: balance;
  }
  p, ol, dl, figure {
    margin: 0.75em 0;
  }
  ol {
    padding-inline-start: 1.5em;
  }
  li + li {
    margin-block-start: 0.5em;
  }
  a, button, input {
    box-sizing: border-box;
    min-height: 2.75em;
    border: 1px solid;
    border-radius: 0.5em;
    background: none;
    color: inherit;
    font: inherit;
  }
  a, button {
    display: inline-flex;
    align-items: center;
    padding: 0.375em 1em;
    text-decoration: none;
    cursor: pointer;
  }
  a.first {
    border-color: transparent;
    background: var(--accent);
    color: var(--on-accent);
    font-weight: 600;
  }
  input {
    inline-size: 100%;
    padding-inline: 0.5em;
  }
  :focus-visible {
    outline: 3px solid var(--accent);
    outline-offset: 2px;
  }
  h2:focus-visible {
    outline: 0;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em;
    padding: 0;
    margin: 0.75em 0;
  }
  .row:empty {
    display: none;
  }
  .quiet {
    color: var(--quiet);
    font-size: 0.875em;
  }
  h2:has(+ .quiet) {
    margin-block-end: 0;
  }
  h2 + .quiet {
    margin-block-start: 0.125em;
  }
  .waiting {
    font-weight: 600;
  }
  details {
    padding: 0;
    border-block-start: 1px solid var(--rule);
  }
  summary {
    padding-block: 0.75em;
    margin-inline-start: 1.125em;
    list-style-position: outside;
    border-radius: 0.25em;
    color: var(--accent);
    font-weight: 600;
    cursor: pointer;
  }
  output:empty {
    margin-inline-start: -0.5em;
  }
  .row output:not(:empty), .row input {
    flex: 0 0 100%;
    order: 1;
  }
  dt {
    margin-block-start: 0.75em;
    font-weight: 600;
  }
  dd {
    margin: 0;
  }
  dd > span {
    flex: 1 0 auto;
    max-inline-size: 100%;
    font-family: ui-monospace, monospace;
    font-size: 1.125em;
  }
  .heading {
    margin-block-end: 0;
    font-weight: 600;
  }
  svg {
    display: block;
    inline-size: 14em;
    max-inline-size: 100%;
    margin-inline: auto;
    fill: none;
    stroke: currentColor;
    stroke-linecap: round;
    stroke-linejoin: round;
    stroke-width: 1.5;
  }
  svg .place {
    fill: var(--accent);
    stroke: none;
  }
  svg .pointer {
    stroke: var(--accent);
    stroke-width: 3;
  }
  svg .arrow {
    stroke: var(--on-accent);
  }
  summary + * {
    margin-block-start: 0;
  }
  dialog > div > button {
    margin-block-start: 1em;
  }
  @media (max-height: 30em) {
    svg {
      display: none;
    }
  }
  @media (forced-colors: active) {
    a.first {
      border: 2px solid LinkText;
    }
    svg .place {
      fill: Highlight;
    }
    svg .pointer {
      stroke: Highlight;
    }
    svg .arrow {
      stroke: HighlightText;
    }
  }
`;

/** Adds the styles to a view. */
export function applyStyles(view: HTMLElement): void {
  showNatively(view);
  addStyles(view.getRootNode() as ShadowRoot, STYLES);
}
