import type { PieceReader } from './pieces.ts';
import type { NumberToken } from './tokens.ts';

interface Clock {
  readonly hour: number;
  readonly minutes: number;
  /** Whether it can be in one half of the day alone: `17`, `09:00`, `9 am`. */
  readonly isClear: boolean;
}

function clockOf({ value, digits, minutes, meridiem }: NumberToken): Clock {
  // `0900` is a time as well.
  const hour = digits > 2 ? Math.floor(value / 100) : value;
  return {
    hour: meridiem ? (hour % 12) + (meridiem === 'pm' ? 12 : 0) : hour,
    minutes: digits > 2 ? value % 100 : (minutes ?? 0),
    isClear: meridiem !== null || hour > 12 || hour === 0 || (digits === 2 && minutes !== null) || digits === 4,
  };
}

const inMinutes = ({ hour, minutes }: Clock): number => hour * 60 + minutes;

const two = (value: number): string => String(value).padStart(2, '0');

/** Null: `09:00-09:00`, which may be no time or a whole day. */
function spanText(first: NumberToken, last: NumberToken): string | null {
  let start = clockOf(first);
  let end = clockOf(last);
  // `1-5pm` is in the afternoon, `9-5pm` begins before it.
  if (!start.isClear && last.meridiem === 'pm') {
    const later = { ...start, hour: (start.hour % 12) + 12 };
    if (inMinutes(later) < inMinutes(end)) start = later;
  }
  // `9-5` ends in the afternoon. A night has clear hours: `22-6`, `09:00-05:00`.
  if (!end.isClear && start.hour < 12 && end.hour < 12 && inMinutes(end) <= inMinutes(start))
    end = { ...end, hour: end.hour + 12 };
  // `22:00-26:00`.
  if (end.hour > 24 && end.hour < 36) end = { ...end, hour: end.hour - 24 };
  if (start.hour === 24) start = { ...start, hour: 0 };
  if (inMinutes(start) === inMinutes(end)) {
    if (inMinutes(start) > 0) return null;
    end = { ...end, hour: 24 };
  }
  return `${two(start.hour)}:${two(start.minutes)}-${two(end.hour)}:${two(end.minutes)}`;
}

function takeSpan(pieces: PieceReader): string | null {
  return pieces.attempt(() => {
    const start = pieces.take('number');
    const end = start && pieces.take('-') ? pieces.take('number') : null;
    return start && end && spanText(start, end);
  });
}

/** Times in the grammar: `off`, `24/7`, or spans, with or without commas between them. */
export function takeTimes(pieces: PieceReader): string | null {
  if (pieces.take('off')) return 'off';
  if (pieces.take('always')) return '24/7';
  const spans: string[] = [];
  for (;;) {
    const span = pieces.attempt(() => {
      if (spans.length > 0) pieces.take(',');
      return takeSpan(pieces);
    });
    if (span === null) return spans.join(',') || null;
    spans.push(span);
  }
}
