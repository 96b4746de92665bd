import type { OptionsDraft } from '../session/options.ts';
import { parseHost } from '../session/site.ts';
import { ownFields } from '../session/values.ts';
import { pageMeta } from '../dom/page-meta.ts';
import type { MobileDisplay } from './mobile-display.ts';

/** How sessions are shown. */
export interface LaunchSettings {
  /** Let Edge on Windows run the full client by ClickOnce. Default: false. Source: JavaScript API, *Full client functionality*. */
  clickonce?: boolean | undefined;
  /** Offer a chat to customers whose full client does not start. Default: `<meta name="bt-chat-instead" content="true">`. */
  chatInstead?: boolean | undefined;
  /**
   * The full client on phones and tablets: `dialog` shows the steps first; `app` goes straight to the session, and shows the steps to
   * customers who come back; `chat` starts a chat there, unless the options refuse to use the whole window. Other values count as
   * `dialog`. Default: `dialog`.
   */
  mobile?: MobileDisplay | undefined;
  /**
   * Session events stay with their target: they neither bubble nor leave its shadow root. Else every script of the page can
   * listen, also from outside a closed shadow root, and read the session key and what the customer typed. Default: false.
   */
  quietEvents?: boolean | undefined;
}

/** What a page sets once for all its sessions. */
export interface PageSettings extends LaunchSettings {
  /** Host name of the appliance. Default: `<meta name="bt-site" content="…">`. */
  site?: string | undefined;
  /**
   * Hosts of other appliances: links and forms to them are trusted like those to `site`. A list, or a text separated by commas or
   * blanks. Invalid host names are ignored and reported by the console and `diagnose()`. Default:
   * `<meta name="bt-sites" content="…">`.
   */
  sites?: string | readonly string[] | undefined;
  /**
   * Language of the customer client for sessions without their own, except those of `BG.start`. Default: `<meta name="bt-locale" content="…">`.
   */
  locale?: string | undefined;
  /**
   * Start plain links and forms to `start_session` through the launcher, in the builds for script tags. Default:
   * `<meta name="bt-enhance" content="true">`.
   */
  enhance?: boolean | undefined;
  /**
   * How else to reach the help desk, for customers whose session does not start: a text, or an element of which the dialog shows a
   * copy. The `contact` slot of an element overrides it. Default: `<meta name="bt-contact">`, else nothing.
   */
  contact?: string | Element | undefined;
  /** Name of the help desk, shown with the site that the customer connects to. Default: `<meta name="bt-organisation">`, else none. */
  organisation?: string | undefined;
  /**
   * The publisher that Windows names for the customer client: the steps then ask the customer to check it. Default:
   * `<meta name="bt-publisher">`, else none. There is no guess, since it depends on the appliance.
   */
  publisher?: string | undefined;
  /**
   * Where customers can report somebody who is no representative: an `http(s)`, `mailto` or `tel` address; others are ignored. Default:
   * `<meta name="bt-report">`, else none.
   */
  report?: string | undefined;
  /**
   * Addresses of the app in the stores, for `Android`, `iOS` and `iPadOS`: `https` only, others are ignored. Default: those of Google and
   * Apple.
   */
  stores?: Readonly<Record<string, string>> | undefined;
}

/** What the page has set. */
export const pageSettings: PageSettings = ownFields({});

/** Sets defaults for all sessions of the page. Settings that are not given keep their value. */
export function configure(changes: PageSettings): void {
  Object.assign(pageSettings, changes);
}

/** Returns the default options of sessions. */
export const pageOptions = (): OptionsDraft => ({ locale: pageSettings.locale ?? (pageMeta('locale') || undefined) });

/** Tests if plain links and forms start through the launcher. */
export const isEnhanced = (): boolean => pageSettings.enhance ?? pageMeta('enhance') === 'true';

/** Returns the site of sessions without their own; empty if the page has none. */
export const pageSite = (page: Document): string => pageSettings.site ?? pageMeta('site', page);

/** Returns the other sites of a page, unchecked. */
function moreSites(page: Document, settings: PageSettings): readonly unknown[] {
  const sites: unknown = settings.sites ?? pageMeta('sites', page);
  return typeof sites === 'string' ? sites.split(/[\s,]+/).filter(Boolean) : Array.isArray(sites) ? sites : [sites];
}

/** Returns the hosts that a page trusts: its site, and the other sites. */
export const pageHosts = (page: Document): string[] =>
  [pageSite(page), ...moreSites(page, pageSettings)].map(parseHost).filter((host) => host !== undefined);

/** Returns the other sites that are not host names. */
export const ignoredSites = (page: Document, settings: PageSettings): unknown[] =>
  moreSites(page, settings).filter((site) => !parseHost(site));
