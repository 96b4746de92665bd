import { expect } from '@open-wc/testing';
import { goTo } from '../../src/launch/navigation.ts';
import { type FakeView, fakeView, restoreClock } from './fake-view.ts';

const URL = 'https://a.example/';

/** The same page in a frame, which may send its tab on or may not. */
function framed(view: FakeView, isAllowed: boolean): Window {
  return { top: view.window, open: () => (isAllowed ? view.window : null) } as unknown as Window;
}

describe('going to an address', () => {
  let view: FakeView;
  beforeEach(() => {
    view = fakeView();
  });
  afterEach(restoreClock);

  it('navigates the tab, also from a frame, and opens no window', () => {
    goTo(view.window, URL);
    goTo(framed(view, true), URL);
    expect(view.visits).to.deep.equal([URL, URL]);
    expect(view.opens).to.deep.equal([]);
    expect(view.policies).to.deep.equal([]);
  });

  it('that the browser does not allow is an error', () => {
    view.refusal = new DOMException('refused', 'SecurityError');
    expect(() => goTo(view.window, URL)).to.throw(DOMException);
    expect(() => goTo(framed(view, true), URL)).to.throw(DOMException);
  });

  it('with a referrer policy goes by a link', () => {
    goTo(view.window, URL, 'no-referrer');
    goTo(framed(view, true), URL, 'origin');
    expect(view.visits).to.deep.equal([URL, URL]);
    expect(view.policies).to.deep.equal(['no-referrer', 'origin']);
  });

  it('with a referrer policy, from a frame that may not, is an error and goes nowhere', () => {
    expect(() => goTo(framed(view, false), URL, 'no-referrer')).to.throw();
    expect(view.visits).to.deep.equal([]);
  });
});
