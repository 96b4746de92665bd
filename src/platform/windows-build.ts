/** Which build of the client a Windows can run, where that is certain. Pure: the navigator is an argument. */
import type { NavigatorLike, UserAgentDataLike } from './system.ts';

export type WindowsBuild = 'winNT-64' | 'winNT-32';

/** The client hints that are read. Browsers may withhold any of them. */
interface Hints {
  readonly architecture?: unknown;
  readonly bitness?: unknown;
  readonly wow64?: unknown;
}

async function fromHints(data: UserAgentDataLike): Promise<WindowsBuild | undefined> {
  if (data.platform !== 'Windows') return undefined;
  const hints: Hints | undefined = await data.getHighEntropyValues?.(['architecture', 'bitness', 'wow64']);
  // Windows on Arm may or may not run either build.
  if (hints?.architecture !== 'x86') return undefined;
  if (hints.bitness === '64' || hints.wow64 === true) return 'winNT-64';
  return hints.bitness === '32' && hints.wow64 === false ? 'winNT-32' : undefined;
}

/**
 * Firefox has no hints; its user agent string gives the kind of program that Windows runs, also on Arm. Chromium browsers say Win64 on
 * any machine.
 */
function fromUserAgent(userAgent: string): WindowsBuild | undefined {
  const [, system] = /\((Windows NT [^)]*); rv:[^)]*\) Gecko\//.exec(userAgent) ?? [];
  if (system === undefined || /ARM/i.test(system)) return undefined;
  return /Win64; x64|WOW64/.test(system) ? 'winNT-64' : 'winNT-32';
}

/** Undefined unless it is certain. Never rejects. */
export async function windowsBuild({ userAgent, userAgentData }: NavigatorLike): Promise<WindowsBuild | undefined> {
  try {
    return userAgentData ? await fromHints(userAgentData) : fromUserAgent(userAgent);
  } catch {
    return undefined;
  }
}
