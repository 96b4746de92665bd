// The browser's edge: a window that opens others, goes to addresses and keeps time, all of it by the test's word.

/** A window that a page opened. */
export interface FakeWindow {
  closed: boolean;
  opener: unknown;
  focused: number;
  /** Where it is; null for a page of another origin, which may not be read. */
  address: string | null;
}

export interface FakeView {
  /** What the code under test takes for its window. */
  readonly window: Window;
  /** Every `open`, with its arguments. */
  readonly opens: { url: string; name: string; features: string }[];
  /** What the next `open` gives: a window at this address, null for a block, or an error to throw. */
  next: FakeWindow | null | Error;
  /** Every window that was opened. */
  readonly windows: FakeWindow[];
  /** Where the page itself went. */
  readonly visits: string[];
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
  return {
    location,
    focus: () => fake.focused++,
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
}

/** The page's own entry. */
export const fakeHistory = (state: unknown = null): { state: unknown; replaceState(next: unknown): void } => ({
  state,
  replaceState(next) {
    this.state = next;
  },
});

const realNow = Date.now;

/** A view and its clock. Call `restoreClock` after the test. */
export function fakeView(userAgent = 'Desktop', screen: object = { availWidth: 1280, availHeight: 800 }): FakeView {
  let now = realNow();
  Date.now = () => now;
  const timers = new Map<number, { every: number; at: number; run: () => void }>();
  const view: FakeView = {
    opens: [],
    next: fakeWindow(),
    windows: [],
    visits: [],
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
      location,
      isSecureContext: true,
      get top() {
        return view.window;
      },
      open(url: string, name: string, features: string) {
        if (name === '_top') {
          if (view.refusal) throw view.refusal;
          view.visits.push(url);
          return view.window;
        }
        view.opens.push({ url, name, features });
        const { next } = view;
        if (next instanceof Error) throw next;
        if (!next) return null;
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
};
