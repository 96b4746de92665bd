import type { OptionsDraft } from '../../session/options.ts';
import { withAuthor } from './with-author.ts';

/** How long after a launch a change still counts as one that was meant for it. */
const LATE_WITHIN_MS = 3000;

/** Options as a text to compare by; undefined for what has none. */
function textOf(options: OptionsDraft): string | undefined {
  try {
    return JSON.stringify(options);
  } catch {
    return undefined;
  }
}

/**
 * Tells the page's author of a listener of `bt-session-request` that changes the options after the launch: nothing waits for an
 * `async` one. It is noticed on events that reach the window, once the guide is loaded.
 *
 * @param view - The window.
 */
export function watchLateChanges(view: EventTarget, within = LATE_WITHIN_MS): void {
  let requested: OptionsDraft | undefined;
  const onRequest = ({ options }: HTMLElementEventMap['bt-session-request']): void => {
    requested = options;
  };
  const onLaunch = ({ target }: Event): void => {
    const options = requested;
    requested = undefined;
    if (!options || !target) return;
    const sent = textOf(options);
    setTimeout(() => {
      if (textOf(options) !== sent)
        withAuthor(({ writeWarnings }) => writeWarnings([{ code: 'options-late' }], target));
    }, within);
  };
  view.addEventListener('bt-session-request', onRequest as EventListener);
  view.addEventListener('bt-session-launch', onLaunch);
}
