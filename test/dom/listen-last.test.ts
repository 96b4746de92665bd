import { expect } from '@open-wc/testing';
import { listenLast } from '../../src/dom/listen-last.ts';

describe('a listener that comes last', () => {
  let outer: HTMLElement;
  let middle: HTMLElement;
  let inner: HTMLElement;
  let order: string[];
  let over: AbortController;

  beforeEach(() => {
    outer = document.body.appendChild(document.createElement('div'));
    middle = outer.appendChild(document.createElement('div'));
    inner = middle.appendChild(document.createElement('div'));
    order = [];
    over = new AbortController();
  });
  afterEach(() => {
    over.abort();
    outer.remove();
  });

  function listenAt(root: EventTarget, isWanted?: () => boolean): void {
    const stop = listenLast(root, 'click', () => order.push('last'), isWanted);
    over.signal.addEventListener('abort', stop);
  }
  const note = (node: EventTarget, name: string, more?: (event: Event) => unknown): void =>
    node.addEventListener(
      'click',
      (event) => {
        order.push(name);
        more?.(event);
      },
      { signal: over.signal },
    );

  it('comes once, after those of the page, where nothing stops the event', () => {
    listenAt(window);
    for (const [node, name] of [
      [inner, 'inner'],
      [outer, 'outer'],
      [document, 'document'],
    ] as const)
      note(node, name);
    inner.click();
    expect(order).to.deep.equal(['inner', 'outer', 'document', 'last']);
  });

  for (const [how, stop] of [
    ['stopPropagation', (event: Event) => event.stopPropagation()],
    ['cancelBubble', (event: Event) => (event.cancelBubble = true)],
  ] as const) {
    it(`comes at the node where ${how} ends the event, after all others there`, () => {
      listenAt(window);
      note(inner, 'inner');
      note(middle, 'stop', stop);
      note(middle, 'after');
      note(outer, 'outer');
      inner.click();
      inner.click();
      expect(order).to.deep.equal(['inner', 'stop', 'after', 'last', 'inner', 'stop', 'after', 'last']);
    });
  }

  it('comes at the target itself', () => {
    listenAt(window);
    note(inner, 'stop', (event) => event.stopPropagation());
    inner.click();
    expect(order).to.deep.equal(['stop', 'last']);
  });

  it('comes after a listener that the page adds between two clicks', () => {
    listenAt(window);
    note(middle, 'stop', (event) => event.stopPropagation());
    inner.click();
    note(middle, 'later');
    inner.click();
    expect(order).to.deep.equal(['stop', 'last', 'stop', 'later', 'last']);
  });

  it('comes inside shadow roots', () => {
    listenAt(window);
    const button = inner.attachShadow({ mode: 'open' }).appendChild(document.createElement('button'));
    note(inner.shadowRoot!, 'stop', (event) => event.stopPropagation());
    button.click();
    expect(order).to.deep.equal(['stop', 'last']);
  });

  it('leaves alone what a listener takes on the way down, or from all others at its node', () => {
    listenAt(window);
    const take = (event: Event): void => event.stopPropagation();
    outer.addEventListener('click', take, { capture: true });
    inner.click();
    expect(order).to.deep.equal([]);
    outer.removeEventListener('click', take, { capture: true });
    note(middle, 'immediate', (event) => event.stopImmediatePropagation());
    inner.click();
    expect(order).to.deep.equal(['immediate']);
  });

  it('comes for each of two events, one within the other', () => {
    listenAt(window);
    const other = outer.appendChild(document.createElement('div'));
    note(inner, 'inner', () => other.click());
    note(outer, 'stop', (event) => event.stopPropagation());
    inner.click();
    expect(order).to.deep.equal(['inner', 'stop', 'last', 'stop', 'last']);
  });

  it('hears a part of the page only, where that is its root', () => {
    listenAt(middle);
    note(inner, 'stop', (event) => event.stopPropagation());
    outer.click();
    expect(order).to.deep.equal([]);
    inner.click();
    expect(order).to.deep.equal(['stop', 'last']);
  });

  it('puts nothing on nodes of an event that is not wanted', () => {
    listenAt(window, () => false);
    note(inner, 'stop', (event) => event.stopPropagation());
    inner.click();
    expect(order).to.deep.equal(['stop']);
  });

  it('is gone everywhere once it is over', () => {
    listenAt(window);
    inner.click();
    over.abort();
    inner.addEventListener('click', (event) => event.stopPropagation());
    inner.click();
    expect(order).to.deep.equal(['last']);
  });

  it('works beside controls that hide the methods of a form', () => {
    listenAt(window);
    inner.setHTMLUnsafe(`<form><input name="addEventListener"><input name="removeEventListener"><b></b></form>`);
    note(middle, 'stop', (event) => event.stopPropagation());
    inner.querySelector('b')!.click();
    expect(order).to.deep.equal(['stop', 'last']);
  });
});
