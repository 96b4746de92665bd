import { expect } from '@open-wc/testing';
import { KEY } from '../session/samples.ts';
import { bgAt, makeForm, requestOf, thrownBy } from './requests.ts';

const REP = { id: 1, name: 'Admin' };

describe('a call that cannot be meant throws a string', () => {
  const types: unknown[] = [0, 1, 4, '2', '3', 'chat', 'full', 2.5, NaN, null, undefined, {}, [2], true];
  for (const type of types) {
    it(`with the start type ${JSON.stringify(type)} (${typeof type})`, () => {
      expect(thrownBy(() => bgAt('support.example.com').start(type as number, KEY))).to.be.a('string').and.not.be.empty;
    });
  }

  const calls: [what: string, options: unknown][] = [
    ['null', null],
    ['nothing', undefined],
    ['a text', 'sessionKey=1234567'],
    ['a number', 1234567],
    ['true', true],
    ['a list', [KEY]],
    ['no start method', {}],
    ['no start method but other options', { customer: { name: 'A' }, skills: ['a'] }],
    ['start methods without values', { sessionKey: undefined, rep: undefined, issue: undefined }],
    ['a blank session key', { sessionKey: '' }],
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
  ];
  for (const [what, options] of calls) {
    it(`with ${what}`, () => {
      let isAsked = false;
      const onRequest = (event: Event): void => {
        isAsked = true;
        event.preventDefault();
      };
      document.addEventListener('bt-session-request', onRequest);
      for (const type of [2, 3]) {
        const thrown = thrownBy(() => bgAt('support.example.com').start(type, options as never));
        expect(thrown).to.be.a('string');
        expect(thrown)
          .to.match(/^\S.*\.$/)
          .and.not.match(/undefined|\[object|\{\w+\}/);
      }
      document.removeEventListener('bt-session-request', onRequest);
      expect(isAsked).to.equal(false);
    });
  }
});

describe('a call that can be meant throws nothing', () => {
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
