import type { PageSettings } from '../../request/page-settings.ts';
import type { StartSettings } from '../../request/start-settings.ts';

/** Settings of `configure()`. The type makes the list complete. */
export const PAGE_SETTINGS: Readonly<Record<keyof PageSettings, true>> = {
  site: true,
  sites: true,
  locale: true,
  enhance: true,
  clickonce: true,
  chatInstead: true,
  mobile: true,
  contact: true,
  organisation: true,
  publisher: true,
  report: true,
  stores: true,
  quietEvents: true,
};

/** Settings of `start()`. */
export const START_SETTINGS: Readonly<Record<keyof StartSettings, true>> = {
  site: true,
  cutOpener: true,
  target: true,
  protocol: true,
  promptsBeforeDownload: true,
  clickonce: true,
  chatInstead: true,
  mobile: true,
  quietEvents: true,
};
