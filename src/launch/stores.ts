import type { System } from './platform.ts';

/** Where the app is for a device. */
export const storeUrl = (system: System): string =>
  system === 'Android'
    ? 'https://play.google.com/store/apps/details?id=com.bomgar.thinclient.android'
    : 'https://apps.apple.com/search?term=BeyondTrust%20Support';
