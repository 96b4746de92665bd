/** Registers `<bt-support-notices>`. */

import { defineElement } from '../element-registry.ts';
import { BtSupportNotices } from './support-notices.ts';

declare global {
  interface HTMLElementTagNameMap {
    'bt-support-notices': BtSupportNotices;
  }
}

defineElement('bt-support-notices', BtSupportNotices);
