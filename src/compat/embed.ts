/** The script-tag build of `window.BG`: a drop-in for the appliance's `start_session.js`, without elements. */

import { ownScript } from '../launch/current-script.ts';
import { restoreAfterBack } from '../launch/guided.ts';
// Without names the types keep it, and with it `window.BG`.
import './install-bg.ts';
import { installBg } from './install-bg.ts';

installBg(ownScript?.matches('[data-replace-bg]') === true);
restoreAfterBack(window);
