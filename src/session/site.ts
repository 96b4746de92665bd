import { isBlank } from './values.ts';
import type { SiteSettings } from './options.ts';
import { createError, wrongValue, type Problem } from './problems.ts';

const HOST = /^\w[\w-]*(\.[\w-]+)*(:\d+)?$|^\[/;
const LOOPBACK = /^((.+\.)?localhost|127(\.\d+){3}|\[::1])(:\d+)?$/;

/** The host that a text spells out, whatever else it says; undefined where it spells none. */
export function extractHost(site: unknown): string | undefined {
  try {
    // Some objects have no text: that throws too.
    const text = String(site).trim();
    const { host } = new URL(text.replace(/^([\w+.-]+:\/\/)?/, 'https://'));
    return HOST.test(host) ? host : undefined;
  } catch {
    return undefined;
  }
}

/**
 * What is wrong with an appliance's host name, or that it is missing; an empty list where nothing is. It is a host name with a
 * port if need be, such as `support.example.com`: no protocol, path, query or credentials. International names are fine.
 * Source: JavaScript API, `BG.setSite`.
 */
export const validateSite = (site: unknown): Problem[] =>
  parseHost(site)
    ? []
    : [
        isBlank(site)
          ? createError('required', 'site')
          : wrongValue('site', 'host', { meant: extractHost(site) ?? 'support.example.com' }),
      ];

/** The host as it stands in URLs, international names in their ASCII form; undefined where `validateSite` finds something. */
export const parseHost = (site: unknown): string | undefined =>
  // A parser drops control characters at the end of an address, and refuses them once a path comes after.
  typeof site === 'string' && !/[\s\p{Cc}/\\?#@%]/u.test(site.trim()) ? extractHost(site) : undefined;

/** The protocol to reach a host by: https, except that a loopback host takes the page's own. */
export const siteProtocol = (host: string, { protocol }: SiteSettings, page = globalThis.location?.protocol): string =>
  protocol ? `${protocol}:` : LOOPBACK.test(host) && page === 'http:' ? page : 'https:';
