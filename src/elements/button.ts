import { html, nothing, type TemplateResult } from 'lit';
import { t } from './t.ts';

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
      ><span lang=${text ? nothing : t('lang')}
        >${text || t(startType === 'chat' ? 'button.chat' : 'button.full')}</span
      ></slot
    >
  </button>`;
