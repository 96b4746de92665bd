import type { SessionElement } from '../../src/elements/session-element.ts';
import type { SessionEventMap } from '../../src/launch/events.ts';
import type { Problem } from '../../src/session/problems.ts';

type SessionRequestEvent = SessionEventMap['bt-session-request'];

/** Records an element's requests, and cancels them. */
export function asked(target: EventTarget): SessionRequestEvent[] {
  const events: SessionRequestEvent[] = [];
  target.addEventListener('bt-session-request', (event) => {
    event.preventDefault();
    events.push(event as SessionRequestEvent);
  });
  return events;
}

/** The control inside an element's own tree. */
export const ownButton = (element: SessionElement): HTMLButtonElement | null =>
  element.shadowRoot?.querySelector('button') ?? null;

/** Paths of what is wrong. */
export const fieldsOf = (problems: readonly Problem[]): string[] => problems.map(({ field }) => field);
