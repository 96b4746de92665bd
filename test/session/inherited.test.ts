import { expect } from '@open-wc/testing';
import { mergeLayers } from '../../src/session/merge.ts';
import { sessionUrl } from '../../src/session/url.ts';
import { validateOptions } from '../../src/session/validate-options.ts';

/** Does something while all objects have more fields than their own. */
function polluted<Result>(fields: Record<string, unknown>, use: () => Result): Result {
  Object.assign(Object.prototype, fields);
  try {
    return use();
  } finally {
    for (const name of Object.keys(fields)) Reflect.deleteProperty(Object.prototype, name);
  }
}

describe('a property of Object.prototype', () => {
  for (const [what, fields] of [
    ['a protocol', { protocol: 'http' }],
    ['a site that prompts', { promptsBeforeDownload: true }],
    ['another start method', { sessionKey: '7654321', rep: { id: 1, name: 'Eve' } }],
    ['parts of options', { name: 'Eve', codeName: 'Evil', company: 'Evil', external_key: 'evil' }],
    [
      'options',
      { customer: { name: 'Eve' }, attributes: { a: 'b' }, locale: 'de', skills: ['evil'], platform: 'winNT-32' },
    ],
    ['rules', { limit: 1, exact: true, pattern: /^$/, lines: true }],
  ] as const) {
    it(`has no effect on a session: ${what}`, () => {
      const options = { issue: { id: 4 }, customer: { details: 'Help' }, timezoneOffset: 60 };
      const url = sessionUrl('support.example.com', 'chat', options).href;
      expect(polluted(fields, () => sessionUrl('support.example.com', 'chat', options).href)).to.equal(url);
      expect(polluted(fields, () => sessionUrl('support.example.com', 'chat', mergeLayers(options)).href)).to.equal(
        url,
      );
      expect(polluted(fields, () => validateOptions(options, 'chat').length)).to.equal(0);
    });
  }

  it('is distinguished from properties of a class', () => {
    class Person {
      get name() {
        return ['Ada'].join();
      }
    }
    const url = polluted({ company: 'Evil' }, () =>
      sessionUrl('support.example.com', 'chat', { sessionKey: '1234567', customer: new Person() }),
    );
    expect(url.search).to.equal('?c2cjs=1&short_key=1234567&customer.name=Ada');
  });
});
