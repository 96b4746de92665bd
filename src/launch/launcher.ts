import { isOnline } from '../platform/online.ts';
import { mergeLayers } from '../session/merge.ts';
import type { Problem } from '../session/problems.ts';
import { readOptions } from '../session/read-value.ts';
import { ownFields } from '../session/values.ts';
import { warnAuthor } from '../dialog/warn-author.ts';
import { forCustomer } from '../request/customer-messages.ts';
import { showDialog, type ViewName } from '../dialog/dialog.ts';
import { dispatch, notifyFailure } from './dispatch.ts';
import { createDisplays } from './displays.ts';
import { detectedWindowsBuild, whenGuideReady } from '../dialog/when-guide-ready.ts';
import { withDefaults } from '../request/with-defaults.ts';
import { checkLaunch, type Launch, type LaunchRequest, type PreparedRequest } from '../request/launch-request.ts';
import { pageSettings } from '../request/page-settings.ts';
import { type Device, deviceOf, planLaunch, startTypeOn } from '../request/plan.ts';

/** A launch with a plan, but without an address. */
type PlannedLaunch = Omit<Launch, 'url'>;

/**
 * Creates the function that starts all sessions of a page, in the order *copy → request event → plan → check → display*. All of it
 * happens in the task of the customer's click, since pop-up blockers block windows that open later.
 *
 * @returns a function that returns true if the session started or a dialog offers a way to start it; false if a listener cancelled it,
 *   errors stop it, or the same download began less than ten seconds ago.
 */
export function createLauncher(view: Window): (request: LaunchRequest) => boolean {
  const displays = createDisplays(view, launchOnce);
  let isStarting = false;
  return launchOnce;

  function launchOnce(original: LaunchRequest): boolean {
    // A listener of the request event that starts a session itself would loop for ever.
    if (isStarting) return false;
    isStarting = true;
    try {
      const settings: Launch['settings'] = mergeLayers(pageSettings, original.settings);
      const device = deviceOf(view.navigator, settings);
      const startType = startTypeOn(device, original.startType, settings);
      const options = readOptions(original.options);
      return start(ownFields({ ...original, original, startType, settings, options }), device);
    } finally {
      isStarting = false;
    }
  }

  function start(request: PreparedRequest, device: Device): boolean {
    const { options } = request;
    if (!dispatch('bt-session-request', { ...request, url: () => checkLaunch(request).url?.href ?? '' })) return false;
    // Listeners may have changed the options.
    Object.assign(options, readOptions(options));
    const plan = planLaunch(request.startType, device, options);
    const launch = ownFields({ ...request, ...plan, options: withDefaults(options, detectedWindowsBuild()) });
    const isStarted = startPlanned(launch, request, device);
    whenGuideReady(({ checkNames }) => checkNames(launch));
    return isStarted;
  }

  function startPlanned(planned: PlannedLaunch, request: PreparedRequest, device: Device): boolean {
    const { problems, stoppers, url } = checkLaunch(planned);
    if (!url) return refuse(request, stoppers);
    const launch = { ...planned, url: url.href, site: url.host };
    if (!problems.length) return display(launch);
    // The author's own address is used unchanged, with its own start type.
    warnAuthor([{ code: 'own-address' }, ...problems], request.target);
    const plan = planLaunch(url.searchParams.get('c2cjs') === '1' ? 'chat' : 'full', device, {});
    return display({ ...launch, ...plan, options: request.options });
  }

  /** Shows the errors that stop a session: to the customer those that they can correct, to the author the others. */
  function refuse(request: PreparedRequest, problems: readonly Problem[]): false {
    const { target, onInvalid } = request;
    dispatch('bt-session-invalid', { ...request, url: '' }, { problems });
    const shown = problems.map((problem) => forCustomer(problem, request));
    const ofAuthor = problems.filter((_, index) => shown[index]?.isAuthors);
    const more = [...new Set(shown.map(({ message }) => message))];
    const body = onInvalid ? onInvalid(shown) : showDialog('problems', { more, returnTo: target });
    if (body || ofAuthor.length) whenGuideReady(({ completeProblems }) => completeProblems(body, ofAuthor, request));
    notifyFailure(request, problems.map(({ message }) => message).join(' '));
    return false;
  }

  function display(launch: Launch): boolean {
    try {
      if (isOnline(view.navigator)) return displays[launch.display](launch);
      fail('offline', launch, 'offline');
    } catch (error) {
      // What the browser refuses to do for a script, the customer can do by a link.
      fail('manual', launch, String(error));
    }
    return true;
  }

  function fail(name: ViewName, launch: Launch, reason: string): void {
    dispatch('bt-session-error', launch, { reason });
    displays.showView(name, launch);
    notifyFailure(launch, reason);
  }
}

let shared: ((request: LaunchRequest) => boolean) | undefined;

/** Starts a session with the page's only launcher, which is created at the first call: there may be no window at import. */
export const launch = (request: LaunchRequest): boolean => (shared ??= createLauncher(window))(request);
