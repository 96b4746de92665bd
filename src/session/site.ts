import { makeProblem, type Problem } from './problem.ts';
import type { SiteSettings } from './options.ts';

const LABEL = /^(?!-)[a-z0-9_-]{1,63}(?<!-)$/;
const IPV6 = /^\[[0-9a-f:.]+\]$/;
const LOOPBACK = /^(?:(?:.+\.)?localhost|127(?:\.\d+){3}|\[::1\])$/;

const isHostName = (host: string): boolean =>
  IPV6.test(host) || (host.length <= 253 && host.split('.').every((label) => LABEL.test(label)));

/** A URL that spells a site out, whatever else it says; null where there is none in it. */
function urlOf(site: string): URL | null {
  try {
    const url = new URL(/^[a-z][a-z0-9+.-]*:\/\//i.test(site) ? site : `https://${site}`);
    return isHostName(url.hostname) ? url : null;
  } catch {
    return null;
  }
}

/**
 * What is wrong with an appliance's host name; null where nothing is. It is a host name with a port if need be, such as
 * `support.example.com`: no protocol, path, query or credentials. International names are fine. Source: JavaScript API,
 * `BG.setSite`.
 */
export function siteProblem(site: unknown): Problem | null {
  if (typeof site !== 'string' || site.trim() === '') return makeProblem('site-required', 'site');
  const host = siteHost(site);
  if (host !== null) return null;
  const meant = urlOf(site.trim())?.host;
  return meant
    ? makeProblem('site-more-than-host', 'site', { value: site, meant })
    : makeProblem('site-not-a-host', 'site', { value: site });
}

/** The host as it stands in URLs, international names in their ASCII form; null where `siteProblem` finds something. */
export function siteHost(site: string): string | null {
  const text = site.trim();
  if (/[\s/\\?#@%]/.test(text)) return null;
  return urlOf(text)?.host ?? null;
}

/** Whether the host, with or without a port, is the machine the page runs on. */
export const isLoopback = (host: string): boolean => LOOPBACK.test(host.replace(/:\d+$/, ''));

/** The protocol to reach a host by: https, except that a loopback host takes the page's own. */
export function siteProtocol(host: string, { protocol }: SiteSettings, page = globalThis.location?.protocol): string {
  if (protocol === 'http' || protocol === 'https') return `${protocol}:`;
  return isLoopback(host) && page === 'http:' ? 'http:' : 'https:';
}
