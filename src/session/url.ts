import type { OptionsDraft, SiteSettings, StartType } from './options.ts';
import { type Parameter, parseParameters, toParameters } from './parameters.ts';
import { parseHost, siteProtocol, validateSite } from './site.ts';
import { ownFields } from './values.ts';

const PATH = '/api/start_session';
const PATHS = /^\/api\/start_session(\.ns)?$/;

/** The address that starts a session, taken apart. */
export interface ParsedSession {
  /** The appliance's host, with its port if it has one. */
  site: string;
  startType: StartType;
  options: OptionsDraft;
}

/**
 * The session generation API's address for a session. It has what the options say and nothing of its own; spaces are
 * `%20`. Values are not checked: `validateOptions` does that, and a text that no URL can carry is left out.
 *
 * @param site - Host name of the appliance, with a port if need be.
 * @throws TypeError when the site is not a host name; `validateSite` says beforehand.
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
  // As it was given, since a port may be one that goes without saying under another protocol.
  return new URL(`${siteProtocol(host, own)}//${site.trim()}${PATH}${query && `?${query}`}`);
}

/**
 * A `start_session` address as site, start type and options, older spellings included; null for any other address.
 * Parameters that no option names are in `options.parameters`, as they were. The opposite of `sessionUrl`.
 *
 * @param base - What a relative address is relative to.
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
    // Escaped once too often, as content management systems do.
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

/** Percent-encoding, but for the comma: a list of skills is to be read by people too. */
const encode = (part: string): string => encodeURIComponent(part).replace(/%2C/g, ',');

function groupByName(parameters: readonly Parameter[]): Record<string, string | string[]> {
  const groups = new Map<string, string | string[]>();
  for (const [name, value] of parameters) {
    const before = groups.get(name);
    groups.set(name, before === undefined ? value : [before, value].flat());
  }
  return Object.fromEntries(groups);
}
