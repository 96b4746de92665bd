import type { showDialog } from '../launch/dialog.ts';
import { make } from '../launch/make.ts';
import { dress } from './dress.ts';
import { say } from './say.ts';

/** Takes back the note that a launch has left in the page's history entry. */
export function forgetNote(): void {
  const { btSupport, ...state } = (history.state ?? {}) as Record<string, unknown>;
  if (btSupport) history.replaceState(Object.keys(state).length ? state : null, '');
}

/** Leads on to the page that the customer came back from, where this one had to be loaded anew. */
export function comeBack(show: typeof showDialog): void {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  forgetNote();
  // A reload is the customer's own wish to begin again.
  if (navigation?.type !== 'back_forward') return;
  const body = show('manual', { returnTo: document });
  const heading = body.querySelector('h2');
  const forward = make('button', say('forward'), { type: 'button' });
  forward.onclick = () => history.forward();
  if (heading) heading.textContent = say('back');
  const place = make('div', '', { class: 'row' });
  place.append(forward);
  body.querySelector('p')?.replaceWith(make('p', say('back.what')), place);
  dress(body);
}
