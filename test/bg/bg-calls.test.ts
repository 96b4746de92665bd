import { expect } from '@open-wc/testing';
import { closeDialog } from '../../src/dialog/dialog.ts';
import { KEY } from '../session/samples.ts';
import { bgAt, fakeWindow, makeForm, outcomeOf, requestOf } from './requests.ts';

const REP = { id: 1, name: 'Admin' };

describe('an invalid call throws a string', () => {
  const isSaid = async (call: () => unknown): Promise<void> => {
    const { thrown, said, later, shown } = await outcomeOf(call);
    expect(thrown)
      .to.match(/^BG\.start.*\.$/)
      .and.not.match(/undefined|\[object|\{\w+\}/);
    expect(said).to.deep.equal([`error ${String(thrown)}`]);
    expect([later, shown]).to.deep.equal([[], []]);
  };

  const types: unknown[] = [0, 1, 4, '2', '3', 'chat', 'full', 2.5, NaN, null, undefined, {}, [2], true];
  for (const type of types) {
    it(`with the start type ${JSON.stringify(type)} (${typeof type})`, () =>
      isSaid(() => bgAt('support.example.com').start(type as number, KEY)));
  }

  const calls: [what: string, options: unknown][] = [
    ['null', null],
    ['nothing', undefined],
    ['a text', 'sessionKey=1234567'],
    ['a number', 1234567],
    ['true', true],
    ['a list', [KEY]],
  ];
  for (const [what, options] of calls) {
    it(`with ${what} for its options`, () => isSaid(() => bgAt('support.example.com').start(2, options as never)));
  }

  it('with the names of its options, and none of their values', async () => {
    const secret = { sessionKey: '7654321', customer: { name: 'Ada' }, sessionStartFailed: () => undefined };
    const { thrown } = await outcomeOf(() => bgAt('support.example.com').start(7, secret));
    expect(thrown).to.include('BG.start({ sessionKey, customer, sessionStartFailed })');
    expect(thrown).not.to.match(/7654321|Ada/);
  });

  it('and does not call `sessionStartFailed`', async () => {
    const reasons: string[] = [];
    const sessionStartFailed = (reason: string): unknown => reasons.push(reason);
    await outcomeOf(() => bgAt('support.example.com').start(7, { ...KEY, sessionStartFailed }));
    expect(reasons).to.deep.equal([]);
  });
});

describe('a call without a valid start method', () => {
  const calls: [what: string, options: object][] = [
    ['no start method', {}],
    ['no start method but other options', { customer: { name: 'A' }, skills: ['a'] }],
    ['start methods without values', { sessionKey: undefined, rep: undefined, issue: undefined }],
    ['a session key and a representative', { ...KEY, rep: REP }],
    ['a session key and an issue', { ...KEY, issue: { id: 1 } }],
    ['a representative and an issue', { rep: REP, issue: { id: 1 } }],
    ['all three', { ...KEY, rep: REP, issue: { id: 1 } }],
    ['a session key and an issue form', { ...KEY, issue: makeForm({ codeName: 'Other' }) }],
    ['a representative without a number', { rep: { name: 'Admin' } }],
    ['a representative without a name', { rep: { id: 1 } }],
    ['a representative with neither', { rep: {} }],
    ['a representative with a blank number', { rep: { id: '', name: 'Admin' } }],
    ['a representative with a blank name', { rep: { id: 1, name: '' } }],
    ['a representative whose name is spaces', { rep: { id: 1, name: '   ' } }],
    ['a representative whose number is spaces', { rep: { id: ' ', name: 'Admin' } }],
    ['an issue that is null', { issue: null }],
    ['an issue with both names', { issue: { id: 1, codeName: 'Other' } }],
    ['an issue form with both names', { issue: makeForm({ id: '1', codeName: 'Other' }) }],
    ['a representative left at its first, empty choice', { rep: { id: '', name: '' } }],
  ];
  for (const [what, options] of calls) {
    it(`comes back first, tells the customer, and throws a string later: with ${what}`, async () => {
      for (const type of [2, 3]) {
        const reasons: string[] = [];
        const sessionStartFailed = (reason: string): unknown => reasons.push(reason);
        const { thrown, returned, later, said, shown } = await outcomeOf(() =>
          bgAt('support.example.com').start(type, { ...options, sessionStartFailed }),
        );
        expect(thrown).to.equal(undefined);
        expect(returned).to.equal(false);
        expect(shown).not.to.deep.equal([]);
        expect(document.querySelector('[data-bt-support-dialog]')).not.to.equal(null);
        expect(later.length).to.equal(1);
        expect(later[0])
          .to.match(/^BG\.start\(\{ .*, sessionStartFailed \}\): .*\.$|^BG\.start\(\{ sessionStartFailed \}\): .*\.$/)
          .and.not.match(/undefined|\[object|\{\w+\}|Admin|1234567/);
        // The test runner says on the console what was thrown, as a browser does.
        expect(said.filter((line) => line.startsWith('error'))).to.deep.equal([`error ${String(later[0])}`]);
        expect(reasons.length).to.equal(1);
        closeDialog();
      }
    });
  }

  it('throws nothing if a listener corrects it', async () => {
    const onRequest = (event: GlobalEventHandlersEventMap['bt-session-request']): void => {
      event.options.sessionKey = '1234567';
    };
    document.addEventListener('bt-session-request', onRequest, { once: true });
    const { open } = window;
    const opened = fakeWindow();
    window.open = () => opened as unknown as Window;
    const { returned, later, said } = await outcomeOf(() => bgAt('support.example.com').start(2, {}));
    window.open = open;
    opened.closed = true;
    expect([returned, later, said]).to.deep.equal([true, [], []]);
  });
});

describe('a blank value', () => {
  // A blank value of the customer is not a mistake of the page: the vendor's script only checks that the property exists.
  for (const sessionKey of ['', ' ', '\n', '\u00a0']) {
    it(`of a session key, ${JSON.stringify(sessionKey)}, is shown to the customer, and throws nothing`, async () => {
      const reasons: string[] = [];
      const { thrown, returned, later, said, shown } = await outcomeOf(() =>
        bgAt('support.example.com').start(3, {
          sessionKey,
          sessionStartFailed: (reason: string) => reasons.push(reason),
        }),
      );
      expect([thrown, returned, later, said]).to.deep.equal([undefined, false, [], []]);
      expect(shown).to.deep.equal(['sessionKey']);
      expect(document.querySelector('[data-bt-support-dialog]')).not.to.equal(null);
      expect(reasons.length).to.equal(1);
      closeDialog();
    });
  }
});

describe('a valid call throws nothing', () => {
  const calls: [what: string, options: object][] = [
    ['a representative with a number as text', { rep: { id: '30', name: 'Admin' } }],
    ['an issue with a blank code name beside its number', { issue: { id: 1, codeName: '' } }],
    ['a start method beside others that are null', { ...KEY, rep: null }],
    ['an element that is no form', { issue: document.createElement('div').appendChild(makeForm({ id: '1' })) }],
  ];
  for (const [what, options] of calls) {
    it(`with ${what}`, () => expect(requestOf(options)?.url).to.match(/^https:/));
  }

  const unnamed: [what: string, options: object, query: string][] = [
    ['an issue with neither name', { issue: {} }, 'issue_menu=1'],
    ['an issue with other fields only', { issue: { customerName: 'A' } }, 'issue_menu=1&customer.name=A'],
    ['an issue with a blank number', { issue: { id: '' } }, 'issue_menu=1&id='],
    ['an issue with a blank code name', { issue: { codeName: '' } }, 'issue_menu=1&codeName='],
    ['an issue form with neither name', { issue: makeForm({ details: 'x' }) }, 'issue_menu=1&customer.details=x'],
    ['an issue form without controls', { issue: document.createElement('form') }, 'issue_menu=1'],
    ['an issue form whose choice is blank', { issue: makeForm({ codeName: '' }) }, 'issue_menu=1&codeName='],
  ];
  for (const [what, options, query] of unnamed) {
    it(`with ${what}, whose session goes to the default queue`, () =>
      expect(requestOf(options)?.url).to.equal(`https://support.example.com/api/start_session?${query}`));
  }
});
