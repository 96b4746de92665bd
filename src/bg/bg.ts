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

/** The vendor's numbers. `BROWSER`, shared browsing, is in its script but no longer in its documents. */
export const START_TYPE = { BROWSER: 1, CHAT, FULL } as const;

/** The vendor's JavaScript API. Source: JavaScript API. */
export interface Bg {
  readonly START_TYPE: typeof START_TYPE;
  /**
   * Names the appliance's host, without a protocol. Default: the page's own host. Where a protocol or a path is around it, the
   * host is taken, and the console says so; what names no host is a problem of each start.
   */
  setSite(site: string): void;
  /** `'http'` or `'https'`, in any case. Throws a string for anything else. */
  setProtocol(protocol: string): void;
  /**
   * Starts a session. As the vendor's script does, it throws a string at once for a wrong type and for options that are no
   * object, and after the caller has returned for a start method that is missing, doubled or incomplete. The customer
   * sees the latter, and whatever else is wrong, in a dialog.
   *
   * @returns whether the session was started: not when the same download began less than ten seconds ago, which the
   *   console then says.
   */
  start(startType: number, options: BgOptions): boolean;
}

/**
 * The site that a text names, whatever protocol or path is around it; the console is told of those. Credentials and backslashes
 * are not read past: nobody can say which host is meant.
 */
function readSite(given: string): string {
  const [problem] = validateSite(given);
  if (!problem) return given;
  // eslint-disable-next-line no-console -- for the page's author, before any customer
  console.warn(`BG.setSite: ${problem.message}`);
  return (typeof given === 'string' && !/[@\\]/.test(given) && extractHost(given)) || given;
}

/** A message with the call that it is about: with the names of its options, and no values. */
const aboutCall = (given: unknown, { message }: Problem): string =>
  `BG.start({ ${isRecord(given) ? Object.keys(given).join(', ') : ''} }): ${message}`;

/** The same, on the console too: a page that catches what is thrown may say nothing. */
function refusal(given: unknown, problem: Problem): string {
  const text = aboutCall(given, problem);
  // eslint-disable-next-line no-console -- for the page's author
  console.error(text);
  return text;
}

/** Makes an API of its own state over the page's launcher. */
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
      // Nobody says, or two say, who answers. A blank key is the customer's, and no mistake of the page.
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
        // Where `window.onerror` hears it, but not before the caller's `return false`: else the page would be left.
        queueMicrotask(() => {
          throw aboutCall(given, mistake);
        });
      }
      return isStarted;
    },
  };
}
