// Schedules as authors could write them: texts of the grammar, by fast-check.
import fc from 'fast-check';
import { MONTHS, WEEKDAYS } from '../../src/hours/names.ts';

const two = (value: number) => String(value).padStart(2, '0');
const clock = (minutes: number) => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;

const monthDay = fc
  .record({ month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 31 }) })
  .filter(({ month, day }) => day <= new Date(Date.UTC(2027, month, 0)).getUTCDate());

type MonthDay = typeof monthDay extends fc.Arbitrary<infer One> ? One : never;

const dateText = ({ month, day }: MonthDay) => `${MONTHS[month - 1]} ${two(day)}`;
const order = ({ month, day }: MonthDay) => month * 100 + day;
const year = fc.constantFrom(2026, 2027);

const dates = fc.oneof(
  monthDay.map(dateText),
  fc.tuple(year, monthDay).map(([year, one]) => `${year} ${dateText(one)}`),
  // Days of one month, and ranges that may go over the turn of the year.
  fc
    .tuple(monthDay, monthDay)
    .map(([a, b]) =>
      a.month !== b.month
        ? `${dateText(a)}-${dateText(b)}`
        : `${MONTHS[a.month - 1]} ${two(Math.min(a.day, b.day))}-${two(Math.max(a.day, b.day))}`,
    ),
  fc
    .tuple(year, monthDay, year, monthDay)
    .map(([yearA, a, yearB, b]) => [yearA * 10_000 + order(a), yearB * 10_000 + order(b), yearA, a, yearB, b] as const)
    .filter(([first, last]) => first < last)
    .map(([, , yearA, a, yearB, b]) => `${yearA} ${dateText(a)}-${yearB} ${dateText(b)}`),
);

const months = fc
  .tuple(fc.constantFrom(...MONTHS), fc.constantFrom(...MONTHS))
  .map(([a, b]) => (a === b ? a : `${a}-${b}`));

/** Not both in one list: opening_hours takes no such lists. */
const dateList = fc
  .oneof(
    { weight: 3, arbitrary: fc.array(dates, { minLength: 1, maxLength: 2 }) },
    { weight: 1, arbitrary: fc.array(months, { minLength: 1, maxLength: 2 }) },
  )
  .map((list) => list.join(','));

const weekday = fc.constantFrom(...WEEKDAYS);
const weekdays = fc
  .array(
    fc.oneof(
      weekday,
      fc.tuple(weekday, weekday).map(([a, b]) => (a === b ? a : `${a}-${b}`)),
    ),
    {
      minLength: 1,
      maxLength: 3,
    },
  )
  .map((list) => list.join(','));

const days = fc.oneof(
  { weight: 4, arbitrary: weekdays },
  { weight: 3, arbitrary: dateList },
  { weight: 1, arbitrary: fc.tuple(dateList, weekdays).map((both) => both.join(' ')) },
);

/** Ends of spans: on the quarter of an hour, or on any minute. */
const minutes = fc.oneof(
  fc.integer({ min: 0, max: 96 }).map((quarters) => quarters * 15),
  fc.integer({ min: 0, max: 1440 }),
);

const spansWithinDays = fc
  .uniqueArray(minutes, { minLength: 2, maxLength: 6 })
  .map((list) => [...list].sort((a, b) => a - b))
  .map((list) =>
    Array.from({ length: Math.floor(list.length / 2) }, (_, index) => list.slice(index * 2, index * 2 + 2)),
  )
  .map((spans) => spans.map(([start = 0, end = 0]) => `${clock(start)}-${clock(end)}`).join(','));

const spanPastMidnight = fc
  .tuple(fc.integer({ min: 12, max: 95 }), fc.integer({ min: 0, max: 47 }))
  .filter(([start, end]) => end < start)
  .map(([start, end]) => `${clock(start * 15)}-${clock(end * 15)}`);

/** @param withComments texts in quotes, as names of special days */
export function scheduleTexts(options: { pastMidnight: boolean; withComments: boolean }): fc.Arbitrary<string> {
  const spans = options.pastMidnight ? fc.oneof(spansWithinDays, spanPastMidnight) : spansWithinDays;
  const comment = options.withComments ? fc.constantFrom('', '"Christmas"', '"Staff day"') : fc.constant('');
  const opened = fc.tuple(spans, comment).map(([spans, comment]) => (comment ? `${spans} open ${comment}` : spans));
  const closed = fc.tuple(fc.constantFrom('off', 'closed'), comment).map((parts) => parts.filter(Boolean).join(' '));
  const times = fc.oneof({ weight: 4, arbitrary: opened }, { weight: 1, arbitrary: closed });
  const ruleFor = (days: fc.Arbitrary<string>) => fc.tuple(days, times).map((parts) => parts.filter(Boolean).join(' '));
  const first = fc.oneof(
    { weight: 6, arbitrary: ruleFor(days) },
    { weight: 1, arbitrary: times },
    { weight: 1, arbitrary: fc.constant('24/7') },
  );
  return fc.tuple(first, fc.array(ruleFor(days), { maxLength: 3 })).map(([one, others]) => [one, ...others].join('; '));
}
