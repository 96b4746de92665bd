import { DirectoryError } from '../error.ts';

const HOST = /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}.-]*[\p{L}\p{N}])?|\[[\da-f:.]+\])(?::\d{1,5})?$/iu;

/** Names that can only mean this machine. */
const LOOPBACK = /^(?:(?:[a-z\d-]+\.)*localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/**
 * The address of the appliance.
 *
 * @param site a host name such as `support.example.com`, with a port if need be; no protocol, path or user name. Anything else is an error
 * @returns an `https:` address; `http:` for a loopback host, where practice appliances are
 */
export function baseAddress(site: unknown): URL {
  const rule = 'must be a host name such as support.example.com, without https:// and slashes';
  if (typeof site !== 'string' || !HOST.test(site) || !URL.canParse(`https://${site}`))
    throw new DirectoryError('options', `site ${rule}`, 'site');
  const address = new URL(`https://${site}`);
  return LOOPBACK.test(address.hostname) ? new URL(`http://${site}`) : address;
}
