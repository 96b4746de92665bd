import type { showDialog } from '../launch/dialog.ts';
import { make } from '../launch/make.ts';
import { say } from './say.ts';

/**
 * A note in the page's own history entry that a launch is going away from it. It says nothing of the session: that is in
 * the entry after it, should the appliance answer with a page.
 */
export function leaveNote(isLeaving: boolean): void {
  const state: unknown = history.state;
  if (typeof state === 'object') history.replaceState({ ...state, btSupport: isLeaving || undefined }, '');
}

/** Leads on to the page that the customer came back from, where this one had to be loaded anew. */
export function comeBack(show: typeof showDialog): void {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  leaveNote(false);
  // A reload is the customer's own wish to begin again.
  if (navigation?.type !== 'back_forward') return;
  const body = show('manual', { returnTo: document });
  const heading = body.querySelector('h2');
  const close = body.querySelector('button');
  const forward = make('button', say('forward'), { type: 'button' });
  forward.onclick = () => history.forward();
  if (heading) heading.textContent = say('back');
  for (const line of body.querySelectorAll('p')) line.remove();
  close?.before(forward);
}
