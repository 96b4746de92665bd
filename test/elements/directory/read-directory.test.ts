// A directory comes from a server: what is not as documented is left out, and nothing throws.
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { availabilityOf, readDirectory } from '../../../src/elements/directory/read-directory.ts';

const printing = { id: 4, codeName: 'printing', title: 'Printing', team: 'Field Team', teamCodeName: 'field' };

describe('a directory', () => {
  it('is read as documented', () => {
    const notice = { id: 'mail', title: 'Mail', text: 'Slow', url: 'https://example.com/' };
    expect(
      readDirectory({
        issues: [printing],
        representatives: [{ id: 12, name: 'John' }],
        notices: [notice],
        holidays: { PH: ['2026-12-25', '25.12.2026', 7], SH: 'x' },
      }),
    ).to.deep.include({
      issues: [printing],
      representatives: [{ id: 12, name: 'John' }],
      notices: [notice],
      holidays: { PH: ['2026-12-25'], SH: [] },
    });
  });

  it('may have issues and teams without code names', () => {
    const [issue] = readDirectory({ issues: [{ id: 4, codeName: '', title: 'Printing' }] })?.issues ?? [];
    expect(issue).to.deep.equal({ id: 4, codeName: '', title: 'Printing', team: '', teamCodeName: '' });
  });

  for (const value of [null, undefined, 'text', 7, [], true])
    it(`is none: ${JSON.stringify(value)}`, () => expect(readDirectory(value)).to.equal(null));

  it('never throws, and has only entries that can be shown', () => {
    const anything = fc.anything({ withNullPrototype: true });
    const shape = fc.record(
      {
        issues: anything,
        representatives: fc.oneof(anything, fc.array(fc.record({ id: anything, name: anything }))),
        notices: fc.oneof(anything, fc.array(fc.record({ id: anything, text: anything, url: anything }))),
        availability: anything,
        holidays: anything,
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(anything, shape), (value) => {
        const directory = readDirectory(value);
        if (!directory) return;
        for (const { id, name } of directory.representatives) {
          expect(Number.isSafeInteger(id)).to.equal(true);
          expect(name.trim()).not.to.equal('');
        }
        for (const { url } of directory.notices) expect(url).to.match(/^$|^https?:/i);
        availabilityOf(directory, 'printing');
      }),
    );
  });
});

describe('an override of the directory', () => {
  const directory = (availability: object) => readDirectory({ issues: [printing], availability })!;
  const desk = { state: 'open' };
  const team = { state: 'closed' };
  const issue = { state: 'closed', until: '2026-12-24T12:00:00Z' };

  it('is that of the issue before that of its team, and that before the desk’s', () => {
    const all = { desk, issues: { printing: issue }, teams: { field: team } };
    expect(availabilityOf(directory(all), 'printing')).to.equal(issue);
    expect(availabilityOf(directory({ desk, teams: { field: team } }), 'printing')).to.equal(team);
    expect(availabilityOf(directory({ desk }), 'printing')).to.equal(desk);
    expect(availabilityOf(directory(all), 'mail')).to.equal(desk);
    expect(availabilityOf(directory(all), '')).to.equal(desk);
    expect(availabilityOf(directory({}), 'printing')).to.equal(null);
  });

  it('is not a property that every object has', () => {
    expect(availabilityOf(directory({ issues: {}, teams: {} }), 'constructor')).to.equal(null);
  });
});
