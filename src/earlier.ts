import { withGuide } from './launch/guided.ts';
import { VERSION } from './version.ts';

/**
 * Whether another copy of this package has the elements of this page already; the page's author is told. There are no custom
 * elements on a server.
 */
export function isSecond(): boolean {
  const first = globalThis.customElements?.get('bt-support-session') as { version?: string } | undefined;
  if (first) withGuide(({ sayAgain }) => sayAgain(first.version ?? '?', VERSION));
  return Boolean(first);
}
