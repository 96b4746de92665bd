import { css } from 'lit';

/** What the elements' own parts look like; the page's fonts and colours come through. */
export const sessionStyles = css`
  :host([hidden]) {
    display: none !important;
  }
  button {
    box-sizing: border-box;
    min-height: 2.75rem;
    padding: var(--bt-button-padding, 0.5rem 1.25rem);
    border: 1px solid transparent;
    border-radius: var(--bt-button-radius, 0.5rem);
    background: var(--bt-button-background, #0b57b0);
    color: var(--bt-button-color, #fff);
    font: inherit;
    font-weight: 600;
    cursor: pointer;
  }
  button:focus-visible {
    outline: 3px solid var(--bt-button-background, #0b57b0);
    outline-offset: 2px;
  }
  .problems {
    margin: 0.5rem 0 0;
    padding: 0.5rem 0.75rem 0.5rem 2rem;
    border-inline-start: 0.25rem solid currentColor;
    color: var(--bt-problem-color, light-dark(#a4161a, #ffb3b3));
  }
  .dry-run {
    display: block;
    margin-block-start: 0.5rem;
    overflow-wrap: anywhere;
  }
  @media (forced-colors: active) {
    button {
      border-color: ButtonText;
    }
  }
`;
