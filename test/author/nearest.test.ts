import { expect } from '@open-wc/testing';
import { nearestName } from '../../src/author/nearest.ts';

const ATTRIBUTES = `type site issue-form session-key rep-id rep-name issue-id issue-code-name skills customer-name
  customer-company customer-company-code customer-details locale chat-locale priority platform timezone-offset external-key
  fallback-to-full-window cut-opener prompts-before-download clickonce chat-instead dry-run`.split(/\s+/);

describe('the known name that is near an unknown one', () => {
  const rows: [name: string, near: string | undefined][] = [
    ['session_key', 'session-key'],
    ['sessionkey', 'session-key'],
    ['sesion-key', 'session-key'],
    ['session-kye', 'session-key'],
    ['external_key', 'external-key'],
    ['rep', 'rep-id'],
    ['repid', 'rep-id'],
    ['name', 'rep-name'],
    ['skill', 'skills'],
    ['code-name', 'issue-code-name'],
    ['codename', 'issue-code-name'],
    ['issue-codename', 'issue-code-name'],
    ['details', 'customer-details'],
    ['language', undefined],
    ['colour', undefined],
    ['xy', undefined],
    ['', undefined],
    ['--', undefined],
  ];
  for (const [name, near] of rows) {
    it(`is ${String(near)} for ${JSON.stringify(name)}`, () => expect(nearestName(name, ATTRIBUTES)).to.equal(near));
  }

  it('is that of a tag', () => {
    const tags = ['bt-support-session', 'bt-issue-form'];
    expect(nearestName('bt-support-sesion', tags)).to.equal('bt-support-session');
    expect(nearestName('bt-support', tags)).to.equal('bt-support-session');
    expect(nearestName('bt-issueform', tags)).to.equal('bt-issue-form');
    expect(nearestName('bt-carousel', tags)).to.equal(undefined);
  });

  it('does not change the list', () => {
    const known = ['bb', 'a'];
    nearestName('bbb', known);
    expect(known).to.deep.equal(['bb', 'a']);
  });
});
