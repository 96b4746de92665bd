import { nativeCall } from '../dom/native.ts';
import { type EventDetail, type FieldsOf, SessionEvent, type SessionEventType } from './events.ts';
import type { LaunchRequest } from '../request/launch-request.ts';
import { pageSettings } from '../request/page-settings.ts';

/** What an event is dispatched with. */
type EventContext = EventDetail & Pick<LaunchRequest, 'target' | 'settings'>;

/** Dispatches a session event. Returns false if a listener cancelled it. */
export function dispatch<Type extends SessionEventType>(
  type: Type,
  detail: EventContext,
  ...fields: FieldsOf<Type>
): boolean;
export function dispatch(type: SessionEventType, detail: EventContext, fields?: object): boolean {
  const isQuiet = detail.settings?.quietEvents ?? pageSettings.quietEvents;
  const event = new SessionEvent<SessionEventType>(type, { ...detail, isQuiet }, fields as never);
  return nativeCall(detail.target, 'dispatchEvent', event);
}

/** Calls the page's function asynchronously: if it throws, the launch goes on. */
export const notifyFailure = ({ onFailure }: LaunchRequest, reason: string): void => {
  void Promise.resolve(reason).then(onFailure);
};
