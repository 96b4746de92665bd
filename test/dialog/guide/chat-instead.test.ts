import { expect } from '@open-wc/testing';
import { KEY } from '../../session/samples.ts';
import { isOpen, named, setUpGuide, VIEWS } from './guide-fixture.ts';

const test = setUpGuide();

describe('a chat instead of the full client', () => {
  for (const [view, startType] of VIEWS) {
    const isFull = startType === 'full' && view !== 'offline';
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

  it('is not offered on a phone, where the page wants no chat in a tab', () => {
    const options = { ...KEY, uiOptions: { fallbackToFullWindow: false } };
    const dialog = test.show('mobile', { options, settings: { chatInstead: true } });
    expect(named(dialog, 'chat-instead') === undefined).to.equal(true);
  });

  it('starts in the task of the click with the whole original request, and the dialog closes', () => {
    const { original } = test.launch();
    named(test.show('javascript', { original, settings: { chatInstead: true } }), 'chat-instead').click();
    expect(isOpen()).to.equal(false);
    expect(test.started.map(({ startType }) => startType)).to.deep.equal(['chat']);
    const { site, options, target } = test.started[0]!;
    expect({ site, options }).to.deep.equal({ site: original.site, options: original.options });
    expect(target === test.target).to.equal(true);
  });
});
