import { pageMeta } from '../dom/page-meta.ts';
import type { PageSettings } from './page-settings.ts';

/** Addresses that a customer can use to report a call. */
const REPORTABLE = /^(https?|mailto|tel):/i;

/** Returns a setting of the page by which customers can judge whom they let in; empty without one. A `meta` element has the default. */
export function trustSetting(settings: PageSettings, name: 'organisation' | 'publisher' | 'report'): string {
  const value: unknown = settings[name] ?? pageMeta(name);
  return typeof value === 'string' ? value.trim() : '';
}

/** Returns the address at which customers can report a call; empty without one. */
export function reportAddress(settings: PageSettings): string {
  const address = trustSetting(settings, 'report');
  return REPORTABLE.test(address) ? address : '';
}

/** Names whom a session connects to, such as `Example Help Desk (support.example.com)`. */
export const nameWithSite = (organisation: string, site: string): string =>
  organisation && site ? `${organisation} (${site})` : organisation || site;
