import { expect, fixture } from '@open-wc/testing';
import { pictureOf } from '../../../src/dialog/guide/picture.ts';
import type { Browser } from '../../../src/platform/browser.ts';

const KNOWN: Browser[] = ['Chrome', 'Edge', 'Firefox', 'Opera', 'Safari'];
const UNKNOWN: Browser[] = ['Samsung Internet', 'web view', 'other'];

describe('the picture of where downloads are', () => {
  for (const browser of KNOWN) {
    it(`is hidden from assistive technology, and says nothing: ${browser}`, () => {
      const picture = pictureOf(browser)!;
      expect(picture.getAttribute('aria-hidden')).to.equal('true');
      expect(picture.textContent).to.equal('');
      expect(picture.querySelector('a, [tabindex], title')).to.equal(null);
    });

    it(`points at the place, which is at the end of the toolbar: ${browser}`, async () => {
      const place = await fixture<HTMLElement>('<div style="width: 320px"></div>');
      place.append(pictureOf(browser)!);
      const whole = place.querySelector('svg')!.getBoundingClientRect();
      const { left, right, top, bottom } = place.querySelector('.place')!.getBoundingClientRect();
      // Not what is around it: engines differ in whether the width of the line counts.
      const pointer = place.querySelector<SVGGraphicsElement>('.pointer')!.getBBox();
      const circle = place.querySelector<SVGGraphicsElement>('.place')!.getBBox();
      expect(left).to.be.above(whole.left + whole.width * 0.8);
      expect(right).to.be.below(whole.right);
      expect(top).to.be.at.least(whole.top);
      expect(bottom).to.be.below(whole.top + whole.height / 2);
      expect(pointer.y).to.be.within(circle.y + circle.height, circle.y + 2 * circle.height);
      expect(pointer.x + pointer.width).to.be.within(circle.x, circle.x + circle.width + 1);
    });
  }

  for (const browser of UNKNOWN) {
    it(`does not exist if the place is unknown: ${browser}`, () => {
      expect(pictureOf(browser)).to.equal(null);
    });
  }

  it('has no attribute without a value, and none that is not a number', () => {
    for (const browser of KNOWN) {
      const elements = [pictureOf(browser)!, ...pictureOf(browser)!.querySelectorAll('*')];
      const values = elements.flatMap((element) =>
        [...element.attributes].filter(({ name }) => name !== 'class').map(({ value }) => value),
      );
      for (const value of values)
        expect(value)
          .to.match(/\S/)
          .and.not.match(/NaN|undefined/);
    }
  });
});
