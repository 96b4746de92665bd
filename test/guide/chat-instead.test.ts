import { expect } from '@open-wc/testing';
import { openDialog } from '../launch/launches.ts';
import { SITE } from '../session/samples.ts';
import { named, setUpGuide, VIEWS } from './guides.ts';

const test = setUpGuide();

describe('a chat instead of the full client', () => {
  for (const [view, startType] of VIEWS) {
    const isFull = startType === 'full';
    it(`is ${isFull ? 'offered once where' : 'not offered even where'} the page wants it: ${view} of a ${startType} session`, () => {
      const dialog = test.show(view, { startType, settings: { chatInstead: true } });
      const texts = [...dialog.querySelectorAll('button')].map(({ textContent }) => textContent);
      expect(texts.filter((text) => text === 'Chat instead')).to.have.length(isFull ? 1 : 0);
    });

    for (const chatInstead of [undefined, false]) {
      it(`is not offered with ${chatInstead}: ${view} of a ${startType} session`, () => {
        const dialog = test.show(view, { startType, settings: { chatInstead } });
        expect(dialog.textContent).not.to.include('Chat instead');
      });
    }
  }

  it('starts in the task of the click with all that was asked for, and the dialog closes', () => {
    const launch = test.launch({
      settings: { chatInstead: true, promptsBeforeDownload: true },
      options: { sessionKey: 'abcdefg', customer: { name: 'Ann' } },
      cutOpener: true,
    });
    named(test.show('javascript', launch), 'chat-instead').click();
    expect(openDialog()).to.equal(null);
    expect(test.started).to.have.length(1);
    const [{ startType, site, options, settings, cutOpener, target }] = test.started as [(typeof test.started)[0]];
    expect({ startType, site, cutOpener }).to.deep.equal({ startType: 'chat', site: SITE, cutOpener: true });
    expect(options).to.deep.equal(launch.options);
    expect(settings).to.deep.equal(launch.settings);
    expect(target === test.target).to.equal(true);
  });
});
