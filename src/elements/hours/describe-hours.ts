import { openingParts } from '../../hours/opening-parts.ts';
import { hoursTexts } from '../../messages/english-hours.ts';
import { languageTexts } from '../../messages/en.ts';
import { createTranslator } from '../../messages/translate.ts';

export const t = createTranslator({ ...languageTexts, ...hoursTexts });

/** From here on a weekday alone is not clear. */
const WEEK_DAYS = 7;

/**
 * The language of days and times: that of the page, such as `en-GB`, if it is a variant of the language of the texts; else the latter.
 */
function localeFor(element: Element): string {
  const ofPage = element.closest<HTMLElement>('[lang]')?.lang || document.documentElement.lang;
  const language = t('lang');
  return ofPage.toLowerCase().split('-')[0] === language.toLowerCase().split('-')[0] ? ofPage : language;
}

/** Formats an opening or closing time on the customer's clocks, and the same on the desk's clocks where those differ. */
function partsOf(instant: number, now: number, timeZone: string, element: Element) {
  const { desk, daysAhead, ...parts } = openingParts(instant, now, {
    locale: localeFor(element),
    deskTimeZone: timeZone,
  });
  return { daysAhead, parts, desk: desk ? t('hours.desk', { ...desk }) : '' };
}

/** Returns the sentences about the next opening, such as “It opens on Monday at 9:00 AM.”; empty without one. */
export function describeOpening(opens: number | null, now: number, timeZone: string, element: Element): string {
  if (opens === null) return '';
  const { daysAhead, parts, desk } = partsOf(opens, now, timeZone, element);
  const key = daysAhead >= WEEK_DAYS ? 'date' : daysAhead > 1 ? 'weekday' : daysAhead === 1 ? 'tomorrow' : 'today';
  return [t(`hours.opens.${key}`, { ...parts }), desk].filter(Boolean).join(' ');
}

/** Returns the sentences about the end of the opening hours. */
export function describeClosing(closes: number, now: number, timeZone: string, element: Element): string {
  const { parts, desk } = partsOf(closes, now, timeZone, element);
  return [t('hours.closes', { ...parts }), desk].filter(Boolean).join(' ');
}
