import { start } from '../launch/start.ts';
// Without names the types keep it, and with it `window.BtSupport`.
import './bt-support.ts';
import { linksApi, setUpApi } from './bt-support.ts';

/** What a page's own scripts use of the builds that have elements. */
const api = { ...linksApi, start } as const;

interface ElementsApi {
  /** The elements of this copy load with their tags. Another copy on the page leaves that to it. */
  readonly loadsElements?: boolean;
}

declare global {
  interface BtSupportApi extends ElementsApi {
    readonly start: typeof start;
  }
}

/** Puts `BtSupport` on the page, and sets what the tag's `data-*` attributes say. */
export const applyTagSettings = (tag: HTMLScriptElement | null, more: ElementsApi = {}): void =>
  setUpApi({ ...api, ...more }, tag);
