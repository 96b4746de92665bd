import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { whenGuideReady } from '../../../src/dialog/when-guide-ready.ts';
import { configure } from '../../../src/request/page-settings.ts';
import { dialogHost, openDialog, setUpLaunches } from '../../launch/launcher-fixture.ts';
import { line, lines } from '../../session/arbitraries.ts';
import { SITE } from '../../session/samples.ts';
import { setUpGuide, VIEWS } from './guide-fixture.ts';

const hostile = fc.constantFrom(
  '<img src=x onerror=alert(1)>',
  '</textarea><script>alert(1)</script>',
  '"><svg onload=alert(1)>',
  '&lt;b&gt;&amp;',
  '[<b>link</b>]',
  '1. step',
  '{label} {site} {value} $& $1',
  'javascript:alert(1)',
);
const text = fc.oneof(
  hostile,
  fc.tuple(line(20), hostile, lines(40)).map((parts) => parts.join('')),
  lines(60),
);

/** What elements there are, with which attributes: all of it but texts, and values that are texts themselves. */
const shape = (root: Element | ShadowRoot): string[] =>
  [...root.querySelectorAll('*')].map(({ localName, attributes }) =>
    [localName, ...[...attributes].map(({ name }) => name)].join(' '),
  );

/** The dialog with what stands in its slot. */
const shapeOfDialog = (): string[] => [...shape(dialogHost()!.shadowRoot!), '|', ...shape(dialogHost()!)];

describe('any text at all', () => {
  const test = setUpGuide();

  // Most of them are not host names, which writes a warning.
  beforeEach(() => test.hush());

  for (const [view, startType] of VIEWS) {
    it(`is text, and changes no element of the dialog: ${view} of a ${startType} session`, () => {
      test.show(view, { startType, settings: { contact: 'Call us', chatInstead: true } });
      const plain = shapeOfDialog();
      const property = fc.property(text, text, text, text, (contact, site, sessionKey, name) => {
        fc.pre(contact.trim() !== '' && sessionKey !== '');
        const options = { sessionKey, customer: { name, details: contact }, attributes: { [name]: name } };
        const dialog = test.show(view, { startType, site, options, settings: { contact, chatInstead: true } });
        expect(shapeOfDialog()).to.deep.equal(plain);
        const values = [...dialog.querySelectorAll('dd > span')].map(({ textContent }) => textContent);
        expect(values).to.deep.equal(view === 'mobile' ? [site, sessionKey] : []);
        const copy = dialogHost()!.querySelector('[slot=contact]')?.textContent;
        expect(copy).to.equal(contact);
        const sentences = [...dialog.querySelectorAll('details p')].map(({ textContent }) => textContent);
        if (sentences.length) expect(sentences.join(' ')).to.include(` ${site}.`);
      });
      fc.assert(property, { numRuns: 60 });
    });
  }
});

describe('any text of a customer', () => {
  const test = setUpLaunches();
  afterEach(() => configure({ contact: undefined }));

  it('is text in the dialog of a launch, and leads to the appliance alone', async () => {
    const launch = async (options: object): Promise<string[]> => {
      test.launch(test.request({ options }));
      await new Promise(whenGuideReady);
      return shapeOfDialog();
    };
    test.on('Mozilla/5.0 (Linux; Android 14; Mobile)');
    configure({ contact: 'Call us' });
    const plain = await launch({ sessionKey: '1234567', customer: { name: 'Ann' } });
    await fc.assert(
      fc.asyncProperty(line(100), lines(200), line(20), async (name, details, field) => {
        const options = { sessionKey: '1234567', customer: { name, details }, attributes: { [`f${field}`]: details } };
        const heard = test.heard.events.length;
        const changed = await launch(options);
        // What cannot be sent was shown as a problem instead.
        fc.pre(test.heard.events.slice(heard).every(({ type }) => type !== 'bt-session-invalid'));
        expect(changed).to.deep.equal(plain);
        const links = [...openDialog()!.querySelectorAll('a')].filter(({ target }) => target !== '_blank');
        expect(links).to.have.length(1);
        for (const { protocol, host } of links) expect(protocol + host).to.equal(`https:${SITE}`);
      }),
      { numRuns: 60 },
    );
  });
});
