import { expect } from '@open-wc/testing';
import { configure } from '../../src/request/page-settings.ts';
import { start } from '../../src/launch/start.ts';
import { SessionEvent } from '../../src/launch/events.ts';
import { BtSupportSession } from '../../src/elements/support-session.ts';
import { settle } from './launcher-fixture.ts';
import '../../src/define.ts';

/** Without a start method: the events are the same, and nothing is opened. */
const TYPES = ['bt-session-request', 'bt-session-invalid'];

describe('quiet events', () => {
  let seen: string[];
  let over: AbortController;
  let host: HTMLElement;

  /** Events that reach the scripts of a page. */
  function listenAt(target: EventTarget, where: string): void {
    for (const type of TYPES) {
      const note = (event: Event): unknown => seen.push(`${where} ${event.type}`);
      target.addEventListener(type, note, { signal: over.signal });
      target.addEventListener(type, note, { signal: over.signal, capture: true });
    }
  }

  beforeEach(() => {
    seen = [];
    over = new AbortController();
    listenAt(window, 'window');
    host = document.body.appendChild(document.createElement('div'));
    listenAt(host, 'host');
  });

  afterEach(async () => {
    over.abort();
    host.remove();
    configure({ quietEvents: undefined });
    await settle();
  });

  /** A session element in a closed shadow root, with its own listeners, which record events. */
  function session(attributes: Record<string, string> = {}): BtSupportSession {
    const element = new BtSupportSession();
    for (const [name, value] of Object.entries({ site: 'support.example.com', ...attributes }))
      element.setAttribute(name, value);
    host.attachShadow({ mode: 'closed' }).append(element);
    for (const type of TYPES) element.addEventListener(type, () => seen.push(`element ${type}`));
    return element;
  }

  const own = TYPES.map((type) => `element ${type}`);

  it('are not the default: all events reach scripts outside a closed shadow root', async () => {
    const element = session();
    await element.updateComplete;
    element.start();
    expect(seen)
      .to.include.members(TYPES.map((type) => `window ${type}`))
      .and.include.members(own);
  });

  for (const value of ['', 'true']) {
    it(`of an element do not leave a closed shadow root: quiet-events="${value}"`, async () => {
      const element = session({ 'quiet-events': value });
      await element.updateComplete;
      element.start();
      expect(seen).to.deep.equal(own);
    });
  }

  it('of the page are those of all its elements', async () => {
    configure({ quietEvents: true });
    const element = session();
    await element.updateComplete;
    element.start();
    expect(seen).to.deep.equal(own);
  });

  it('can be turned off for an element', async () => {
    configure({ quietEvents: true });
    const element = session({ 'quiet-events': 'false' });
    await element.updateComplete;
    element.start();
    expect(seen).to.include.members(TYPES.map((type) => `window ${type}`));
  });

  it('can be turned on for a start by script', () => {
    const target = new EventTarget();
    for (const type of TYPES) target.addEventListener(type, (event) => seen.push(`target ${event.type}`));
    start('chat', {} as never, { site: 'support.example.com', target, quietEvents: true });
    expect(seen).to.deep.equal(TYPES.map((type) => `target ${type}`));
  });

  it('can be cancelled, and their options changed, as others', async () => {
    const element = session({ 'quiet-events': '' });
    await element.updateComplete;
    element.addEventListener('bt-session-request', (event) => event.preventDefault());
    expect(element.start()).to.equal(false);
    expect(seen).to.deep.equal(['element bt-session-request']);
    expect(
      new SessionEvent('bt-session-close', { startType: 'chat', site: '', options: {}, url: '' }).bubbles,
    ).to.equal(true);
  });
});
