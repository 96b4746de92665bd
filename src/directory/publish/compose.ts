/** Puts the lists, the notices file and the calendar together. Pure. */

import type { Lists } from '../appliance/lists.ts';
import { inForce } from '../files/availability.ts';
import { sortedDates } from '../files/days.ts';
import { type NoticesFile, shownNotices } from '../files/notices.ts';
import type { Directory, DirectoryHolidays } from '../types.ts';

export interface Parts {
  lists: Lists;
  /** When the lists were read, in milliseconds since 1970. */
  readAt: number;
  notices: NoticesFile | undefined;
  /** Dates of the calendar. */
  calendar: readonly string[];
  closedWithoutRepresentatives: boolean;
}

function holidaysOf({ notices, calendar }: Parts): DirectoryHolidays {
  const { PH = [], SH = [] } = notices?.holidays ?? {};
  const publicHolidays = sortedDates([...PH, ...calendar]);
  return {
    ...(publicHolidays.length > 0 && { PH: publicHolidays }),
    ...(SH.length > 0 && { SH: sortedDates(SH) }),
  };
}

/** @param now decides which notices are shown, and which overrides are in force */
export function compose(parts: Parts, now: number): Directory {
  const { lists, readAt, notices } = parts;
  const own = inForce(notices?.availability ?? {}, now);
  const isDeserted = parts.closedWithoutRepresentatives && lists.loggedIn === 0;
  return {
    version: 1,
    generatedAt: new Date(readAt).toISOString(),
    issues: lists.issues,
    representatives: lists.representatives,
    notices: shownNotices(notices?.notices ?? [], now),
    availability: { ...(isDeserted && { desk: { state: 'closed' } as const }), ...own },
    holidays: holidaysOf(parts),
  };
}
