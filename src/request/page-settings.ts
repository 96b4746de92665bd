import type { OptionsDraft } from '../session/options.ts';
import { parseHost } from '../session/site.ts';
import { ownFields } from '../session/values.ts';
import { pageMeta } from '../dom/page-meta.ts';

/** How sessions are shown. */
export interface LaunchSettings {
  /** Let Edge on Windows run the full client by ClickOnce. Default: false. Source: JavaScript API, *Full client functionality*. */
  clickonce?: boolean | undefined;
  /** Offer a chat to customers whose full client does not start. Default: `<meta name="bt-chat-instead" content="true">`. */
  chatInstead?: boolean | undefined;
  /**
   * Session events stay with their target: they neither bubble nor leave its shadow root. Else every script of the page can
   * listen, also from outside of a closed shadow root, and read the session key and what the customer typed. Default: false.
   */
  quietEvents?: boolean | undefined;
}

/** What a page sets once for all its sessions. */
export interface PageSettings extends LaunchSettings {
  /** Host name of the appliance. Default: `<meta name="bt-site" content="…">`. */
  site?: string | undefined;
  /**
   * Hosts of further appliances: links and forms to them start as those to `site` do. A list, or a text with commas or blanks
   * between them. What is no host name is ignored, which the console and `diagnose()` say. Default:
   * `<meta name="bt-sites" content="…">`.
   */
  sites?: string | readonly string[] | undefined;
  /**
   * Language of the customer client for sessions that name none themselves, but for those of `BG.start`, which knows nothing of
   * it. Default: `<meta name="bt-locale" content="…">`.
   */
  locale?: string | undefined;
  /**
   * Have plain links and forms to `start_session` start through the launcher, in the builds for script tags. Default:
   * `<meta name="bt-enhance" content="true">`.
   */
  enhance?: boolean | undefined;
  /**
   * How to reach the help desk otherwise, for customers whose session does not start: a text, or an element, of which the
   * dialog shows a copy. What an element has in its `contact` slot goes before it. Default: what
   * `<meta name="bt-contact">` says, else nothing.
   */
  contact?: string | Element | undefined;
  /**
   * Where the app is in the stores: `https` addresses for `Android`, `iOS` and `iPadOS`. Default: Google's and Apple's own.
   * Another address is ignored.
   */
  stores?: Readonly<Record<string, string>> | undefined;
}

/** What the page has set. */
export const pageSettings: PageSettings = ownFields({});

/** Sets what all sessions of the page have in common. What is not named stays as it was. */
export function configure(changes: PageSettings): void {
  Object.assign(pageSettings, changes);
}

/** What sessions ask for that do not say otherwise themselves. */
export const pageOptions = (): OptionsDraft => ({ locale: pageSettings.locale ?? (pageMeta('locale') || undefined) });

/** Whether plain links and forms are to start through the launcher. */
export const isEnhanced = (): boolean => pageSettings.enhance ?? pageMeta('enhance') === 'true';

/** The site of sessions that name none themselves; empty where the page names none either. */
export const pageSite = (page: Document): string => pageSettings.site ?? pageMeta('site', page);

/** The further sites of a page, as they were given. */
function moreSites(page: Document, settings: PageSettings): readonly unknown[] {
  const sites: unknown = settings.sites ?? pageMeta('sites', page);
  return typeof sites === 'string' ? sites.split(/[\s,]+/).filter(Boolean) : Array.isArray(sites) ? sites : [sites];
}

/** The hosts that a page names: its site, and those beside it. */
export const pageHosts = (page: Document): string[] =>
  [pageSite(page), ...moreSites(page, pageSettings)].map(parseHost).filter((host) => host !== undefined);

/** What is among the further sites and is no host name. */
export const ignoredSites = (page: Document, settings: PageSettings): unknown[] =>
  moreSites(page, settings).filter((site) => !parseHost(site));
