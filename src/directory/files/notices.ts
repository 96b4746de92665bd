/** Reads the file that the help desk edits: notices, overrides of opening hours, and holidays. */

import { fieldError, inside, readFields, readList, readText } from '../check/fields.ts';
import { readDate, readInstant } from '../check/instants.ts';
import { parseJson } from '../check/json.ts';
import type { DirectoryAvailability, DirectoryHolidays, DirectoryNotice } from '../types.ts';
import { readAvailability } from './availability.ts';

/** The vendor's limits for customer notices of a public site, which help desks know. */
const MOST_NOTICES = 10;
const LONGEST_NOTICE = 1020;

const LONGEST = { id: 100, title: 200, url: 2000 } as const;
const MOST_DATES = 1000;

/** A notice, and when it is shown. */
export interface TimedNotice {
  notice: DirectoryNotice;
  /** Milliseconds since 1970. */
  from: number;
  until: number;
}

export interface NoticesFile {
  notices: TimedNotice[];
  availability: DirectoryAvailability;
  holidays: DirectoryHolidays;
}

/** An address that is safe in a link: not `javascript:`. */
function readUrl(value: unknown, field: string): string {
  const text = readText(value, field, 1, LONGEST.url);
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text))
    throw fieldError(field, 'must be a whole address that begins with https:// or http://');
  return text;
}

function readNotice(value: unknown, field: string): TimedNotice {
  const fields = readFields(value, field, ['id', 'text', 'title', 'url', 'from', 'until']);
  const { id, text, title, url, from, until } = fields;
  return {
    notice: {
      id: readText(id, inside(field, 'id'), 1, LONGEST.id),
      text: readText(text, inside(field, 'text'), 1, LONGEST_NOTICE),
      ...(title !== undefined && { title: readText(title, inside(field, 'title'), 1, LONGEST.title) }),
      ...(url !== undefined && { url: readUrl(url, inside(field, 'url')) }),
    },
    from: from === undefined ? -Infinity : Date.parse(readInstant(from, inside(field, 'from'))),
    until: until === undefined ? Infinity : Date.parse(readInstant(until, inside(field, 'until'))),
  };
}

function readNotices(value: unknown, field: string): TimedNotice[] {
  const notices = readList(value, field, MOST_NOTICES, readNotice);
  const ids = notices.map(({ notice: { id } }) => id);
  const again = ids.findIndex((id, index) => ids.indexOf(id) !== index);
  if (again >= 0) throw fieldError(`${field}[${again}].id`, 'is the id of another notice too');
  return notices;
}

function readHolidays(value: unknown, field: string): DirectoryHolidays {
  const { PH, SH } = readFields(value, field, ['PH', 'SH']);
  const dates = (list: unknown, name: string): string[] => readList(list, inside(field, name), MOST_DATES, readDate);
  return { ...(PH !== undefined && { PH: dates(PH, 'PH') }), ...(SH !== undefined && { SH: dates(SH, 'SH') }) };
}

/** Throws a `DirectoryError`, for a name that is not known too: it may be a misspelt one. */
export function readNoticesFile(text: string): NoticesFile {
  const fields = readFields(parseJson(text), '', ['notices', 'availability', 'holidays']);
  return {
    notices: readNotices(fields['notices'] ?? [], 'notices'),
    availability: readAvailability(fields['availability'] ?? {}, 'availability'),
    holidays: readHolidays(fields['holidays'] ?? {}, 'holidays'),
  };
}

/** The notices that are shown at an instant. */
export function shownNotices(notices: readonly TimedNotice[], now: number): DirectoryNotice[] {
  return notices.filter(({ from, until }) => from <= now && now < until).map(({ notice }) => notice);
}
