/**
 * The script for plain links and forms only: no elements, no Lit and no `BG`. It is a classic script, for templates of any site: it finds its
 * own tag under any file name, works from another host without CORS and inline, and after an optimizer has merged it with others.
 */

import { ownScript } from '../dom/current-script.ts';
import { pageMeta } from '../dom/page-meta.ts';
// An import without names stays in the types, and with it `window.BtSupport`.
import './bt-support.ts';
import { linksApi, setUpApi } from './bt-support.ts';

// Enhancing links is its only purpose.
setUpApi(linksApi, ownScript, pageMeta('enhance') !== 'false');
