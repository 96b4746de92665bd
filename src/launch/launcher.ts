import { nativeCall } from '../form/native.ts';
import { mergeLayers } from '../session/merge.ts';
import { readOptions } from '../session/read-value.ts';
import type { SiteSettings } from '../session/options.ts';
import type { Problem } from '../session/problems.ts';
import { check, type SessionRequest } from '../session/request.ts';
import { ownFields } from '../session/values.ts';
import { warnAuthor } from './author-warnings.ts';
import { type ChatOutcome, createChatWindows, type Joining } from './chat-window.ts';
import { createDownload } from './client-download.ts';
import { type CustomerProblem, forCustomer } from './customer-messages.ts';
import { showDialog, type ViewName } from './dialog.ts';
import { type EventDetail, type FieldsOf, SessionEvent, type SessionEventType } from './events.ts';
import { whenGuideReady } from './guided.ts';
import { withDefaults } from './launch-options.ts';
import { goTo } from './navigation.ts';
import { type LaunchSettings, type PageSettings, pageSettings } from './page-settings.ts';
import { isOnline } from '../platform/online.ts';
import { deviceOf, type Display, goesToFullWindow, planLaunch } from './plan.ts';

/** A session to start. */
export interface LaunchRequest extends SessionRequest {
  readonly settings?: SiteSettings & LaunchSettings;
  /** Cut the chat window off from the page. Default: false. */
  readonly cutOpener?: boolean;
  /** What all that is opened is told of the page's address. Default: what the page's own policy says. */
  readonly referrerPolicy?: ReferrerPolicy | undefined;
  /** Where events are dispatched. */
  readonly target: EventTarget;
  /**
   * The author's own address of the session: that of the link or form that is used. It goes out as it is where errors are found
   * that the customer cannot mend, since our rules are for what we build ourselves, and the appliance knows better.
   */
  readonly address?: string | undefined;
  /** Whether the customer can mend a problem in a field that they see: only that stops an author's own address. Default: they cannot. */
  readonly canMend?: (problem: Problem) => boolean;
  /** Errors that the caller has found already. */
  readonly errors?: readonly Problem[];
  /** Shows the customer what is wrong. Default: the dialog does. */
  readonly onInvalid?: (errors: readonly CustomerProblem[]) => undefined;
  /** Is told, later and once, why nothing was started. Anything that is no function is the same as none. */
  readonly onFailure?: ((reason: string) => unknown) | undefined;
}

/** What was asked for, as a copy that listeners may change. */
interface PreparedRequest extends LaunchRequest {
  /** As it was, to start it again. */
  readonly asked: LaunchRequest;
}

/** A launch under way. */
export interface Launch extends PreparedRequest {
  readonly url: string;
  readonly settings: SiteSettings & PageSettings;
  readonly display: Display;
  /** The same was started a moment ago, and is on its way. */
  readonly isRepeated?: boolean;
}

/** What a launch comes to, as far as its rules say. */
interface CheckedLaunch {
  /** Everything that is wrong. */
  readonly problems: Problem[];
  /** The problems that stop it: of an author's own address only what the customer can mend. */
  readonly stoppers: readonly Problem[];
  /** The address that was built, or else the author's own; empty while something stops the launch. */
  readonly url: string;
}

/** Checks a launch, with the address that its author wrote, if they wrote one. */
export function checkLaunch(request: LaunchRequest): CheckedLaunch {
  const { address = '', canMend, errors } = request;
  const { problems, url } = check(request, errors);
  const stoppers = address ? problems.filter((problem) => canMend?.(problem)) : problems;
  return { problems, stoppers, url: url || (stoppers.length ? '' : address) };
}

/**
 * Starts sessions, for every element and script of a page: *request -> errors? -> plan -> window, download or dialog ->
 * event*. All of it happens in the task of the customer's click, since browsers block what comes later.
 *
 * @returns starts a session, and says whether something was started, or shown that leads to it: not when a listener
 *   cancelled it, errors stop it, or the same download began less than ten seconds ago.
 */
export function createLauncher(view: Window): (request: LaunchRequest) => boolean {
  const chats = createChatWindows(view);
  const download = createDownload(view);
  let isStarting = false;
  return launchOnce;

  function launchOnce(asked: LaunchRequest): boolean {
    // A listener of the request that starts a session itself would come round here for ever.
    if (isStarting) return false;
    isStarting = true;
    try {
      return start(ownFields({ ...asked, asked, options: readOptions(asked.options) }));
    } finally {
      isStarting = false;
    }
  }

  function start(request: PreparedRequest): boolean {
    const { options } = request;
    if (!dispatch('bt-session-request', { ...request, url: () => checkLaunch(request).url })) return false;
    // Its listeners may have changed the options.
    Object.assign(options, readOptions(options));
    const settings: Launch['settings'] = mergeLayers(pageSettings, request.settings);
    const device = deviceOf(view.navigator, settings);
    const plan = planLaunch(request.startType, device, options);
    const planned = ownFields({ ...request, ...plan, settings, options: withDefaults(options) });
    const { problems, stoppers, url } = checkLaunch(planned);
    if (stoppers.length) return refuse(ownFields({ ...request, settings }), stoppers);
    const { href, host, searchParams } = new URL(url);
    const launch = { ...planned, url: href, site: host };
    if (!problems.length) return run(launch);
    // What cannot be built is the author's own address, and as it is: not even its start type is ours to change.
    warnAuthor([{ code: 'own-address' }, ...problems], request.target);
    const ownPlan = planLaunch(searchParams.get('c2cjs') === '1' ? 'chat' : 'full', device, {});
    return run({ ...launch, ...ownPlan, options });
  }

  /** Says what stops a session: to the customer what they can mend, to the page's author the rest. */
  function refuse(request: PreparedRequest & Pick<Launch, 'settings'>, problems: readonly Problem[]): false {
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

  function run(launch: Launch): boolean {
    try {
      if (isOnline(view.navigator)) return open(launch);
      fail('offline', launch, 'offline');
    } catch (error) {
      // What the browser refuses to do, the customer can still do by hand.
      fail('manual', launch, String(error));
    }
    return true;
  }

  function open(launch: Launch): boolean {
    const { display, url } = launch;
    if (launch.startType === 'chat') {
      startChat(launch);
      return true;
    }
    const isRepeated = display === 'javascript' && !download(url, launch.referrerPolicy);
    show(display as ViewName, { ...launch, isRepeated });
    if (!isRepeated) dispatch('bt-session-launch', launch, { display });
    return !isRepeated;
  }

  function startChat(launch: Launch): void {
    if (openChat(launch) !== 'blocked') return;
    const reason = 'popup-blocked';
    dispatch('bt-session-blocked', launch, { reason });
    if (!goesToFullWindow(launch.options)) {
      show('manual', launch);
      notifyFailure(launch, reason);
    } else {
      goTo(view, launch.url, launch.referrerPolicy);
      dispatch('bt-session-launch', launch, { display: 'chat-full-window' });
    }
  }

  /** Opens a chat, or says which one is open already and offers the other. */
  function openChat(launch: Launch, joining?: Joining): ChatOutcome {
    const { display } = launch;
    const request = {
      ...launch,
      popup: display === 'chat-window',
      onClosed: () => dispatch('bt-session-close', launch),
      onUnreachable() {
        dispatch('bt-session-blocked', launch, { reason: 'state-unknown' });
        show('elsewhere', launch);
      },
    };
    const outcome = chats.open(request, joining);
    if (outcome === 'opened') {
      dispatch('bt-session-launch', launch, { display });
      // Where a view is shown, its completion does that.
      whenGuideReady(({ checkNames }) => checkNames(launch));
    } else if (outcome !== 'blocked') show(outcome, launch);
    return outcome;
  }

  function fail(name: ViewName, launch: Launch, reason: string): void {
    dispatch('bt-session-error', launch, { reason });
    show(name, launch);
    notifyFailure(launch, reason);
  }

  /** Shows a view of a launch, with what is at hand; the guide adds what is good to have. */
  function show(name: ViewName, launch: Launch): void {
    const { url, referrerPolicy, target: returnTo } = launch;
    const body = showDialog(name, { link: { url, target: linkTarget(name, launch), referrerPolicy }, returnTo });
    whenGuideReady(({ renderView }) => renderView(body, name, launch, { view, openChat, start: launchOnce }));
  }

  /** The window that the link of a view opens in. */
  function linkTarget(name: ViewName, { startType, site, cutOpener }: Launch): string {
    if (startType === 'full') return name === 'manual' ? '' : '_top';
    // Other views are about a chat that may be running: its name would send it back to its start.
    return name === 'manual' && !cutOpener ? chats.nameOf(site) : '_blank';
  }
}

/** What an event tells. The address of a request is worked out for whoever reads it. */
type EventContext = EventDetail & Pick<LaunchRequest, 'target' | 'settings'>;

/** Dispatches an event, and says whether nobody cancelled it. */
function dispatch<Type extends SessionEventType>(type: Type, detail: EventContext, ...fields: FieldsOf<Type>): boolean;
function dispatch(type: SessionEventType, detail: EventContext, fields?: object): boolean {
  const isQuiet = detail.settings?.quietEvents ?? pageSettings.quietEvents;
  const event = new SessionEvent<SessionEventType>(type, { ...detail, isQuiet }, fields as never);
  return nativeCall(detail.target, 'dispatchEvent', event);
}

/** In a task of its own: what it throws is the page's, and stops no launch. */
const notifyFailure = ({ onFailure }: LaunchRequest, reason: string): void => {
  void Promise.resolve(reason).then(onFailure);
};

let shared: ((request: LaunchRequest) => boolean) | undefined;

/** Starts a session with the page's one launcher, which is made when it is first needed: there may be no window at import. */
export const launch = (request: LaunchRequest): boolean => (shared ??= createLauncher(window))(request);
