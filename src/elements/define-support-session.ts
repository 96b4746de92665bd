/** Registers `<bt-support-session>`. */

import { defineElement } from './element-registry.ts';
import { BtSupportSession } from './support-session.ts';
import { warnIfAlreadyDefined } from './warn-if-defined.ts';

declare global {
  interface HTMLElementTagNameMap {
    'bt-support-session': BtSupportSession;
  }
}

warnIfAlreadyDefined();
defineElement('bt-support-session', BtSupportSession);
