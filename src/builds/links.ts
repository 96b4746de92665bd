/**
 * The script for plain links and forms alone: no elements, no Lit and no `BG`. A classic one, as it goes into every page of a
 * site: it knows its own tag by whatever name the file has, works from another host without CORS and inside the page, and is
 * still one script after an optimizer has merged it with others.
 */

import { ownScript } from '../dom/current-script.ts';
import { pageMeta } from '../dom/page-meta.ts';
// Without names the types keep it, and with it `window.BtSupport`.
import './bt-support.ts';
import { linksApi, setUpApi } from './bt-support.ts';

// There is nothing else that it would be on the page for.
setUpApi(linksApi, ownScript, pageMeta('enhance') !== 'false');
