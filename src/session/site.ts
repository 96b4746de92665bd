import { isBlank } from './values.ts';
import type { SiteSettings } from './options.ts';
import { createError, wrongValue, type Problem } from './problems.ts';

const HOST = /^\w[\w-]*(\.[\w-]+)*(:\d+)?$|^\[/;
const LOOPBACK = /^((.+\.)?localhost|127(\.\d+){3}|\[::1])(:\d+)?$/;

/** Returns the host in a text, ignoring a protocol or a path around it; undefined if there is none. */
export function extractHost(site: unknown): string | undefined {
  try {
    // Converting some objects to a string throws, too.
    const text = String(site).trim();
    const { host } = new URL(text.replace(/^([\w+.-]+:\/\/)?/, 'https://'));
    return HOST.test(host) ? host : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Checks the appliance's host name. Returns a list with one problem if it is missing or invalid, and an empty list otherwise. A host
 * name may have a port, as in `localhost:8001`; a protocol, path, query or credentials are invalid. International domain names are valid.
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

/** Returns the host as URLs have it, with international names in ASCII (punycode); undefined if `validateSite` finds a problem. */
export const parseHost = (site: unknown): string | undefined =>
  // The URL parser drops control characters at the end of an address, and rejects them before a path.
  typeof site === 'string' && !/[\s\p{Cc}/\\?#@%]/u.test(site.trim()) ? extractHost(site) : undefined;

/** Returns the protocol for a host: https; for a loopback host, the page's own. */
export const siteProtocol = (host: string, { protocol }: SiteSettings, page = globalThis.location?.protocol): string =>
  protocol ? `${protocol}:` : LOOPBACK.test(host) && page === 'http:' ? page : 'https:';
