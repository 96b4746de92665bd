// The browser's edge: a window that opens others, goes to addresses and keeps time, all of it by the test's word.

/** A window that a page opened. */
export interface FakeWindow {
  closed: boolean;
  opener: unknown;
  focused: number;
  /** Where it is; null for a page of another origin, which may not be read. */
  address: string | null;
  /** The link that it was sent on by, if it was one. */
  policy?: string;
}

/** Something that a blocker gives in the place of a window. */
export class Decoy {
  constructor(readonly given: unknown) {}
}

export interface FakeView {
  /** The window of the code under test. */
  readonly window: Window;
  /** Every `open`, with its arguments. */
  readonly opens: { url: string; name: string; features: string }[];
  /** The result of the next `open`: a window at this address, null for a block, or an error to throw. */
  next: FakeWindow | null | Error | Decoy;
  /** Every window that was opened. */
  readonly windows: FakeWindow[];
  /** Where the page itself went. */
  readonly visits: string[];
  /** The referrer policies of the links that it went by. */
  readonly policies: string[];
  /** Has the page's own navigation refused. */
  refusal: Error | undefined;
  /** Lets time pass. */
  pass(milliseconds: number): void;
  /** How many timers run. */
  timers(): number;
}

export const fakeWindow = (address: string | null = 'about:blank'): FakeWindow => ({
  closed: false,
  opener: window,
  focused: 0,
  address,
});

/** The window as the page that opened it sees it. */
function handle(fake: FakeWindow): Window {
  const location = {
    get href() {
      if (fake.address === null) throw new DOMException('Another origin', 'SecurityError');
      return fake.address;
    },
    replace(url: string) {
      fake.address = url;
    },
  };
  const own = {
    location,
    focus: () => fake.focused++,
    close: () => (fake.closed = true),
    get window() {
      return own;
    },
    get top() {
      return own;
    },
    get closed() {
      return fake.closed;
    },
    get opener() {
      return fake.opener;
    },
    set opener(value) {
      fake.opener = value;
    },
  } as unknown as Window;
  return own;
}

/** The page's own entry. */
export const fakeHistory = (state: unknown = null): { state: unknown; replaceState(next: unknown): void } => ({
  state,
  replaceState(next) {
    this.state = next;
  },
});

/** The storage of a tab. */
export function fakeStorage(): Pick<Storage, 'getItem' | 'setItem'> & { readonly items: Map<string, string> } {
  const items = new Map<string, string>();
  return { items, getItem: (key) => items.get(key) ?? null, setItem: (key, value) => void items.set(key, value) };
}

const realNow = Date.now;

/** A view and its clock. Call `restoreClock` after the test. */
export function fakeView(userAgent = 'Desktop', screen: object = { availWidth: 1280, availHeight: 800 }): FakeView {
  let now = realNow();
  Date.now = () => now;
  const timers = new Map<number, { every: number; at: number; run: () => void }>();
  const visit = (url: string): void => {
    if (view.refusal) throw view.refusal;
    view.visits.push(url);
  };
  // A link in the page is the page's; one that is not is the launcher's own.
  HTMLAnchorElement.prototype.click = function () {
    const { isConnected, href, target, referrerPolicy } = this;
    if (isConnected) {
      HTMLElement.prototype.click.call(this);
    } else if (target === '_top') {
      visit(href);
      view.policies.push(referrerPolicy);
    } else {
      const index = view.opens.findLastIndex(({ name }) => name === target);
      Object.assign(view.windows[index] ?? {}, { address: href, policy: referrerPolicy });
    }
  };
  const view: FakeView = {
    opens: [],
    next: fakeWindow(),
    windows: [],
    visits: [],
    policies: [],
    refusal: undefined,
    timers: () => timers.size,
    pass(milliseconds) {
      for (const end = now + milliseconds; now < end;) {
        now += Math.min(50, end - now);
        for (const timer of [...timers.values()]) {
          if (now - timer.at < timer.every) continue;
          timer.at += timer.every;
          timer.run();
        }
      }
    },
    window: {
      navigator: { userAgent, maxTouchPoints: 0, onLine: true },
      screen,
      document,
      history: fakeHistory(),
      crypto,
      sessionStorage: fakeStorage(),
      location: {
        protocol: location.protocol,
        set href(url: string) {
          visit(url);
        },
      },
      isSecureContext: true,
      get top() {
        return view.window;
      },
      open(url: string, name: string, features: string) {
        view.opens.push({ url, name, features });
        const { next } = view;
        if (next instanceof Error) throw next;
        if (!next) return null;
        if (next instanceof Decoy) return next.given;
        view.windows.push(next);
        return handle(next);
      },
      setInterval(run: () => void, every: number) {
        const id = Math.random();
        timers.set(id, { every, at: now, run });
        return id;
      },
      clearInterval: (id: number) => timers.delete(id),
    } as unknown as Window,
  };
  return view;
}

export const restoreClock = (): void => {
  Date.now = realNow;
  Reflect.deleteProperty(HTMLAnchorElement.prototype, 'click');
};
