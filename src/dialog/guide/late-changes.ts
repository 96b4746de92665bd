import type { OptionsDraft } from '../../session/options.ts';
import { withAuthor } from './with-author.ts';

/** Time after a launch in which a change of its options counts as too late, in milliseconds. */
const LATE_WITHIN_MS = 3000;

/** Serializes options for comparison; undefined if that is not possible. */
function textOf(options: OptionsDraft): string | undefined {
  try {
    return JSON.stringify(options);
  } catch {
    return undefined;
  }
}

/**
 * Warns the page's author of a listener of `bt-session-request` that changes the options after the launch, as `async` ones do. Only events that
 * reach the window are observed, once the guide is loaded.
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
