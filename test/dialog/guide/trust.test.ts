// What a customer can check before somebody is let in.
import { expect } from '@open-wc/testing';
import { SITE } from '../../session/samples.ts';
import { setUpGuide, VIEWS } from './guide-fixture.ts';

const test = setUpGuide();

const noteOf = (dialog: Element): Element | undefined =>
  [...dialog.querySelectorAll('details')].find(
    (part) => part.querySelector('summary')?.textContent === 'Who am I letting in?',
  );
const linesOf = (dialog: Element): string[] =>
  [...(noteOf(dialog)?.querySelectorAll('p') ?? [])].map(({ textContent }) => textContent);

describe('whom a customer lets in', () => {
  for (const [view, startType] of VIEWS) {
    const isShown = ['javascript', 'clickonce', 'mobile'].includes(view);
    it(`is ${isShown ? 'folded' : 'not'} in the view: ${view} of a ${startType} session`, () => {
      const note = noteOf(test.show(view, { startType })) as HTMLDetailsElement | undefined;
      expect(note?.open).to.equal(isShown ? false : undefined);
    });
  }

  it('is the site, with one sentence of caution', () => {
    const [site, caution, ...others] = linesOf(test.show('javascript'));
    expect(site).to.equal(`You will be connected to ${SITE}.`);
    expect(caution).to.match(/^Go on only if you have asked for help yourself\./);
    expect(others).to.deep.equal([]);
  });

  it('has the organisation as text', () => {
    const settings = { organisation: 'Acme <b>Help</b>' };
    expect(linesOf(test.show('mobile', { settings }))[0]).to.equal(
      `You will be connected to Acme <b>Help</b> (${SITE}).`,
    );
  });

  it('has the publisher that Windows must name, also in the step before “Yes”', () => {
    test.on('Chrome on Windows');
    const dialog = test.show('javascript', { settings: { publisher: 'Acme, Inc.' } });
    expect(linesOf(dialog)[2]).to.equal('Before you choose “Yes”, check that Acme, Inc. is named as the publisher.');
    expect(dialog.querySelector('ol > li:last-child')?.textContent).to.equal(
      'Windows may ask for permission. Check that it names Acme, Inc., then choose “Yes”.',
    );
  });

  it('names no publisher in the steps of other systems', () => {
    test.on('Firefox on Linux');
    const dialog = test.show('javascript', { settings: { publisher: 'Acme, Inc.' } });
    expect(dialog.querySelector('ol')?.textContent).not.to.include('Acme');
  });

  for (const report of ['https://example.com/report', 'mailto:security@example.com', 'tel:+15550100'])
    it(`has a link to report a call: ${report}`, () => {
      const link = noteOf(test.show('javascript', { settings: { report } }))?.querySelector('a');
      expect(link?.href).to.equal(report);
      expect(link?.rel).to.equal('noopener noreferrer');
    });

  for (const report of ['javascript:alert(1)', 'data:text/html,x', '/report', ''])
    it(`has no link to another address: "${report}"`, () => {
      expect(noteOf(test.show('javascript', { settings: { report } }))?.querySelector('a')).to.equal(null);
    });
});
