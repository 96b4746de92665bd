import { createElement, refill } from '../../dom/create-element.ts';
import type { HoursState } from '../../hours/state.ts';
import { describeClosing, describeOpening, t } from './describe-hours.ts';
import type { DeskState } from './hours-change-event.ts';

/**
 * The message about the opening hours. It is a live region, which stays in place while its content changes. A slot takes the place of the
 * first sentence; the time of the next opening stays beside it.
 */
export class HoursView {
  readonly element = createElement('div', '', { part: 'hours', role: 'status' });
  #shown = '';

  /** Shows a state. Returns false if nothing has changed. */
  show(name: DeskState, lines: readonly string[]): boolean {
    const shown = [name, ...lines].join('\n');
    if (shown === this.#shown) return false;
    this.#shown = shown;
    this.element.lang = t('lang');
    this.element.setAttribute('role', 'status');
    const [first, ...more] = lines.map((line) => createElement('p', line));
    if (!first) {
      refill(this.element);
      return true;
    }
    const slot = createElement('slot', '', { name });
    slot.append(first);
    const contact = name === 'closed' ? [createElement('slot', '', { name: 'contact' })] : [];
    refill(this.element, slot, ...more, ...contact);
    return true;
  }

  /** Announces the message again, since the customer has asked for a session. */
  alert(): void {
    this.element.setAttribute('role', 'alert');
    refill(this.element, ...this.element.childNodes);
  }
}

/** Returns the lines of a message. */
export function describeHours(
  name: Exclude<DeskState, 'open'>,
  { until, opens, comment }: HoursState,
  now: number,
  timeZone: string,
  element: Element,
): string[] {
  if (name === 'closing-soon') return [describeClosing(until ?? now, now, timeZone, element)];
  const closed = comment ? t('hours.closed-for', { reason: comment }) : t('hours.closed');
  return [closed, describeOpening(opens, now, timeZone, element)].filter(Boolean);
}
