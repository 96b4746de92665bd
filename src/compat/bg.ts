import { readIssueForm } from '../launch/launch-options.ts';
import { launch } from '../launch/launcher.ts';
import { startMethodErrors } from '../session/errors.ts';
import type { SiteSettings } from '../session/options.ts';
import { mustBe } from '../session/problem.ts';
import { type Fields, isFields } from '../session/values.ts';
import { type BgOptions, translateOptions } from './translate-options.ts';

const CHAT = 2;
const FULL = 3;

/** The vendor's numbers. `BROWSER`, shared browsing, is in its script but no longer in its documents. */
export const START_TYPE = { BROWSER: 1, CHAT, FULL } as const;

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
   * @returns whether the session was started: not when the same download began less than ten seconds ago, which the
   *   console then says.
   */
  start(startType: number, options: BgOptions): boolean;
}

/** Makes an API of its own state over the page's launcher. */
export function createBg(): Bg {
  let site: string | undefined;
  let protocol: SiteSettings['protocol'];
  return {
    START_TYPE,
    setSite(host) {
      site = host;
    },
    setProtocol(name) {
      const known = String(name).trim().toLowerCase();
      if (!/^https?$/.test(known)) throw mustBe('protocol', 'http / https').message;
      protocol = known as 'http' | 'https';
    },
    start(type, given) {
      const startType = type === CHAT ? 'chat' : type === FULL ? 'full' : undefined;
      if (!startType) throw mustBe('startType', 'BG.START_TYPE.CHAT / FULL').message;
      if (!isFields(given)) throw mustBe('options', 'object').message;
      const options = readIssueForm(translateOptions(given));
      // A string as the vendor's: nobody says, or two say, who answers.
      for (const { message } of startMethodErrors(options as Fields)) throw message;
      const { disableClickonce, enableEdgeClickonce, sessionStartFailed } = given;
      const clickonce = !disableClickonce && (enableEdgeClickonce as boolean | undefined);
      return launch({
        startType,
        site: site ?? location.host,
        options,
        settings: { protocol, clickonce },
        target: document,
        onFailed: sessionStartFailed as () => unknown,
      });
    },
  };
}
