import { whenGuideReady } from '../dialog/when-guide-ready.ts';
import { VERSION } from '../version.ts';

/**
 * Tells the page's author where another copy of this package has the elements of this page already, and returns whether that is
 * so. There are no custom elements on a server.
 */
export function warnIfAlreadyDefined(): boolean {
  const first = globalThis.customElements?.get('bt-support-session') as { version?: string } | undefined;
  if (first) whenGuideReady(({ logSecondCopy }) => logSecondCopy(first.version ?? '?', VERSION));
  return Boolean(first);
}
