/** Registers `<bt-representative-list>`. */

import { defineElement } from '../element-registry.ts';
import { BtRepresentativeList } from './representative-list.ts';

declare global {
  interface HTMLElementTagNameMap {
    'bt-representative-list': BtRepresentativeList;
  }
}

defineElement('bt-representative-list', BtRepresentativeList);
