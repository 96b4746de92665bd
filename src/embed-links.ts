/**
 * The script for plain links and forms alone: no elements, no Lit and no `BG`. A classic one, as it goes into every page of a
 * site: it knows its own tag by whatever name the file has, works from another host without CORS and inside the page, and is
 * still one script after an optimizer has merged it with others.
 */

import { ownScript } from './launch/current-script.ts';
import { pageMeta } from './launch/page-meta.ts';
// Without names the types keep it, and with it `window.BtSupport`.
import './script-tag-api.ts';
import { linksApi, setUpApi } from './script-tag-api.ts';

// There is nothing else that it would be on the page for.
setUpApi(linksApi, ownScript, pageMeta('enhance') !== 'false');
