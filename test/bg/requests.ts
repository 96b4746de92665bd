// Requests of BG calls, cancelled before they start.
import { type Bg, createBg } from '../../src/bg/bg.ts';
import type { SessionEventMap } from '../../src/launch/events.ts';

type Request = SessionEventMap['bt-session-request'];

/** What `start` asks for; undefined where it asks for nothing. */
export function requestOf(options: unknown, type = 3, bg: Bg = bgAt('support.example.com')): Request | undefined {
  let request: Request | undefined;
  document.addEventListener(
    'bt-session-request',
    (event) => {
      request = event;
      event.preventDefault();
    },
    { once: true },
  );
  bg.start(type, options as never);
  return request;
}

export function bgAt(site: string): Bg {
  const bg = createBg();
  bg.setSite(site);
  return bg;
}

/** Returns what a call throws; undefined if it throws nothing. */
export function thrownBy(call: () => unknown): unknown {
  try {
    call();
  } catch (error) {
    return error;
  }
  return undefined;
}

export function makeForm(controls: Readonly<Record<string, string>>): HTMLFormElement {
  const form = document.createElement('form');
  for (const [name, value] of Object.entries(controls)) {
    const input = document.createElement('input');
    input.type = 'hidden';
    [input.name, input.value] = [name, value];
    form.append(input);
  }
  return form;
}

/** What `window.open` gives, as far as a chat looks at it. */
export function fakeWindow() {
  const location = { href: 'about:blank', replace: () => undefined };
  const opened = { closed: false, focus: () => undefined, location, window: {}, top: {} };
  return Object.assign(opened, { window: opened, top: opened });
}

/** The outcome of a BG call. */
export interface Outcome {
  /** Thrown at the caller. */
  readonly thrown?: unknown;
  readonly returned?: unknown;
  /** Thrown later, for `window.onerror`. */
  readonly later: unknown[];
  /** Lines on the console that name BG, with their level: the guide says more, whenever it is loaded. */
  readonly said: string[];
  /** Paths of the problems that the customer sees. */
  readonly shown: string[];
}

/** Makes a call, and waits for what it says and throws later. */
export async function outcomeOf(call: () => unknown): Promise<Outcome> {
  const outcome: Outcome = { later: [], said: [], shown: [] };
  const onInvalid = ({ problems }: SessionEventMap['bt-session-invalid']): void => {
    outcome.shown.push(...problems.map(({ field }) => field));
  };
  const { warn, error } = console;
  // The test runner's own takes it for a failure.
  const { onerror } = window;
  window.onerror = (...[, , , , thrown]) => outcome.later.push(thrown) > 0;
  for (const level of ['warn', 'error'] as const)
    console[level] = (...line) => {
      if (line.join(' ').startsWith('BG.')) outcome.said.push(`${level} ${line.join(' ')}`);
    };
  document.addEventListener('bt-session-invalid', onInvalid);
  try {
    return Object.assign(outcome, { returned: call() });
  } catch (thrown) {
    return Object.assign(outcome, { thrown });
  } finally {
    await new Promise((resolve) => setTimeout(resolve));
    window.onerror = onerror;
    document.removeEventListener('bt-session-invalid', onInvalid);
    Object.assign(console, { warn, error });
  }
}
