import { html, nothing, type TemplateResult } from 'lit';
import { t } from './t.ts';

/**
 * Renders an element's own button. Its label is the slotted content, else the author's text, else a default. Without a listener it submits
 * its form.
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
