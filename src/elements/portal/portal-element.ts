import { ownFields } from '../../session/values.ts';

/** On a server there are no elements to extend, and nobody creates one. */
const PlatformElement = (globalThis as { HTMLElement?: typeof HTMLElement }).HTMLElement ?? (Object as never);

/** Attributes that are the element's own, and none of a session. */
const OWN =
  /^(id|class|style|slot|part|exportparts|hidden|lang|dir|title|role|tabindex|inert|is)$|^(aria|data)-|[^\w-]/;

/**
 * Base class of the elements that build session elements in their shadow root. They have no templates: their files come beside every build,
 * and some builds have Lit inside, out of reach.
 */
export abstract class PortalElement extends PlatformElement {
  protected readonly root: ShadowRoot;
  /** The changes after which the element is updated: those of its attributes. */
  protected readonly observed: MutationObserverInit = { attributes: true };
  #observer: MutationObserver | null = null;

  constructor() {
    super();
    this.root = this.attachShadow(ownFields<ShadowRootInit>({ mode: 'open' }));
  }

  connectedCallback(): void {
    this.#observer = new MutationObserver(() => this.update());
    this.#observer.observe(this, this.observed);
    this.update();
  }

  disconnectedCallback(): void {
    this.#observer?.disconnect();
  }

  /** Called when the element is connected, and after the changes that it observes. */
  protected abstract update(): void;

  /** Copies the attributes of a session, such as `site` or `locale`, to a session element. */
  protected configureSession(session: Element, except: readonly string[] = []): void {
    const isPassed = (name: string): boolean => !OWN.test(name) && !except.includes(name);
    for (const { name, value } of this.attributes)
      if (isPassed(name) && session.getAttribute(name) !== value) session.setAttribute(name, value);
    for (const { name } of [...session.attributes])
      if (isPassed(name) && !this.hasAttribute(name)) session.removeAttribute(name);
  }
}
