import { enhance, listen } from './enhance/enhance.ts';
import { diagnose } from './launch/diagnose.ts';
import { configure, isEnhanced, type PageSettings } from './launch/page-settings.ts';
import { mergeLayers } from './session/fields.ts';
import { start } from './launch/start.ts';

/** What a page's own scripts use of the builds for script tags. */
const api = { configure, diagnose, enhance, start } as const;

declare global {
  interface Window {
    BtSupport?: typeof api;
  }
}

/**
 * Puts `BtSupport` on the page, and sets what the tag's `data-*` attributes say. Another copy that was first goes on to do
 * all the work, with the settings of both tags.
 */
export function setUpPage(tag: HTMLScriptElement | null): void {
  // An element of that name is none, and neither is a version without it.
  if (!window.BtSupport?.enhance) {
    window.BtSupport = api;
    listen(window, isEnhanced);
  }
  // By attribute: a `dataset` also has what is on `Object.prototype`. What the tag does not say stays as it was.
  const [site, sites, locale, wanted] = ['site', 'sites', 'locale', 'enhance'].map((name) =>
    tag?.getAttribute(`data-${name}`),
  );
  const isWanted = typeof wanted === 'string' ? wanted !== 'false' : undefined;
  const settings = {
    site: site || undefined,
    sites: sites || undefined,
    locale: locale || undefined,
    enhance: isWanted,
  };
  const said = mergeLayers<PageSettings>(settings);
  // The elements may be of this copy, and the rest of another.
  configure(said);
  window.BtSupport.configure(said);
}
