/** Registers `<bt-session-key-form>`. */

import { defineElement } from '../element-registry.ts';
import { BtSessionKeyForm } from './session-key-form.ts';

declare global {
  interface HTMLElementTagNameMap {
    'bt-session-key-form': BtSessionKeyForm;
  }
}

defineElement('bt-session-key-form', BtSessionKeyForm);
