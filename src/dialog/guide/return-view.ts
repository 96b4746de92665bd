import type { showDialog } from '../dialog.ts';
import { createElement } from '../../dom/create-element.ts';
import { applyStyles } from './apply-styles.ts';
import { buttonRow } from './parts.ts';
import { t } from './t.ts';

const hasNote = (): boolean => Boolean((history.state as { btSupport?: unknown } | null)?.btSupport);

/** Tests if any copy of this package has its dialog open. */
export const isShown = (): boolean => Boolean(document.querySelector('[data-bt-support-dialog]'));

/** Removes the mark of a launch from the page's history entry. */
export function unmarkHistory(): void {
  if (!hasNote()) return;
  const state = { ...(history.state as Record<string, unknown>) };
  delete state.btSupport;
  try {
    history.replaceState(Object.keys(state).length ? state : null, '');
  } catch {
    // Browsers limit the rate of such changes; a later call may succeed.
  }
}

/** Shows a view with a way forward, if the customer came back and this page was reloaded. */
export function showReturnView(show: typeof showDialog): void {
  // Every element calls this, and a current launch sets the same mark.
  if (!hasNote() || isShown()) return;
  unmarkHistory();
  const [how] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  // Not after a reload by the customer, and not after a page of the same site.
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
