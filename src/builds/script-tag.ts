import { start } from '../launch/start.ts';
// An import without names stays in the types, and with it `window.BtSupport`.
import './bt-support.ts';
import { linksApi, setUpApi } from './bt-support.ts';

/** The API of the builds with elements. */
const api = { ...linksApi, start } as const;

interface ElementsApi {
  /** The elements of this copy load with their tags. Another copy does not load its own. */
  readonly loadsElements?: boolean;
}

declare global {
  interface BtSupportApi extends ElementsApi {
    readonly start: typeof start;
  }
}

/** Installs `BtSupport` on the page, and applies the settings of the tag's `data-*` attributes. */
export const applyTagSettings = (tag: HTMLScriptElement | null, more: ElementsApi = {}): void =>
  setUpApi({ ...api, ...more }, tag);
