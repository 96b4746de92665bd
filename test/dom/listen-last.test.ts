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

  it('runs once, after those of the page', () => {
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

  it('runs at the target itself', () => {
    listenAt(window);
    note(inner, 'stop', (event) => event.stopPropagation());
    inner.click();
    expect(order).to.deep.equal(['stop', 'last']);
  });

  it('runs after a listener that the page adds between two clicks', () => {
    listenAt(window);
    note(middle, 'stop', (event) => event.stopPropagation());
    inner.click();
    note(middle, 'later');
    inner.click();
    expect(order).to.deep.equal(['stop', 'last', 'stop', 'later', 'last']);
  });

  it('runs inside shadow roots', () => {
    listenAt(window);
    const button = inner.attachShadow({ mode: 'open' }).appendChild(document.createElement('button'));
    note(inner.shadowRoot!, 'stop', (event) => event.stopPropagation());
    button.click();
    expect(order).to.deep.equal(['stop', 'last']);
  });

  it('does not run for an event that is stopped in the capture phase, or immediately', () => {
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

  it('runs for each of two nested events', () => {
    listenAt(window);
    const other = outer.appendChild(document.createElement('div'));
    note(inner, 'inner', () => other.click());
    note(outer, 'stop', (event) => event.stopPropagation());
    inner.click();
    expect(order).to.deep.equal(['inner', 'stop', 'last', 'stop', 'last']);
  });

  it('is limited to its root', () => {
    listenAt(middle);
    note(inner, 'stop', (event) => event.stopPropagation());
    outer.click();
    expect(order).to.deep.equal([]);
    inner.click();
    expect(order).to.deep.equal(['stop', 'last']);
  });

  it('adds nothing to nodes for an event that is not of interest', () => {
    listenAt(window, () => false);
    note(inner, 'stop', (event) => event.stopPropagation());
    inner.click();
    expect(order).to.deep.equal(['stop']);
  });

  it('is removed from all nodes when it stops', () => {
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
