// Functions of the driver that run inside pages, in every engine: sent as source, so each function stands alone.
import type { PageFunction, WindowFacts } from './page.ts';

export interface Place {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Sighting {
  text: string;
  /** Where it is on the screen, scrolled into view; null while it is hidden or without size. */
  place: Place | null;
}

/** Source for an expression whose value is a promise of JSON. */
export function expression(code: PageFunction<unknown>, args: readonly unknown[]): string {
  const call = typeof code === 'string' ? `(${code})` : `(${code.toString()})(...${JSON.stringify(args)})`;
  // tsx's compiler wraps named functions in a helper that does not exist in the page.
  return `(async () => { const __name = (f) => f; return JSON.stringify({ value: await ${call} }); })()`;
}

/** The answer of such an expression. */
export const answer = (json: unknown): unknown => (JSON.parse(String(json)) as { value?: unknown }).value;

/** The first element that a selector with `>>>` finds. */
export function look(selector: string, scroll: boolean): Sighting | null {
  type Root = Document | ShadowRoot;
  const search = (root: Root, css: string): Element | null => {
    const own = root.querySelector(css);
    if (own) return own;
    for (const element of root.querySelectorAll('*')) {
      const inner = element.shadowRoot && search(element.shadowRoot, css);
      if (inner) return inner;
    }
    return null;
  };
  let root: Root | null | undefined = document;
  let found: Element | null = null;
  for (const step of selector.split('>>>')) {
    found = root ? search(root, step.trim()) : null;
    root = found?.shadowRoot;
  }
  if (!found) return null;
  const text = found instanceof HTMLElement ? found.innerText : (found.textContent ?? '');
  if (!found.checkVisibility({ visibilityProperty: true })) return { text, place: null };
  if (scroll) found.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
  const { x, y, width, height } = found.getBoundingClientRect();
  return { text, place: width > 0 && height > 0 ? { x, y, width, height } : null };
}

export function windowFacts(): WindowFacts {
  return {
    url: location.href,
    title: document.title,
    name: window.name,
    hasOpener: window.opener !== null,
    inner: { width: innerWidth, height: innerHeight },
    outer: { width: outerWidth, height: outerHeight },
    position: { x: screenX, y: screenY },
    focused: document.hasFocus(),
    visible: document.visibilityState === 'visible',
  };
}

/** The errors since the first call in this document: for a driver that cannot listen from outside. */
export function collectErrors(): string[] {
  const store = window as unknown as { driverErrors?: string[] };
  if (store.driverErrors) return store.driverErrors;
  const errors: string[] = (store.driverErrors = []);
  const log = console.error.bind(console);
  console.error = (...args: unknown[]) => {
    errors.push(args.map(String).join(' '));
    log(...args);
  };
  addEventListener('error', ({ message }) => errors.push(message));
  addEventListener('unhandledrejection', ({ reason }) => errors.push(String(reason)));
  addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, disposition }) =>
    errors.push(`[csp] ${disposition} ${effectiveDirective} ${blockedURI}`),
  );
  return errors;
}
