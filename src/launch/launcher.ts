import { findErrors } from '../session/errors.ts';
import { mergeOptions } from '../session/fields.ts';
import type { OptionsDraft, SiteSettings, StartType } from '../session/options.ts';
import type { Problem } from '../session/problem.ts';
import { validateSite } from '../session/site.ts';
import { sessionUrl } from '../session/url.ts';
import { chatName, type ChatOutcome, chatWindows } from './chat-window.ts';
import { clientDownload } from './client-download.ts';
import { closeDialog, type DialogLink, showDialog, type ViewName } from './dialog.ts';
import { type FieldsOf, type SessionDetail, SessionEvent, type SessionEventType } from './events.ts';
import { completeOptions, type LaunchOptions, readIssueForm } from './launch-options.ts';
import { type Display, goesToFullWindow, planLaunch } from './plan.ts';
import { detectSystem, type System } from './platform.ts';
import { storeUrl } from './stores.ts';

/** A session to start. */
export interface LaunchRequest {
  readonly startType: StartType;
  /** Host name of the appliance. */
  readonly site: string;
  readonly options: LaunchOptions;
  readonly settings?: SiteSettings;
  /** Cut the chat window off from the page. Default: false. */
  readonly cutOpener?: boolean;
  /** Where events are dispatched. */
  readonly target: EventTarget;
  /** Errors that the caller has found already. */
  readonly errors?: readonly Problem[];
  /** Shows what is wrong. Default: the dialog does. */
  readonly onInvalid?: (errors: readonly Problem[]) => void;
}

/** A launch under way. */
interface Launch extends SessionDetail {
  readonly target: EventTarget;
  readonly cutOpener?: boolean;
  readonly display: Display;
  readonly system: System;
}

/** All that stops a session: what the caller found, then its site, then its options. */
export const errorsOf = ({ site, options, startType, errors = [] }: LaunchRequest): Problem[] => [
  ...errors,
  ...validateSite(site),
  ...findErrors(readIssueForm(options), startType),
];

/** The address of a session; empty while errors stop it. */
export const urlOf = (request: LaunchRequest): string =>
  errorsOf(request).length
    ? ''
    : sessionUrl(request.site, request.startType, readIssueForm(request.options), request.settings).href;

/**
 * Starts sessions, for every element and script of a page: *request -> errors? -> plan -> window, download or dialog ->
 * event*. All of it happens in the task of the customer's click, since browsers block what comes later.
 *
 * @returns starts a session, and says whether something was started, or shown that leads to it: not when a listener
 *   cancelled it, or errors stop it.
 */
export function createLauncher(view: Window): (request: LaunchRequest) => boolean {
  const openWindow = chatWindows(view);
  const download = clientDownload(view);
  let isStarting = false;

  function start(request: LaunchRequest): boolean {
    const { target, onInvalid, site, settings } = request;
    const options = request.options as OptionsDraft;
    const asked = { ...request, options, url: urlOf(request) };
    if (!tell('bt-session-request', asked)) return false;
    // Its listeners may have changed the options.
    const problems = errorsOf(request);
    if (problems.length) {
      tell('bt-session-invalid', { ...asked, url: '' }, { problems });
      if (onInvalid) onInvalid(problems);
      else showDialog('problems', { more: problems.map(({ message }) => message), returnTo: target });
      return false;
    }
    const system = detectSystem(view.navigator);
    const plan = planLaunch(request.startType, system, options);
    const complete = completeOptions(options);
    const { href: url, host } = sessionUrl(site, plan.startType, complete, settings);
    const launch: Launch = { ...request, ...plan, system, options: complete, url, site: host };
    try {
      run(launch);
    } catch (error) {
      // What the browser refuses to do, the customer can still do by hand.
      tell('bt-session-error', launch, { reason: String(error) });
      show('manual', launch, { url });
    }
    return true;
  }

  function run(launch: Launch): void {
    const { startType, display, url, system } = launch;
    if (startType === 'chat') startChat(launch);
    else if (display === 'mobile') {
      show('mobile', launch, { url }, { url: storeUrl(system), target: '_blank' });
      tell('bt-session-launch', launch, { display });
    } else {
      const isNew = download(url);
      show('javascript', launch, { url });
      if (isNew) tell('bt-session-launch', launch, { display });
    }
  }

  function startChat(launch: Launch): void {
    const outcome = openChat(launch, false);
    if (outcome === 'elsewhere') show(outcome, launch, chatLink(launch, true));
    if (outcome !== 'blocked') return;
    tell('bt-session-blocked', launch, { reason: 'popup-blocked' });
    if (!goesToFullWindow(launch.options)) show('manual', launch, chatLink(launch, false));
    else {
      view.location.assign(launch.url);
      tell('bt-session-launch', launch, { display: 'chat-full-window' });
    }
  }

  function openChat(launch: Launch, isAnew: boolean): ChatOutcome {
    const { display } = launch;
    const outcome = openWindow({
      ...launch,
      isAnew,
      isSized: display === 'chat-window',
      onClosed: () => tell('bt-session-close', launch),
      onLost() {
        tell('bt-session-blocked', launch, { reason: 'state-unknown' });
        show('elsewhere', launch, chatLink(launch, true));
      },
    });
    if (outcome === 'opened') tell('bt-session-launch', launch, { display });
    return outcome;
  }

  /** A link to the chat that opens it in a window of its size, or, where that is blocked again, by itself. */
  const chatLink = (launch: Launch, isAnew: boolean): DialogLink => ({
    url: launch.url,
    target: isAnew || launch.cutOpener ? '_blank' : chatName(launch.site),
    onclick(event) {
      if (isModified(event) || openChat(launch, isAnew) === 'blocked') return;
      event.preventDefault();
      closeDialog();
    },
  });

  return (request) => {
    // A listener of the request that starts a session itself would come round here for ever.
    if (isStarting) return false;
    isStarting = true;
    try {
      return start({ ...request, options: mergeOptions(readIssueForm(request.options)) });
    } finally {
      isStarting = false;
    }
  };
}

const show = (view: ViewName, { target }: Launch, ...links: DialogLink[]): void =>
  showDialog(view, { links, returnTo: target });

/** Dispatches an event, and says whether nobody cancelled it. */
const tell = <Type extends SessionEventType>(
  type: Type,
  detail: SessionDetail & { readonly target: EventTarget },
  ...fields: FieldsOf<Type>
): boolean => detail.target.dispatchEvent(new SessionEvent(type, detail, ...fields));

/** Whether a click is meant for the browser: a new tab, a new window, a saved file. */
export const isModified = (event: MouseEvent): boolean =>
  event.button > 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;

let shared: ((request: LaunchRequest) => boolean) | undefined;

/** Starts a session with the page's one launcher, which is made when it is first needed: there may be no window at import. */
export const launch = (request: LaunchRequest): boolean => (shared ??= createLauncher(window))(request);
