import { expect } from '@open-wc/testing';
import { dialogHost } from '../../launch/launcher-fixture.ts';
import { named, setUpGuide, VIEWS } from './guide-fixture.ts';

const test = setUpGuide();

describe('a completed view is accessible', () => {
  const settings = { chatInstead: true, contact: 'Call 555-0100.' };

  for (const [view, startType] of VIEWS) {
    it(`${view} of a ${startType} session`, async () => {
      const dialog = test.show(view, { startType, settings });
      for (const part of dialog.querySelectorAll('details')) part.open = true;
      await expect(dialogHost()!).to.be.accessible();
    });
  }

  it('in a frame', async () => {
    test.inFrame();
    test.show('manual', { settings });
    await expect(dialogHost()!).to.be.accessible();
  });

  it('with a text to copy by hand', async () => {
    const dialog = test.show('manual');
    const { execCommand } = document;
    document.execCommand = () => false;
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined });
    try {
      await named(dialog, 'copy.link').onclick?.(new PointerEvent('click'));
    } finally {
      document.execCommand = execCommand;
      Reflect.deleteProperty(navigator, 'clipboard');
    }
    expect(dialog.querySelectorAll('input')).to.have.length(1);
    await expect(dialogHost()!).to.be.accessible();
  });
});
