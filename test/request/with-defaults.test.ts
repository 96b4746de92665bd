import { expect } from '@open-wc/testing';
import { withDefaults } from '../../src/request/with-defaults.ts';
import { KEY } from '../session/samples.ts';

/** A moment in a place that is so many minutes west of UTC. */
const clock = (minutesWest: number): Date => ({ getTimezoneOffset: () => minutesWest }) as Date;

describe('the time zone that goes with a session', () => {
  for (const [west, east] of [
    [300, -300],
    [-330, 330],
    [-60, 60],
  ] as const) {
    it(`is ${east} minutes east, ${west} west`, () => {
      expect(withDefaults(KEY, undefined, clock(west))).to.deep.equal({ ...KEY, timezoneOffset: east });
    });
  }

  it('is 0 and not -0 in Greenwich', () => {
    expect(Object.is(withDefaults(KEY, undefined, clock(0)).timezoneOffset, 0)).to.equal(true);
    expect(Object.is(withDefaults(KEY, undefined, clock(-0)).timezoneOffset, 0)).to.equal(true);
  });

  it('is the given one', () => {
    for (const timezoneOffset of [0, -300, '60', false] as const) {
      expect(withDefaults({ ...KEY, timezoneOffset }, undefined, clock(300)).timezoneOffset).to.equal(timezoneOffset);
    }
  });

  it('is read from the clock of the machine', () => {
    expect(withDefaults(KEY).timezoneOffset).to.equal(-new Date().getTimezoneOffset() + 0);
  });
});

describe('the build for Windows that goes with a session', () => {
  const now = clock(0);

  it('is that of this machine with auto, if it is known', () => {
    expect(withDefaults({ ...KEY, platform: 'auto' }, 'winNT-64', now).platform).to.equal('winNT-64');
    expect(withDefaults({ ...KEY, platform: 'auto' }, 'winNT-32', now).platform).to.equal('winNT-32');
  });

  it('is not sent if it is unknown', () => {
    expect(withDefaults({ ...KEY, platform: 'auto' }, undefined, now).platform).to.equal(undefined);
  });

  it('is the author’s, or not sent, on any machine', () => {
    expect(withDefaults({ ...KEY, platform: 'winNT-32' }, 'winNT-64', now).platform).to.equal('winNT-32');
    expect(withDefaults(KEY, 'winNT-64', now)).not.to.have.property('platform');
  });
});
