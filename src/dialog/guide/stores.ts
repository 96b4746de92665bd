import type { PageSettings } from '../../request/page-settings.ts';
import type { System } from '../../platform/system.ts';

const PLAY = 'https://play.google.com/store/apps/details?id=com.bomgar.thinclient.android';
const APP_STORE = 'https://apps.apple.com/search?term=BeyondTrust%20Support';

/** Returns the address of the app for a device: the page's setting if it is `https`, else the store's. */
export function storeUrl(system: System, stores?: PageSettings['stores']): string {
  const own = stores?.[system];
  return own && /^https:\/\//i.test(own) ? own : system === 'Android' ? PLAY : APP_STORE;
}
