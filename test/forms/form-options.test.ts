import { expect } from '@open-wc/testing';
import { optionsFromForm } from '../../src/forms/options-from-form.ts';
import type { OptionsDraft } from '../../src/session/options.ts';
import { type Controls, makeForm } from './fixtures.ts';

const read = (...controls: Controls) => optionsFromForm(makeForm(controls));

describe('the options of a form', () => {
  const rows: [what: string, controls: Controls, options: OptionsDraft][] = [
    ['a session key', [['short_key', '1234567']], { sessionKey: '1234567' }],
    ['a session key that was pasted with spaces', [['short_key', ' 1234567\t']], { sessionKey: '1234567' }],
    ['a session key that was typed in groups', [['short_key', '123-45 67']], { sessionKey: '1234567' }],
    ['a session key that was typed in wide digits', [['short_key', '１２３４５６７']], { sessionKey: '1234567' }],
    ['an issue by a number with blanks around it', [['id', ' 4\n']], { issue: { id: '4' as never } }],
    ['a session key that is still to be typed', [['short_key', '']], { sessionKey: '' }],
    ['a session key of spaces', [['short_key', '  ']], { sessionKey: '' }],
    [
      'a representative',
      [
        ['id', '1'],
        ['name', 'Admin'],
      ],
      { rep: { id: 1, name: 'Admin' } },
    ],
    [
      'an issue by its number',
      [
        ['issue_menu', '1'],
        ['id', '1'],
      ],
      { issue: { id: 1 } },
    ],
    ['an issue by its number alone', [['id', '1']], { issue: { id: 1 } }],
    [
      'an issue that is still to be chosen',
      [
        ['issue_menu', '1'],
        ['codeName', ''],
      ],
      { issue: { codeName: '' } },
    ],
    [
      'a key, with an issue left blank',
      [
        ['short_key', '1234567'],
        ['codeName', ''],
      ],
      { sessionKey: '1234567' },
    ],
    [
      'an issue, with a key left blank',
      [
        ['short_key', ''],
        ['codeName', 'Other'],
      ],
      { issue: { codeName: 'Other' } },
    ],
    [
      'an issue, with a key of spaces',
      [
        ['short_key', ' '],
        ['codeName', 'Other'],
      ],
      { issue: { codeName: 'Other' } },
    ],
    [
      'both, which is for validation to name',
      [
        ['short_key', '1234567'],
        ['codeName', 'A'],
      ],
      { sessionKey: '1234567', issue: { codeName: 'A' } },
    ],
    [
      'no choice of language',
      [
        ['codeName', 'A'],
        ['locale', ''],
        ['platform', ''],
        ['session.priority', ''],
      ],
      { issue: { codeName: 'A' } },
    ],
    ['nothing', [], {}],
  ];
  for (const [what, controls, options] of rows) {
    it(`are ${what}`, () => expect(read(...controls).options).to.deep.equal(options));
  }

  it('have the start type chat with c2cjs=1, and otherwise none', () => {
    expect(read(['short_key', '1234567'], ['c2cjs', '1']).startType).to.equal('chat');
    expect(read(['short_key', '1234567'], ['c2cjs', '0'])).not.to.have.property('startType');
    expect(read(['short_key', '1234567'])).not.to.have.property('startType');
  });

  it('do not include blank fields, which are listed as unknown', () => {
    const { unknown } = read(['codeName', 'A'], ['short_key', ''], ['locale', ''], ['session.priority', '']);
    expect(unknown).to.have.members(['short_key', 'locale', 'session.priority']);
  });
});
