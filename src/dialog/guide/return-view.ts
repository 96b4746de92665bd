import type { showDialog } from '../dialog.ts';
import { createElement } from '../../dom/create-element.ts';
import { applyStyles } from './apply-styles.ts';
import { buttonRow } from './parts.ts';
import { t } from './t.ts';

const hasNote = (): boolean => Boolean((history.state as { btSupport?: unknown } | null)?.btSupport);

/** Whether a dialog of this package's is on the page, of whichever copy. */
export const isShown = (): boolean => Boolean(document.querySelector('[data-bt-support-dialog]'));

/** Takes back the note that a launch has left in the page's history entry. */
export function unmarkHistory(): void {
  if (!hasNote()) return;
  const state = { ...(history.state as Record<string, unknown>) };
  delete state.btSupport;
  try {
    history.replaceState(Object.keys(state).length ? state : null, '');
  } catch {
    // Some browsers have enough of such changes; the next one may do it.
  }
}

/** Leads on to the page that the customer came back from, where this one had to be loaded anew. */
export function showReturnView(show: typeof showDialog): void {
  // Every element asks, and a launch under way leaves the same note.
  if (!hasNote() || isShown()) return;
  unmarkHistory();
  const [how] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  // A reload is the customer's own wish to begin again, and from a page of this very site nothing leads to a session.
  const { activation } = (window as { navigation?: { activation?: { from?: unknown } } }).navigation ?? {};
  if (how?.type !== 'back_forward' || activation?.from) return;
  const body = show('manual', { returnTo: document });
  const heading = body.querySelector('h2');
  const forward = createElement('button', t('forward'), { type: 'button' });
  forward.onclick = () => history.forward();
  if (heading) heading.textContent = t('back');
  body.querySelector('p')?.replaceWith(buttonRow(forward));
  applyStyles(body);
}
