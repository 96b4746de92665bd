import { html, nothing, type TemplateResult } from 'lit';
import { say } from './say.ts';

/** What an element's own button says. */
const buttonLabel = (startType: string): string => say(startType === 'chat' ? 'button.chat' : 'button.full');

/** An element's own button, with the author's words, if there are any, or its own. Without a listener it submits its form. */
export const renderButton = (
  startType: string,
  onclick: (() => unknown) | null,
  label?: TemplateResult | string | null,
): TemplateResult =>
  html`<button
    part="button"
    type=${onclick ? 'button' : 'submit'}
    lang=${label ? nothing : say('lang')}
    @click=${onclick}
  >
    ${label || buttonLabel(startType)}
  </button>`;
