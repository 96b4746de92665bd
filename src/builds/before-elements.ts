/** What the classic script does before it comes to Lit. */

import { warnIfAlreadyDefined } from '../elements/warn-if-defined.ts';
import { ownScript } from '../dom/current-script.ts';
// Without names the types keep it, and with it `window.BtSupport`.
import './script-tag.ts';
import { applyTagSettings } from './script-tag.ts';

/** The build makes a `return` of its `throw`: the script ends here, as a module cannot. */
declare const END_OF_SCRIPT: unknown;

applyTagSettings(ownScript);
if (warnIfAlreadyDefined() || ownScript?.getAttribute('data-elements') === 'false') throw END_OF_SCRIPT;
