import { html, nothing, type TemplateResult } from 'lit';
import { say } from './say.ts';

/**
 * An element's own button: its label is what is slotted there, else the author's words, else its own. Without a listener it
 * submits its form.
 */
export const renderButton = (
  startType: string,
  onclick: (() => unknown) | null,
  text: string | null | undefined,
): TemplateResult =>
  html`<button part="button" type=${onclick ? 'button' : 'submit'} @click=${onclick}>
    <slot name="label"
      ><span lang=${text ? nothing : say('lang')}
        >${text || say(startType === 'chat' ? 'button.chat' : 'button.full')}</span
      ></slot
    >
  </button>`;
