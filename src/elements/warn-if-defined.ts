import { whenGuideReady } from '../dialog/when-guide-ready.ts';
import { VERSION } from '../version.ts';

/**
 * Writes a note for the page's author if another copy of this package has already defined the elements, and returns true then. There are no
 * custom elements on a server.
 */
export function warnIfAlreadyDefined(): boolean {
  const first = globalThis.customElements?.get('bt-support-session') as { version?: string } | undefined;
  if (first) whenGuideReady(({ logSecondCopy }) => logSecondCopy(first.version ?? '?', VERSION));
  return Boolean(first);
}
