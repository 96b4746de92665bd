// The interface of a browser for whole-page tests, the same for all engines.
import type { EngineName } from '../tools/find-browsers.mjs';

export type { EngineName };

export interface ClickOptions {
  button?: 'left' | 'middle';
  /** Clicks in quick succession at one place, as fast as the driver can. Default: 1. */
  count?: number;
  ctrl?: boolean;
  shift?: boolean;
  /** From the element's top left corner; its centre when left out. Reaches into a frame that is the element. */
  offset?: { x: number; y: number };
}

export interface WaitOptions {
  timeout?: number;
  args?: unknown[];
  /** What is being waited for, for the error. */
  what?: string;
}

export interface Size {
  width: number;
  height: number;
}

export interface WindowFacts {
  url: string;
  title: string;
  name: string;
  hasOpener: boolean;
  inner: Size;
  outer: Size;
  position: { x: number; y: number };
  /**
   * The window's own word (`document.hasFocus()`). Only Firefox can tell which window is in front: a headless Chromium
   * calls all of them focused, and WebKit's screen has no window manager, so that the first one keeps the focus.
   */
  focused: boolean;
  visible: boolean;
}

export interface AxeViolation {
  id: string;
  impact: string | null;
  help: string;
  nodes: string[];
}

/** An element in the accessibility tree. */
export interface AccessibleNode {
  role: string;
  name: string;
  /** Of a heading. */
  level?: number;
  children: AccessibleNode[];
}

/** A function of the page, sent as its source: it sees nothing of the test but its arguments. */
export type PageFunction<T> = string | ((...args: never[]) => T | Promise<T>);

/**
 * One top-level window. A selector is CSS, and `>>>` steps into what is inside an element's open shadow root:
 * `bt-support-session >>> button`. Plain CSS finds the light DOM first, and then any open shadow root.
 */
export interface Page {
  readonly engine: EngineName;
  goto(url: string): Promise<void>;
  reload(): Promise<void>;
  back(): Promise<void>;
  /** Real input at the element's place, so a user gesture. Waits until the element is there and stands still. */
  click(selector: string, options?: ClickOptions): Promise<void>;
  /** Clicks the field, then types. */
  type(selector: string, text: string): Promise<void>;
  /** Types into what has the focus. */
  write(text: string): Promise<void>;
  /** A key by its DOM name, with modifiers in front: `Enter`, `Shift+Tab`, `Control+a`. */
  press(key: string): Promise<void>;
  /** Never a user gesture, in no engine. Arguments and answer travel as JSON. */
  evaluate<T>(code: PageFunction<T>, ...args: unknown[]): Promise<T>;
  /** Asks until the answer is truthy, also across navigations. */
  waitFor<T>(code: PageFunction<T>, options?: WaitOptions): Promise<T>;
  /** Waits for an element that is shown. */
  see(selector: string, timeout?: number): Promise<void>;
  /** The visible text of an element. */
  text(selector: string): Promise<string>;
  facts(): Promise<WindowFacts>;
  setViewport(size: Size): Promise<void>;
  screenshot(path: string): Promise<void>;
  /** axe-core's violations, in open shadow roots too. Options are axe-core's own. */
  axe(options?: Record<string, unknown>): Promise<AxeViolation[]>;
  /** The accessibility tree of the page, without ignored nodes. Chromium only. */
  accessibilityTree(): Promise<AccessibleNode>;
  /** Without a connection, and with one again. WebKit only says so to the page. */
  setOffline(isOffline: boolean): Promise<void>;
  /** From now on, what the customer answers where the browser asks whether to leave the page. WebKit never asks here. */
  answerLeaving(leave: boolean): void;
  focus(): Promise<void>;
  close(): Promise<void>;
}

export interface Download {
  name: string;
  size: number;
  path: string;
}

/** One browser with a fresh profile: no cookies, storage, downloads or windows of any other test. */
export interface TestBrowser {
  readonly engine: EngineName;
  /** The window the test begins with. */
  readonly page: Page;
  /** All top-level windows in the order they were opened. With a count, waits until there are that many. */
  windows(count?: number): Promise<Page[]>;
  /** The files that have arrived. With a count, waits until that many are complete. */
  downloads(count?: number): Promise<Download[]>;
  /**
   * Errors on the console, uncaught exceptions, and refusals of a content security policy. In WebKit only those of the
   * pages now shown, after they had loaded: `site.violations` has every refusal in every engine.
   */
  errors(): Promise<string[]>;
  /** Requests of the pages. It throws in WebKit, whose driver cannot list them: count on the server instead. */
  requests(): { method: string; url: string }[];
  close(): Promise<void>;
}

/** Options of a browser. An engine throws for those that it does not support. */
export interface BrowserOptions {
  viewport?: Size;
  colorScheme?: 'light' | 'dark';
  reducedMotion?: boolean;
  /** Not in WebKit. */
  forcedColors?: boolean;
  userAgent?: string;
  /** `navigator.languages`, such as `['de-AT', 'de']`. Not in WebKit, which takes those installed on the system. */
  languages?: string[];
  /** An IANA time zone. */
  timeZone?: string;
  /** A phone's viewport and touch. Chromium only. */
  mobile?: boolean;
  /** `navigator.platform`. Chromium only. */
  platform?: string;
  /** `navigator.userAgentData`, as in the DevTools protocol. Chromium only. */
  userAgentData?: Record<string, unknown>;
}
