// A launcher with a fake window, and a record of its events.
import type { SessionEvent, SessionEventType } from '../../src/launch/events.ts';
import { closeDialog } from '../../src/dialog/dialog.ts';
import type { LaunchRequest } from '../../src/request/launch-request.ts';
import { createLauncher } from '../../src/launch/launcher.ts';
import { KEY, SITE } from '../session/samples.ts';
import { type FakeView, fakeView, restoreClock } from './fake-view.ts';

const TYPES: readonly SessionEventType[] = [
  'bt-session-request',
  'bt-session-launch',
  'bt-session-blocked',
  'bt-session-invalid',
  'bt-session-close',
  'bt-session-error',
];

export interface Heard {
  readonly events: SessionEvent[];
  types(): string[];
  last(): SessionEvent;
}

/** All session events at a target, from now on. */
export function listen(target: EventTarget): Heard {
  const events: SessionEvent[] = [];
  for (const type of TYPES) target.addEventListener(type, (event) => events.push(event as SessionEvent));
  return { events, types: () => events.map(({ type }) => type), last: () => events.at(-1)! };
}

/** Where the dialog stands in the page. */
export const dialogHost = (): HTMLElement | null => document.querySelector('[data-bt-support-dialog]');

/** The dialog that is open, if one is. */
export const openDialog = (): HTMLDialogElement | null =>
  dialogHost()?.shadowRoot?.querySelector<HTMLDialogElement>('dialog[open]') ?? null;

/** Closes the dialog and waits until it is gone. */
export async function settle(): Promise<void> {
  closeDialog();
  for (let tries = 0; dialogHost() && tries < 100; tries++) await new Promise((resolve) => setTimeout(resolve, 5));
}

export interface LaunchTest {
  view: FakeView;
  target: HTMLElement;
  heard: Heard;
  launch: (request: LaunchRequest) => boolean;
  /** A valid session, with a test's changes. */
  request(changes?: Partial<LaunchRequest>): LaunchRequest;
  /** The same on another device. */
  on(userAgent: string): void;
}

/** A launcher of its own for each test, at the edge of a browser that is all the test's. */
export function setUpLaunches(): LaunchTest {
  const test = {
    request: (changes = {}) => ({
      startType: 'full',
      site: SITE,
      options: { ...KEY, timezoneOffset: false },
      target: test.target,
      ...changes,
    }),
    on(userAgent) {
      test.view = fakeView(userAgent);
      test.launch = createLauncher(test.view.window);
    },
  } as LaunchTest;
  beforeEach(() => {
    test.on('Desktop');
    test.target = document.body.appendChild(document.createElement('button'));
    test.heard = listen(test.target);
  });
  afterEach(async () => {
    restoreClock();
    test.target.remove();
    await settle();
  });
  return test;
}
