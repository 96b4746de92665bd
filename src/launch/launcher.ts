import { copyOptions } from '../session/fields.ts';
import type { OptionsDraft, SiteSettings, StartType } from '../session/options.ts';
import { isError, type Problem } from '../session/problem.ts';
import { siteHost, siteProblem } from '../session/site.ts';
import { sessionUrl } from '../session/url.ts';
import { validateOptions } from '../session/validate.ts';
import { chatName, ChatWindows } from './chat-window.ts';
import { ClientDownload } from './client-download.ts';
import { type DialogLink, LaunchDialog } from './dialog.ts';
import {
  SessionBlockedEvent,
  SessionCloseEvent,
  type SessionDetail,
  SessionErrorEvent,
  type SessionEvent,
  SessionInvalidEvent,
  SessionLaunchEvent,
  SessionRequestEvent,
} from './events.ts';
import { completeOptions, type LaunchOptions, readIssueForm } from './launch-options.ts';
import { type Display, goesToFullWindow, planLaunch } from './plan.ts';
import { detectPlatform, type Platform } from './platform.ts';
import { chatView, downloadView, failedView, mobileView, problemsView } from './views.ts';

/** A session to start. */
export interface LaunchRequest {
  readonly startType: StartType;
  /** Host name of the appliance. */
  readonly site: string;
  readonly options: LaunchOptions;
  readonly settings?: SiteSettings;
  /** Cut the chat window off from the page. Default: false. */
  readonly cutOpener?: boolean;
  /** Where events are dispatched. Default: the document. */
  readonly target?: EventTarget;
  /** What the caller has found wrong already. */
  readonly problems?: readonly Problem[];
  /** Shows what is wrong. Default: the dialog does. */
  readonly onInvalid?: (problems: readonly Problem[]) => void;
}

/** A launch under way. */
interface Launch extends SessionDetail {
  readonly target: EventTarget;
  readonly platform: Platform;
  readonly cutOpener: boolean;
  readonly display: Display;
}

/** All that is wrong with a session: what the caller found, then its site, then its options. */
export const problemsOf = ({ site, options, startType, settings, problems = [] }: LaunchRequest): Problem[] => [
  ...problems,
  ...[siteProblem(site)].filter((problem) => problem !== null),
  ...validateOptions(readIssueForm(options), startType, settings),
];

/** The address of a session; empty while it has problems. */
export const urlOf = (request: LaunchRequest): string =>
  problemsOf(request).some(isError)
    ? ''
    : sessionUrl(request.site, request.startType, readIssueForm(request.options), request.settings).href;

/**
 * Starts sessions, for every element and script of a page: *request -> problems? -> plan -> window, download or dialog
 * -> event*. All of it happens in the task of the customer's click, since browsers block what comes later.
 */
export class Launcher {
  readonly #view: Window;
  readonly #chats: ChatWindows;
  readonly #download: ClientDownload;
  readonly #dialog: LaunchDialog;
  #starting = false;

  constructor(view: Window) {
    this.#view = view;
    this.#chats = new ChatWindows(view);
    this.#download = new ClientDownload(view);
    this.#dialog = new LaunchDialog(view.document);
  }

  /**
   * Starts a session.
   *
   * @returns whether something was started or shown that leads to it; false when a listener cancelled it or it has
   *   problems.
   */
  start(request: LaunchRequest): boolean {
    // A listener of the request that starts a session itself would come round here for ever.
    if (this.#starting) return false;
    this.#starting = true;
    try {
      return this.#start(request);
    } finally {
      this.#starting = false;
    }
  }

  #start(request: LaunchRequest): boolean {
    const { site, startType, target = this.#view.document } = request;
    const options = copyOptions(readIssueForm(request.options));
    const asked = { startType, site, options, url: urlOf({ ...request, options }) };
    const event = new SessionRequestEvent(asked);
    if (!target.dispatchEvent(event)) return false;

    const problems = problemsOf({ ...request, options });
    if (problems.some(isError)) {
      target.dispatchEvent(new SessionInvalidEvent({ ...asked, url: '' }, problems));
      if (request.onInvalid) request.onInvalid(problems);
      else this.#dialog.show(problemsView(problems.filter(isError)));
      return false;
    }
    this.#run(this.#plan(request, options, target));
    return true;
  }

  #plan(request: LaunchRequest, options: OptionsDraft, target: EventTarget): Launch {
    const platform = detectPlatform(this.#view.navigator);
    const { uiOptions } = options;
    const { display, startType } = planLaunch({ startType: request.startType, platform, uiOptions });
    const complete = completeOptions(options);
    const { href: url } = sessionUrl(request.site, startType, complete, request.settings);
    const site = siteHost(request.site) ?? request.site;
    const { cutOpener = false } = request;
    return { startType, site, options: complete, url, target, platform, cutOpener, display };
  }

  #run(launch: Launch): void {
    if (launch.startType === 'chat') this.#startChat(launch);
    else if (launch.display === 'mobile') {
      this.#dialog.show(mobileView(launch.url, launch.platform));
      this.#launched(launch);
    } else this.#startDownload(launch);
  }

  #startDownload(launch: Launch): void {
    const { url } = launch;
    this.#attempt(launch, () => {
      const started = this.#download.start(url);
      this.#dialog.show(downloadView(url, !started));
      if (started) this.#launched(launch);
    });
  }

  #startChat(launch: Launch): void {
    const outcome = this.#openChat(launch, false);
    if (outcome === 'opened') this.#launched(launch);
    else if (outcome === 'elsewhere') this.#dialog.show(chatView('elsewhere', this.#chatLink(launch, true)));
    else if (outcome === 'blocked') this.#chatBlocked(launch);
  }

  #chatBlocked(launch: Launch): void {
    this.#tell(launch, new SessionBlockedEvent(launch, 'popup-blocked'));
    if (goesToFullWindow(launch.options)) {
      this.#attempt(launch, () => {
        this.#view.location.assign(launch.url);
        this.#launched(launch, 'chat-full-window');
      });
    } else this.#dialog.show(chatView('blocked', this.#chatLink(launch, false)));
  }

  #openChat(launch: Launch, anew: boolean) {
    const { site, url, cutOpener } = launch;
    return this.#chats.open(
      { site, url, cutOpener, anew, sized: launch.display === 'chat-window' },
      {
        closed: () => this.#tell(launch, new SessionCloseEvent(launch)),
        lost: () => {
          this.#tell(launch, new SessionBlockedEvent(launch, 'state-unknown'));
          this.#dialog.show(chatView('lost', this.#chatLink(launch, true)));
        },
      },
    );
  }

  /** A link to the chat that opens it in a window of its size, or, where that is blocked again, by itself. */
  #chatLink(launch: Launch, anew: boolean): Omit<DialogLink, 'text'> {
    return {
      url: launch.url,
      target: anew || launch.cutOpener ? '_blank' : chatName(launch.site),
      onclick: (event) => {
        const outcome = isModified(event) ? 'blocked' : this.#openChat(launch, anew);
        if (outcome === 'blocked') return;
        event.preventDefault();
        this.#dialog.close();
        if (outcome === 'opened') this.#launched(launch);
      },
    };
  }

  /** What the browser refuses to do, the customer can still do by hand. */
  #attempt(launch: Launch, act: () => void): void {
    try {
      act();
    } catch (error) {
      this.#tell(launch, new SessionErrorEvent(launch, String(error)));
      this.#dialog.show(failedView(launch.url));
    }
  }

  #launched(launch: Launch, display = launch.display): void {
    this.#tell(launch, new SessionLaunchEvent(launch, display));
  }

  #tell({ target }: Launch, event: SessionEvent): void {
    target.dispatchEvent(event);
  }
}

/** Whether a click is meant for the browser: a new tab, a new window, a saved file. */
export const isModified = (event: MouseEvent): boolean =>
  event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;

let shared: Launcher | undefined;

/** The page's one launcher, made when it is first needed: there may be no window at import. */
export const sharedLauncher = (): Launcher => (shared ??= new Launcher(window));
