/** The ways into a session that a piece of HTML has, and what is left of them. */
import { optionsFromForm } from '../../src/forms/options-from-form.ts';
import { parseSessionUrl } from '../../src/session/url.ts';

/** The embed as an author writes it. */
export type Kind = 'element' | 'call' | 'form' | 'link' | 'frame' | 'script' | 'settings';

export interface Way {
  readonly kind: Kind;
  /** All that matters about it: two ways that say the same lead to the same session. */
  readonly says: string;
  readonly attributes: readonly string[];
}

export interface Verdict {
  /** `form` and `link`: only those work that are inside. `broken`: what is left to press starts nothing, or another session. */
  readonly result: 'works' | 'form' | 'link' | 'broken' | 'lost';
  /** Attributes that have gone from what works. */
  readonly without: readonly string[];
}

/** Strongest first: what is in an element is the element's, and so on. */
const KINDS: readonly (readonly [Kind, selector: string])[] = [
  ['element', 'bt-support-session, bt-issue-form, bt-session-key-form, bt-representative-list, bt-support-notices'],
  ['call', '[onclick]'],
  ['form', 'form'],
  ['link', 'a[href]'],
  ['frame', 'iframe[src]'],
  ['script', 'script'],
  ['settings', 'meta[name^="bt-"]'],
];

const said = (element: Element): string[] =>
  [...element.attributes].map(({ name, value }) => `${name}=${value.trim()}`).sort();

/** Tags, attributes and words, without the layout of the source. */
function written(element: Element): unknown {
  const children = [...element.childNodes].flatMap((node) =>
    node instanceof Element ? [written(node)] : (node.textContent?.trim() ?? '') || [],
  );
  return [element.localName, said(element), children];
}

/** Each control with all that it sends and asks; the button among them, since a form without one is not for everybody. */
function controlsOf(form: HTMLFormElement): unknown[] {
  return [...form.elements].map((control) => [
    control.localName,
    said(control),
    [...control.querySelectorAll('option')].map(written),
  ]);
}

function formSays(form: HTMLFormElement): unknown {
  const session = parseSessionUrl(form.getAttribute('action') ?? '');
  return session && [session, form.method, optionsFromForm(form), controlsOf(form)];
}

/** With its words: a link of none cannot be seen. */
function linkSays(link: HTMLAnchorElement): unknown {
  const session = parseSessionUrl(link.href);
  return session && [session, link.textContent.trim()];
}

function wayOf(kind: Kind, element: Element): unknown {
  if (kind === 'link') return linkSays(element as HTMLAnchorElement);
  if (kind === 'form') return formSays(element as HTMLFormElement);
  if (kind === 'call') return element.getAttribute('onclick')?.match(/BG\.start\(.*\)/)?.[0];
  return written(element);
}

/** As a browser without scripts sees it: what is in a `<noscript>` counts. Strongest first. */
export function waysIn(html: string): Way[] {
  const page = new DOMParser().parseFromString(html, 'text/html');
  return KINDS.flatMap(([kind, selector]) =>
    [...page.querySelectorAll(selector)].flatMap((element) => {
      const says = wayOf(kind, element);
      return says ? [{ kind, says: JSON.stringify(says), attributes: element.getAttributeNames() }] : [];
    }),
  );
}

const same = (one: Way) => (other: Way) => one.kind === other.kind && one.says === other.says;

/** Something to press that the author did not write like this: it starts nothing, or another session. */
function isBroken(kept: string, before: readonly Way[]): boolean {
  const page = new DOMParser().parseFromString(kept, 'text/html');
  const isStrange = waysIn(kept).some((way) => /^(form|link)$/.test(way.kind) && !before.some(same(way)));
  // A button inside an element of ours is that element's.
  const inert = 'button:not(form *, bt-support-session *, bt-issue-form *, [onclick]), a[href^="#"]:not([onclick])';
  const isDead = page.querySelector(inert) !== null;
  // Where its address has gone, a form sends what was typed to the page that it is in.
  return isStrange || isDead || [...page.forms].some((form) => !parseSessionUrl(form.getAttribute('action') ?? ''));
}

/** The rest of an embed after a sanitizer. */
export function judge(html: string, kept: string): Verdict {
  const before = waysIn(html);
  const after = waysIn(kept);
  if (isBroken(kept, before)) return { result: 'broken', without: [] };
  const strongest = before.filter(({ kind }) => kind === before[0]?.kind);
  // Old calls need the script that answers them, and where that comes with them it must stay.
  const needed = before[0]?.kind === 'call' ? before : strongest;
  if (needed.length > 0 && needed.every((way) => after.some(same(way)))) {
    const left = after.filter(({ kind }) => kind === before[0]?.kind).flatMap(({ attributes }) => attributes);
    return {
      result: 'works',
      without: strongest.flatMap(({ attributes }) => attributes).filter((name) => !left.includes(name)),
    };
  }
  const rest = before.find((way) => /^(form|link)$/.test(way.kind) && after.some(same(way)));
  return { result: rest ? (rest.kind as 'form' | 'link') : 'lost', without: [] };
}
