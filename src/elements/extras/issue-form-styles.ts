import { css } from 'lit';

/** Styles of the element's own form: one column with the page's fonts, for any width. */
export const issueFormStyles = css`
  ::slotted(option),
  ::slotted(optgroup) {
    display: none;
  }
  form {
    display: grid;
    gap: 1rem;
    max-inline-size: 32rem;
  }
  label {
    display: grid;
    gap: 0.25rem;
  }
  form ::slotted(p) {
    margin-block: 0;
  }
  ::slotted(button) {
    justify-self: start;
  }
  ::slotted(.bt-field-note),
  .bt-field-note {
    margin-block-start: -0.75rem;
  }
  input,
  select,
  textarea {
    box-sizing: border-box;
    inline-size: 100%;
    min-block-size: 2.75rem;
    padding: 0.5rem 0.75rem;
    border: 1px solid #767f8c;
    border-radius: 0.375rem;
    background: Field;
    color: FieldText;
    font: inherit;
  }
  .consent {
    display: flex;
    gap: 0.5rem;
    align-items: start;
  }
  .consent input {
    flex: none;
    inline-size: 1.5rem;
    min-block-size: 1.5rem;
    margin: 0;
  }
  textarea {
    field-sizing: content;
    min-block-size: 7rem;
    max-block-size: 20rem;
    resize: vertical;
  }
  :is(input, select, textarea):focus-visible {
    outline: 3px solid var(--bt-button-background, #0b57b0);
    outline-offset: 1px;
  }
  [aria-invalid='true'] {
    border-width: 2px;
    border-color: var(--bt-problem-color, light-dark(#a4161a, #ffb3b3));
  }
  button {
    justify-self: start;
  }
`;
