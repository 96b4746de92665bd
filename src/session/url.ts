import type { OptionsDraft, SiteSettings, StartType } from './options.ts';
import { type Parameter, parseParameters, toParameters } from './parameters.ts';
import { parseHost, siteProtocol, validateSite } from './site.ts';
import { ownFields } from './values.ts';

const PATH = '/api/start_session';
const PATHS = /^\/api\/start_session(\.ns)?$/;

/** The parts of an address that starts a session. */
export interface ParsedSession {
  /** The appliance's host, with its port, if any. */
  site: string;
  startType: StartType;
  options: OptionsDraft;
}

/**
 * Builds the session generation API's address for a session. It adds no defaults; spaces are `%20`. Values are not checked, which
 * `validateOptions` does; a text that a URL cannot contain is left out.
 *
 * @param site - Host name of the appliance, with an optional port.
 * @throws TypeError if the site is not a host name, see `validateSite`.
 */
export function sessionUrl(
  site: string,
  startType: StartType,
  options: OptionsDraft,
  settings: SiteSettings = {},
): URL {
  const host = parseHost(site);
  if (!host) throw new TypeError(validateSite(site)[0]?.message);
  const own = ownFields(settings);
  const query = toParameters(startType, ownFields(options ?? {}), own)
    .map((parameter) => parameter.map(encode).join('='))
    .join('&');
  // Unchanged, since its port may be the default one of another protocol.
  return new URL(`${siteProtocol(host, own)}//${site.trim()}${PATH}${query && `?${query}`}`);
}

/**
 * Parses a `start_session` address into site, start type and options, older spellings included; null for any other address.
 * Parameters without an option are in `options.parameters`, unchanged. The reverse of `sessionUrl`.
 *
 * @param base - Base of a relative address.
 */
export function parseSessionUrl(address: string | URL, base?: string | URL): ParsedSession | null {
  const url = toSessionUrl(address, base);
  if (!url) return null;
  const {
    startType = 'full',
    options,
    unknown,
    duplicates,
  } = parseParameters(
    // Some content management systems escape ampersands twice.
    [...url.searchParams].map(([name, value]) => [name.replace(/^(amp;)+/, ''), value]),
  );
  const others = [...unknown, ...duplicates];
  if (others.length) options.parameters = groupByName(others);
  return { site: url.host, startType, options };
}

/** Tests if an address is one that starts a session, without taking it apart. */
export const isSessionUrl = (address: string, base: string): boolean => toSessionUrl(address, base) !== null;

function toSessionUrl(address: string | URL, base?: string | URL): URL | null {
  try {
    const url = new URL(address, base);
    const isPlain = /^http/.test(url.protocol) && !url.username && !url.password;
    return isPlain && PATHS.test(url.pathname) && parseHost(url.host) ? url : null;
  } catch {
    return null;
  }
}

/** Percent-encodes a text, except for commas, so that a list of skills stays readable. */
const encode = (part: string): string => encodeURIComponent(part).replace(/%2C/g, ',');

function groupByName(parameters: readonly Parameter[]): Record<string, string | string[]> {
  const groups = new Map<string, string | string[]>();
  for (const [name, value] of parameters) {
    const before = groups.get(name);
    groups.set(name, before === undefined ? value : [before, value].flat());
  }
  return Object.fromEntries(groups);
}
