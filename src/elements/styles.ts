import { css } from 'lit';

/** Styles of the elements' own parts. Fonts and colours are inherited from the page. */
export const sessionStyles = css`
  :host([hidden]) {
    display: none !important;
  }
  button {
    box-sizing: border-box;
    min-height: 2.75rem;
    padding: 0.5rem 1.25rem;
    /* Forced colours show it. */
    border: 1px solid transparent;
    border-radius: 0.5rem;
    background: var(--bt-button-background, #0b57b0);
    color: var(--bt-button-color, #fff);
    font: inherit;
    font-weight: 600;
    cursor: pointer;
  }
  button:focus-visible {
    outline: 3px solid;
    outline-offset: 2px;
  }
  p {
    margin-block: 0.5rem;
  }
  [role='alert'] {
    color: var(--bt-problem-color, light-dark(#a4161a, #ffb3b3));
  }
`;
