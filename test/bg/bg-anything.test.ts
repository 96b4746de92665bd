import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { settle } from '../launch/launcher-fixture.ts';
import { KEY } from '../session/samples.ts';
import { bgAt, thrownBy } from './requests.ts';

const anything = fc.anything({ withBigInt: true, withNullPrototype: true, withDate: true, withMap: true });

const NAMES =
  'sessionKey rep issue skills customer locale attributes uiOptions priority timezone_offset chat_locale external_key'.split(
    ' ',
  );

describe('a call with arbitrary options', () => {
  const cancel = (event: Event): void => event.preventDefault();
  const { error } = console;
  let later: unknown[] = [];
  const { onerror } = window;
  beforeEach(() => {
    later = [];
    console.error = () => undefined;
    window.onerror = (...[, , , , thrown]) => later.push(thrown) > 0;
    document.addEventListener('bt-session-request', cancel);
  });
  afterEach(async () => {
    await settle();
    await new Promise((resolve) => setTimeout(resolve));
    document.removeEventListener('bt-session-request', cancel);
    window.onerror = onerror;
    console.error = error;
    // What is thrown later is a string too.
    for (const thrown of later) expect(thrown).to.match(/^BG\.start/);
  });

  it('is accepted, or refused with a string', () => {
    const options = fc.oneof(
      anything,
      fc.tuple(fc.constantFrom(...NAMES), anything).map(([name, value]) => ({ ...KEY, [name]: value })),
      fc.record({ issue: anything }),
      fc.record({ rep: anything }),
    );
    fc.assert(
      fc.property(options, fc.constantFrom(2, 3), (given, type) => {
        const thrown = thrownBy(() => bgAt('support.example.com').start(type, given as never));
        if (thrown !== undefined) expect(thrown).to.be.a('string').and.match(/\.$/);
      }),
      { numRuns: 1000 },
    );
  });

  for (const [what, value] of [
    ['a symbol', Symbol('x')],
    ['an object without a prototype', Object.create(null)],
  ] as const) {
    it(`is taken with ${what} in every option`, () => {
      for (const name of NAMES) {
        const thrown = thrownBy(() => bgAt('support.example.com').start(3, { ...KEY, [name]: value }));
        if (thrown !== undefined) expect(thrown, name).to.be.a('string');
      }
    });
  }
});
