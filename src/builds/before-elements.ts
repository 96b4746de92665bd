/** The part of the classic script before Lit. */

import { warnIfAlreadyDefined } from '../elements/warn-if-defined.ts';
import { ownScript } from '../dom/current-script.ts';
// An import without names stays in the types, and with it `window.BtSupport`.
import './script-tag.ts';
import { applyTagSettings } from './script-tag.ts';

/** The build replaces its `throw` by a `return`: the script ends here, which a module cannot do. */
declare const END_OF_SCRIPT: unknown;

applyTagSettings(ownScript);
if (warnIfAlreadyDefined() || ownScript?.getAttribute('data-elements') === 'false') throw END_OF_SCRIPT;
