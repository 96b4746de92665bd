/** The script-tag build of `window.BG`: a drop-in for the appliance's `start_session.js`, without elements. */

import { ownScript } from '../dom/current-script.ts';
import { restoreAfterBack } from '../dialog/when-guide-ready.ts';
// An import without names stays in the types, and with it `window.BG`.
import '../bg/install-bg.ts';
import { installBg } from '../bg/install-bg.ts';

installBg(ownScript?.matches('[data-replace-bg]') === true);
restoreAfterBack(window);
