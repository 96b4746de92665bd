import type { Control } from '../../forms/control.ts';
import { addStyles } from '../../dom/add-styles.ts';
import { measure } from '../../session/measure.ts';
import { OPTIONS } from '../../session/schema.ts';
import { ownFields } from '../../session/values.ts';
import { languageTexts } from '../../messages/en.ts';
import { formTexts } from '../../messages/english-extras.ts';
import { createTranslator } from '../../messages/translate.ts';

const STYLES = `
  :host { display: block; font-size: 0.875em; }
  :host([data-kind="problem"]) { color: var(--bt-problem-color, light-dark(#a4161a, #ffb3b3)); font-weight: 600; }
`;

const t = createTranslator({ ...languageTexts, ...formTexts });

type Kind = 'problem' | 'counter';

let count = 0;

/**
 * Notes beside fields: problems, and a counter of the size. They are in the same tree as the field, as `aria-describedby` requires, and have
 * the class `bt-field-note` for the page's own styles.
 */
export class FieldNotes {
  readonly #notes: Readonly<Record<Kind, Map<Control, HTMLElement>>> = { problem: new Map(), counter: new Map() };

  /** Removes notes that were cloned with an element. */
  adopt(element: Element): void {
    const own = new Set([...this.#notes.problem.values(), ...this.#notes.counter.values()]);
    for (const note of element.querySelectorAll<HTMLElement>('.bt-field-note')) {
      if (own.has(note)) continue;
      note.remove();
      for (const control of element.querySelectorAll('[aria-describedby]')) {
        if (!idsOf(control).includes(note.id)) continue;
        describe(control, (ids) => ids.filter((id) => id !== note.id));
        control.removeAttribute('aria-invalid');
      }
    }
  }

  /** Shows a problem beside a field, until the field changes. */
  setProblem(control: Control, message: string): void {
    this.#set(control, 'problem', message);
    control.setAttribute('aria-invalid', 'true');
  }

  clearProblem(control: Control): void {
    if (this.#remove(control, 'problem')) control.removeAttribute('aria-invalid');
  }

  clearProblems(): void {
    for (const control of this.#notes.problem.keys()) this.clearProblem(control);
  }

  /** Shows the size of the problem description and its limit. */
  count(control: Control, content = describeSize(control.value)): void {
    this.#set(control, 'counter', content);
  }

  /** Removes all notes. */
  clear(): void {
    this.clearProblems();
    for (const control of this.#notes.counter.keys()) this.#remove(control, 'counter');
  }

  #set(control: Control, kind: Kind, content: string): void {
    let note = this.#notes[kind].get(control);
    if (!note?.isConnected) {
      this.#remove(control, kind);
      note = makeNote(control.ownerDocument, kind);
      this.#notes[kind].set(control, note);
      // Inside a label it would become part of the field's accessible name.
      (control.closest('label') ?? control).after(note);
      const { id } = note;
      describe(control, (ids) => [...ids, id]);
    }
    if (note.textContent !== content) note.textContent = content;
  }

  #remove(control: Control, kind: Kind): boolean {
    const note = this.#notes[kind].get(control);
    if (!note) return false;
    note.remove();
    describe(control, (ids) => ids.filter((id) => id !== note.id));
    return this.#notes[kind].delete(control);
  }
}

const describeSize = (text: string): string =>
  t('form.counter', { size: measure(text, 'bytes'), limit: OPTIONS['customer.details'].limit });

function makeNote(page: Document, kind: Kind): HTMLElement {
  const note = page.createElement('span');
  note.id = `bt-field-note-${++count}`;
  note.className = 'bt-field-note';
  note.dataset.kind = kind;
  note.lang = t('lang');
  // While the customer types, nothing else announces it.
  if (kind === 'problem') note.setAttribute('aria-live', 'polite');
  const root = note.attachShadow(ownFields({ mode: 'open' }));
  addStyles(root, STYLES);
  root.append(page.createElement('slot'));
  return note;
}

const idsOf = (control: Element): string[] =>
  (control.getAttribute('aria-describedby') ?? '').split(/\s+/).filter(Boolean);

function describe(control: Element, change: (ids: string[]) => string[]): void {
  const ids = change(idsOf(control));
  if (ids.length) control.setAttribute('aria-describedby', ids.join(' '));
  else control.removeAttribute('aria-describedby');
}
