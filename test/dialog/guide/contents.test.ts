import { expect } from '@open-wc/testing';
import type { ViewName } from '../../../src/dialog/dialog.ts';
import type { Launch } from '../../../src/request/launch-request.ts';
import { openDialog } from '../../launch/launcher-fixture.ts';
import { SITE } from '../../session/samples.ts';
import { outline, ownLink, setUpGuide, type UserAgent, VIEWS } from './guide-fixture.ts';

const test = setUpGuide();

const COPY = ['copy.link', 'said'];
const ORGANISATION = ['organisation', 'organisation.what'];
const TRUST = ['trust', 'trust.site', 'trust.caution'];
const CONTACT = ['contact', 'slot'];
const APP = [
  ...['h2', 'help-desk', 'app.installed', 'ol', 'app.install', 'own link', 'app.type'],
  ...['app.site', 'copy', 'said', 'app.key', 'copy', 'said', ...TRUST, 'close'],
];
const chat = { startType: 'chat' } as const;

beforeEach(() => test.connect(false));

describe('a view', () => {
  type Row = [view: ViewName, on: UserAgent, changes: Partial<Launch>, parts: string[]];
  const rows: Row[] = [
    [
      'javascript',
      'Chrome on Windows',
      {},
      ['h2', 'help-desk', 'svg', 'ol', 'waiting', 'help', 'own link', ...COPY, ...ORGANISATION, ...TRUST, 'close'],
    ],
    [
      'javascript',
      'an app on Windows',
      {},
      ['h2', 'help-desk', 'ol', 'waiting', 'help', 'own link', ...COPY, ...ORGANISATION, ...TRUST, 'close'],
    ],
    [
      'clickonce',
      'Edge on Windows',
      {},
      [
        'h2',
        'help-desk',
        'clickonce.what',
        'clickonce.run',
        'own link',
        'help',
        ...COPY,
        ...ORGANISATION,
        ...TRUST,
        'close',
      ],
    ],
    ['mobile', 'Chrome on Android', {}, APP],
    ['mobile', 'Safari on an iPhone', {}, APP],
    ['manual', 'Firefox on Linux', {}, ['h2', 'help-desk', 'own link', ...COPY, ...ORGANISATION, 'close']],
    ['manual', 'Firefox on Linux', chat, ['h2', 'help-desk', 'window-blocked', 'own link', ...COPY, 'close']],
    ['offline', 'Safari on a Mac', {}, ['h2', 'help-desk', 'offline.what', 'own link', 'close']],
    ['offline', 'Safari on a Mac', chat, ['h2', 'help-desk', 'offline.what', 'own link', 'close']],
    ['raised', 'Chrome on Windows', chat, ['h2', 'help-desk', 'raised.what', 'own link', 'close']],
    ['another', 'Chrome on Windows', chat, ['h2', 'help-desk', 'another.what', 'own link', 'instead', 'close']],
    ['elsewhere', 'Chrome on Windows', chat, ['h2', 'help-desk', 'elsewhere.what', 'own link', 'close']],
  ];
  for (const [view, on, changes, parts] of rows) {
    it(`has what a customer needs: ${view} of a ${changes.startType ?? 'full'} session in ${on}`, () => {
      test.on(on);
      const { dialog, finish } = test.begin(view, changes);
      const link = ownLink(dialog);
      finish();
      expect(outline(dialog, link)).to.deep.equal(parts);
    });

    it(`ends with the ways to the help desk: ${view} of a ${changes.startType ?? 'full'} session in ${on}`, () => {
      test.on(on);
      const { dialog, finish } = test.begin(view, { ...changes, settings: { contact: 'Call us.' } });
      const link = ownLink(dialog);
      finish();
      expect(outline(dialog, link)).to.deep.equal(parts.toSpliced(-1, 0, ...CONTACT));
    });
  }

  it('in a frame explains that, and has a link for this frame if a session did not start', () => {
    test.inFrame();
    const { dialog, finish } = test.begin('manual');
    const link = ownLink(dialog);
    finish();
    const parts = ['h2', 'help-desk', 'framed.what', 'own link', 'here', ...COPY, ...ORGANISATION, 'close'];
    expect(outline(dialog, link)).to.deep.equal(parts);
  });

  it('has the session key to type only where there is one', () => {
    const { dialog, finish } = test.begin('mobile', { options: { issue: { id: 1 } } });
    const link = ownLink(dialog);
    finish();
    expect(outline(dialog, link)).to.deep.equal(APP.toSpliced(-4 - TRUST.length, 3));
  });

  it('has the site and the key to type as they are', () => {
    const dialog = test.show('mobile', { options: { sessionKey: 'Ab+ 12é' } });
    const values = [...dialog.querySelectorAll('dd > span')].map(({ textContent }) => textContent);
    expect(values).to.deep.equal([SITE, 'Ab+ 12é']);
  });

  it('has numbered steps for the app', () => {
    const dialog = test.show('mobile');
    const steps = [...dialog.querySelectorAll('ol > li')].map(({ textContent }) => textContent);
    expect(steps).to.deep.equal(['Install BeyondTrust Support', 'Start the session']);
    const addresses = [...dialog.querySelectorAll('a')].map(({ href }) => href);
    expect(new Set(addresses).size).to.equal(addresses.length);
  });

  it('names the link to a chat by what it opens', () => {
    const names = (['full', 'chat'] as const).map(
      (startType) => ownLink(test.show('manual', { startType })).textContent,
    );
    expect(names).to.deep.equal(['Open the session', 'Open the chat']);
  });

  it('says which copy button is for what', () => {
    const names = [...test.show('mobile').querySelectorAll('dd button')].map((button) =>
      button.getAttribute('aria-label'),
    );
    expect(names).to.deep.equal(['Copy: Site name', 'Copy: Session key']);
  });

  it('has the site for the IT department', () => {
    const said = test.show('javascript').querySelector('details details p')?.textContent;
    expect(said).to.include(SITE).and.not.match(/[{}]/);
  });

  it('has its help folded, with the text for the IT department below', () => {
    const folded = [...test.show('javascript', { settings: { contact: 'Call us.' } }).querySelectorAll('details')];
    expect(folded.flatMap((part) => [...part.querySelectorAll('slot')])).to.have.length(0);
    expect(folded.map(({ open }) => open)).to.deep.equal([false, false, false]);
    expect(folded[0]?.contains(folded[1]!)).to.equal(true);
    expect(folded[2]?.querySelector('summary')?.textContent).to.equal('Who am I letting in?');
  });
});

describe('in every view', () => {
  for (const [view, startType] of VIEWS) {
    it(`the line under the heading names whose help desk it is: ${view} of a ${startType} session`, () => {
      const dialog = test.show(view, { startType, site: 'help.example.org:8443' });
      expect(dialog.querySelector('h2 + p')?.textContent).to.equal('Help desk: help.example.org:8443');
    });

    it(`one control comes first, and every text is there: ${view} of a ${startType} session`, () => {
      const dialog = test.show(view, { startType, settings: { contact: 'Call us.', chatInstead: true } });
      expect(dialog.querySelectorAll('.first')).to.have.length(view === 'elsewhere' || view === 'raised' ? 0 : 1);
      for (const part of dialog.querySelectorAll('h2, li, p, a, button, summary, dt, dd')) {
        expect(part.textContent)
          .to.match(/\w/)
          .and.not.match(/[[\]{}]|undefined|null/);
      }
    });

    it(`controls are large enough for a thumb: ${view} of a ${startType} session`, () => {
      const dialog = test.show(view, { startType, settings: { chatInstead: true } });
      for (const part of dialog.querySelectorAll('details')) part.open = true;
      for (const control of dialog.querySelectorAll('a, button, summary')) {
        expect(control.getBoundingClientRect().height, control.textContent ?? '').to.be.at.least(43.9);
      }
    });
  }

  it('nothing is added to one about problems', () => {
    const { dialog, finish } = test.begin('problems');
    const before = dialog.firstElementChild?.innerHTML;
    finish();
    expect(dialog.firstElementChild?.innerHTML).to.equal(before);
    expect(openDialog()).to.equal(dialog);
  });
});
