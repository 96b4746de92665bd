/** Styles of the elements without Lit. Fonts and colours are inherited from the page. */
export const portalStyles = `
  :host { display: block; }
  :host([hidden]), [hidden] { display: none !important; }
  button {
    box-sizing: border-box;
    min-height: 2.75rem;
    padding: 0.5rem 1.25rem;
    border: 1px solid transparent;
    border-radius: 0.5rem;
    background: var(--bt-button-background, #0b57b0);
    color: var(--bt-button-color, #fff);
    font: inherit;
    font-weight: 600;
    cursor: pointer;
  }
  :focus-visible { outline: 3px solid; outline-offset: 2px; }
  form { display: flex; flex-wrap: wrap; gap: 0.5rem; align-items: center; }
  label { flex-basis: 100%; font-weight: 600; }
  input {
    box-sizing: border-box;
    width: 11em;
    max-width: 100%;
    min-height: 2.75rem;
    padding: 0.5rem;
    border: 1px solid;
    border-radius: 0.5rem;
    font: inherit;
    letter-spacing: 0.1em;
  }
  a { color: inherit; }
  p { margin-block: 0.5rem; }
  p:empty { display: none; }
  ul { list-style: none; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: 0.5rem; }
  [role='alert'] { color: var(--bt-problem-color, light-dark(#a4161a, #ffb3b3)); }
  article { position: relative; margin-block: 0.5rem; padding: 0.75rem 1rem; border: 1px solid; border-inline-start-width: 0.5rem; border-radius: 0.5rem; overflow-wrap: anywhere; }
`;
