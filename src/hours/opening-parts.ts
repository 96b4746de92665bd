import { DAY_MS } from './days.ts';
import { wallClock } from './zone.ts';

/** A time on the clocks of one zone, in the words of one language. */
export interface ClockParts {
  /** Such as `Monday`. */
  readonly weekday: string;
  /** Such as `December 24`, without the year. */
  readonly date: string;
  /** Such as `9:00 AM` or `09:00`. */
  readonly time: string;
}

/** What a message such as “opens Monday 9:00” is made of. */
export interface OpeningParts extends ClockParts {
  /** Midnights between now and then for the customer: 0 is today, 1 tomorrow. From 7 on a weekday alone is not clear. */
  readonly daysAhead: number;
  /** The same on the desk's clocks, and what their zone is called then, such as `Eastern Standard Time`. Null, where clocks agree. */
  readonly desk: (ClockParts & { readonly zone: string }) | null;
}

export interface OpeningPartsOptions {
  /** The language of the page, such as `de`. What is no language becomes the browser's own. */
  readonly locale: string;
  /** Where the customer is; the browser's own zone unless given. */
  readonly timeZone?: string | undefined;
  readonly deskTimeZone: string;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function format(instant: number, locale: string | undefined, options: Intl.DateTimeFormatOptions): string {
  const key = JSON.stringify([locale, options]);
  const formatter = formatters.get(key) ?? new Intl.DateTimeFormat(locale, options);
  formatters.set(key, formatter);
  return formatter.format(instant);
}

function knownLocale(locale: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(locale)[0];
  } catch {
    return undefined;
  }
}

const clockParts = (instant: number, locale: string | undefined, timeZone: string | undefined): ClockParts => ({
  weekday: format(instant, locale, { timeZone, weekday: 'long' }),
  date: format(instant, locale, { timeZone, month: 'long', day: 'numeric' }),
  time: format(instant, locale, { timeZone, timeStyle: 'short' }),
});

/** What a zone is called at an instant. `Intl` gives the name behind the date only. */
function zoneName(instant: number, locale: string | undefined, timeZone: string): string {
  const parts = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'long' }).formatToParts(instant);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
}

/**
 * A time of opening or closing, on the customer's clocks, with the desk's where these show something else at that instant.
 *
 * @param instant milliseconds since 1970, such as `opens` of a state
 * @param now for `daysAhead`
 * @throws {RangeError} without such a zone, or such an instant
 */
export function openingParts(instant: number, now: number, options: OpeningPartsOptions): OpeningParts {
  const { deskTimeZone, timeZone } = options;
  const locale = knownLocale(options.locale);
  const day = (when: number) => Math.floor(wallClock(when, timeZone) / DAY_MS);
  const isSameClock = wallClock(instant, timeZone) === wallClock(instant, deskTimeZone);
  return {
    ...clockParts(instant, locale, timeZone),
    daysAhead: day(instant) - day(now),
    desk: isSameClock
      ? null
      : { ...clockParts(instant, locale, deskTimeZone), zone: zoneName(instant, locale, deskTimeZone) },
  };
}
