import { expect } from '@open-wc/testing';
import { createDownload } from '../../src/launch/download.ts';
import { fakeHistory } from './fake-view.ts';

/** A page that records navigations. */
function fakePage(history: unknown, visit: (url: string) => unknown): Window {
  const location = {
    set href(url: string) {
      visit(url);
    },
  };
  return { history, top: { location } } as unknown as Window;
}

describe('the download of the client', () => {
  let visited: string[];
  let history = fakeHistory();
  let now: number;
  let download: (url: string) => boolean;

  beforeEach(() => {
    visited = [];
    history = fakeHistory();
    now = 1_000_000;
    download = createDownload(
      fakePage(history, (url) => visited.push(url)),
      () => now,
    );
  });

  it('navigates to the address and returns true', () => {
    expect(download('https://a.example/')).to.equal(true);
    expect(visited).to.deep.equal(['https://a.example/']);
  });

  for (const [passed, isNew] of [
    [0, false],
    [1, false],
    [9_999, false],
    [10_000, true],
    [60_000, true],
  ] as const) {
    it(`${isNew ? 'starts again' : 'does not start again'} after ${passed} milliseconds`, () => {
      download('https://a.example/');
      now += passed;
      expect(download('https://a.example/')).to.equal(isNew);
      expect(visited).to.have.length(isNew ? 2 : 1);
    });
  }

  it('counts the time from the last start, not from a repeated click', () => {
    download('https://a.example/');
    now += 6_000;
    download('https://a.example/');
    now += 6_000;
    expect(download('https://a.example/')).to.equal(true);
  });

  it('of another session starts at once', () => {
    download('https://a.example/');
    expect(download('https://b.example/')).to.equal(true);
    expect(download('https://a.example/')).to.equal(true);
    expect(visited).to.deep.equal(['https://a.example/', 'https://b.example/', 'https://a.example/']);
  });

  it('that the browser refused may start again at once', () => {
    const view = fakePage(history, (url) => {
      visited.push(url);
      if (visited.length === 1) throw new DOMException('refused', 'SecurityError');
    });
    const start = createDownload(view, () => now);
    expect(() => start('https://a.example/')).to.throw(DOMException);
    expect(start('https://a.example/')).to.equal(true);
  });

  it('is separate for each launcher', () => {
    download('https://a.example/');
    const other = createDownload(fakePage(history, (url) => visited.push(url)));
    expect(other('https://a.example/')).to.equal(true);
  });

  for (const [state, noted] of [
    [null, { btSupport: 1 }],
    [{ key: 'of the page' }, { key: 'of the page', btSupport: 1 }],
    ['text', 'text'],
    [
      [1, 2],
      [1, 2],
    ],
  ] as const) {
    it(`leaves a note beside what the page keeps in its history entry: ${JSON.stringify(state)}`, () => {
      history.state = state;
      download('https://a.example/');
      expect(history.state).to.deep.equal(noted);
    });
  }
});

describe('a history that cannot be marked', () => {
  const refuse = (): never => {
    throw new DOMException('Too many calls', 'SecurityError');
  };
  for (const [what, history] of [
    ['the browser has enough of changes', { state: null, replaceState: refuse }],
    ['the document is not in use', Object.defineProperty({}, 'state', { get: refuse })],
    ['it is not there', undefined],
  ] as const) {
    it(`does not stop a download, and throws no unhandled error: ${what}`, async () => {
      const visited: string[] = [];
      const unhandled: unknown[] = [];
      const onUnhandled = (event: PromiseRejectionEvent): void => {
        event.preventDefault();
        unhandled.push(event.reason);
      };
      window.addEventListener('unhandledrejection', onUnhandled);
      const view = fakePage(history as never, (url) => visited.push(url));
      expect(createDownload(view)('https://a.example/')).to.equal(true);
      expect(visited).to.deep.equal(['https://a.example/']);
      await new Promise((resolve) => setTimeout(resolve, 50));
      window.removeEventListener('unhandledrejection', onUnhandled);
      expect(unhandled).to.deep.equal([]);
    });
  }
});
