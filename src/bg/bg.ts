import { resolveIssueForm } from '../forms/resolve-issue-form.ts';
import { launch } from '../launch/launcher.ts';
import { startMethodErrors } from '../session/validate.ts';
import type { SiteSettings } from '../session/options.ts';
import { wrongValue, type Problem } from '../session/problems.ts';
import { extractHost, validateSite } from '../session/site.ts';
import { type UnknownRecord, isRecord, ownFields } from '../session/values.ts';
import { type BgOptions, translateOptions } from './translate-options.ts';

const CHAT = 2;
const FULL = 3;

/** The vendor's numbers. `BROWSER`, shared browsing, is in its script, but no longer in its documents. */
export const START_TYPE = { BROWSER: 1, CHAT, FULL } as const;

/** The vendor's JavaScript API. Source: JavaScript API. */
export interface Bg {
  readonly START_TYPE: typeof START_TYPE;
  /**
   * Sets the appliance's host, without a protocol. Default: the page's own host. From an address with a protocol or a path, the host is used,
   * with a warning; without a valid host, each start has a problem.
   */
  setSite(site: string): void;
  /** `'http'` or `'https'`, in any case. Throws a string for anything else. */
  setProtocol(protocol: string): void;
  /**
   * Starts a session. Like the vendor's script, it throws a string at once for a wrong type and for options that are not an object, and after
   * the caller has returned for a start method that is missing, given twice or incomplete. The customer sees the latter, and any other
   * problem, in a dialog.
   *
   * @returns true if the session was started; false, with a message on the console, if the same download began less than ten seconds ago.
   */
  start(startType: number, options: BgOptions): boolean;
}

/**
 * Extracts the site from a text, with a warning if there is a protocol or a path around it. Not with credentials or backslashes, where the
 * intended host is unclear.
 */
function readSite(given: string): string {
  const [problem] = validateSite(given);
  if (!problem) return given;
  // eslint-disable-next-line no-console -- for the page's author, before any customer
  console.warn(`BG.setSite: ${problem.message}`);
  return (typeof given === 'string' && !/[@\\]/.test(given) && extractHost(given)) || given;
}

/** Prefixes a message with its call: the names of the options, without values. */
const aboutCall = (given: unknown, { message }: Problem): string =>
  `BG.start({ ${isRecord(given) ? Object.keys(given).join(', ') : ''} }): ${message}`;

/** The same, written to the console: a page may catch the thrown string. */
function refusal(given: unknown, problem: Problem): string {
  const text = aboutCall(given, problem);
  // eslint-disable-next-line no-console -- for the page's author
  console.error(text);
  return text;
}

/** Creates an API with its own state over the page's launcher. */
export function createBg(): Bg {
  let site: string | undefined;
  let protocol: SiteSettings['protocol'];
  return {
    START_TYPE,
    setSite(host) {
      site = readSite(host);
    },
    setProtocol(name) {
      const known = String(name).trim().toLowerCase();
      if (!/^https?$/.test(known)) throw wrongValue('protocol', 'http / https').message;
      protocol = known as 'http' | 'https';
    },
    start(type, given) {
      const startType = type === CHAT ? 'chat' : type === FULL ? 'full' : undefined;
      if (!startType) throw refusal(given, wrongValue('startType', 'BG.START_TYPE.CHAT / FULL'));
      if (!isRecord(given)) throw refusal(given, wrongValue('options', 'object'));
      const options = resolveIssueForm(translateOptions(given));
      // The start method is missing or ambiguous. A blank key is the customer's, and not a mistake of the page.
      const mistake = startMethodErrors(options as UnknownRecord).find(({ field }) => field !== 'sessionKey');
      const { disableClickonce, enableEdgeClickonce, sessionStartFailed } = ownFields(given);
      const clickonce = !disableClickonce && (enableEdgeClickonce as boolean | undefined);
      const isStarted = launch({
        startType,
        site: site ?? location.host,
        options,
        settings: { protocol, clickonce },
        target: document,
        onFailure: sessionStartFailed as () => unknown,
      });
      if (mistake && !isStarted) {
        // It reaches `window.onerror`, but after the caller's `return false`: otherwise the browser would follow the link.
        queueMicrotask(() => {
          throw aboutCall(given, mistake);
        });
      }
      return isStarted;
    },
  };
}
