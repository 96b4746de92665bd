import { expect } from '@open-wc/testing';
import { clientDownload, goTo } from '../../src/launch/client-download.ts';
import { fakeHistory } from './fake-view.ts';

describe('the download of the client', () => {
  let visited: string[];
  let history = fakeHistory();
  let now: number;
  let download: (url: string) => boolean;

  beforeEach(() => {
    visited = [];
    history = fakeHistory();
    now = 1_000_000;
    const view = { history, open: (url: string) => visited.push(url) } as unknown as Window;
    download = clientDownload(view, () => now);
  });

  it('goes to the address and says so', () => {
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

  it('counts the time from the last start, not from an impatient click', () => {
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
    const view = {
      history,
      open(url: string) {
        visited.push(url);
        if (visited.length === 1) throw new DOMException('refused', 'SecurityError');
        return view;
      },
    } as unknown as Window;
    const start = clientDownload(view, () => now);
    expect(() => start('https://a.example/')).to.throw(DOMException);
    expect(start('https://a.example/')).to.equal(true);
  });

  it('is one for each launcher of a page', () => {
    download('https://a.example/');
    const other = clientDownload({
      history,
      open: (url: string) => visited.push(url),
    } as unknown as Window);
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

describe('going to an address', () => {
  it('takes the tab, also from a frame', () => {
    const opens: unknown[] = [];
    goTo({ open: (...all: unknown[]) => opens.push(all) } as unknown as Window, 'https://a.example/');
    expect(opens).to.deep.equal([['https://a.example/', '_top']]);
  });

  it('that the browser does not allow is an error', () => {
    expect(() => goTo({ open: () => null } as unknown as Window, 'https://a.example/')).to.throw();
  });
});
