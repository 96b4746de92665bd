import { expect } from '@open-wc/testing';
import { createChatWindows } from '../../src/launch/chat-window.ts';
import { fakeView, restoreClock } from './fake-view.ts';

const onClosed = (): void => undefined;
const onUnreachable = onClosed;

afterEach(restoreClock);

describe('the size of a chat window', () => {
  const features = (screen: object, popup = true): string => {
    const view = fakeView('Desktop', screen);
    createChatWindows(view.window).open({ site: 'a.example', url: '', popup, onClosed, onUnreachable });
    return view.opens[0]!.features;
  };

  const rows: [what: string, screen: object, features: string][] = [
    ['is centred', { availWidth: 1280, availHeight: 800 }, 'popup,width=640,height=480,left=320,top=160'],
    [
      'is centred on the screen where the page is',
      { availWidth: 1280, availHeight: 800, availLeft: 1920, availTop: 40 },
      'popup,width=640,height=480,left=2240,top=200',
    ],
    [
      'is centred on a screen to the left',
      { availWidth: 1280, availHeight: 800, availLeft: -1280, availTop: 0 },
      'popup,width=640,height=480,left=-960,top=160',
    ],
    ['is in whole pixels', { availWidth: 1281, availHeight: 801 }, 'popup,width=640,height=480,left=320,top=160'],
    [
      'is never larger than the screen',
      { availWidth: 600, availHeight: 400 },
      'popup,width=600,height=400,left=0,top=0',
    ],
  ];
  for (const [what, screen, expected] of rows) {
    it(what, () => expect(features(screen)).to.equal(expected));
  }

  it('is that of a tab if windows have no size', () => {
    expect(features({ availWidth: 400, availHeight: 800 }, false)).to.equal('');
  });
});
