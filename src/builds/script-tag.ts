import { start } from '../launch/start.ts';
// Without names the types keep it, and with it `window.BtSupport`.
import './bt-support.ts';
import { linksApi, setUpApi } from './bt-support.ts';

/** What a page's own scripts use of the builds that have elements. */
const api = { ...linksApi, start } as const;

declare global {
  interface BtSupportApi {
    readonly start: typeof start;
  }
}

/** Puts `BtSupport` on the page, and sets what the tag's `data-*` attributes say. */
export const setUpPage = (tag: HTMLScriptElement | null): void => setUpApi(api, tag);
