import { text } from '../locales/text.ts';
import { sharedLauncher } from '../launch/launcher.ts';
import type { SiteSettings } from '../session/options.ts';
import { checkCall } from './check-call.ts';
import { START_TYPE } from './start-type.ts';
import { type BgOptions, translateOptions } from './translate-options.ts';

/** The vendor's JavaScript API. Source: JavaScript API. */
export interface Bg {
  readonly START_TYPE: typeof START_TYPE;
  /** Names the appliance's host, without a protocol. Default: the page's own host. */
  setSite(site: string): void;
  /** `'http'` or `'https'`, in any case. Throws a string for anything else. */
  setProtocol(protocol: string): void;
  /**
   * Starts a session. Throws a string for a call that cannot be meant, as the vendor's script does; whatever else is
   * wrong is shown to the customer.
   *
   * @returns whether the session was started.
   */
  start(startType: number, options: BgOptions): boolean;
}

/** Makes an API of its own state over the page's launcher. */
export function createBg(view: Window = window): Bg {
  let site: string | undefined;
  let protocol: SiteSettings['protocol'];
  return {
    START_TYPE,
    setSite(host) {
      site = host;
    },
    setProtocol(name) {
      const known = String(name).trim().toLowerCase();
      if (known !== 'http' && known !== 'https') throw text('bg.protocol', { value: name });
      protocol = known;
    },
    start(startType, options) {
      const wrong = checkCall(startType, options);
      // A string, since that is what pages written for the vendor's script catch.
      if (wrong) throw wrong;
      return sharedLauncher().start({
        startType: startType === START_TYPE.CHAT ? 'chat' : 'full',
        site: site ?? view.location.host,
        options: translateOptions(options),
        settings: { protocol },
      });
    },
  };
}
