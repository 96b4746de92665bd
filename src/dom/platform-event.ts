import { platformProperty } from './platform-property.ts';

/** The platform's own class: old libraries replace the global one. There is no document on a server. */
export const PlatformEvent = (
  globalThis.document ? platformProperty(document, 'createEvent')?.call(document, 'Event').constructor : Event
) as typeof Event;
