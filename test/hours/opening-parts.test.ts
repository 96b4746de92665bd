// What a message about the next opening is made of, on the customer's clocks.
import { expect } from '@open-wc/testing';
import { openingParts, type OpeningParts } from '../../src/hours/opening-parts.ts';

const deskTimeZone = 'America/New_York';

function parts(locale: string, timeZone: string, instant: string, now = '2026-11-27T22:00Z'): OpeningParts {
  const found = openingParts(Date.parse(instant), Date.parse(now), { locale, timeZone, deskTimeZone });
  // Between a time and AM, engines put different spaces.
  return JSON.parse(JSON.stringify(found).replace(/[\u202f\u00a0]/g, ' ')) as OpeningParts;
}

describe('the parts of an opening', () => {
  it('are those of the desk’s clocks where the customer has the same', () => {
    expect(parts('en-US', 'America/New_York', '2026-11-30T14:00Z')).to.deep.equal({
      weekday: 'Monday',
      date: 'November 30',
      time: '9:00 AM',
      daysAhead: 3,
      desk: null,
    });
  });

  it('are the same in another zone whose clocks agree then', () => {
    expect(parts('en-US', 'America/Toronto', '2026-11-30T14:00Z').desk).to.equal(null);
    // In July, clocks in Bogotá are an hour behind; in November they agree.
    expect(parts('en-US', 'America/Bogota', '2026-11-30T14:00Z').desk).to.equal(null);
    expect(parts('en-US', 'America/Bogota', '2026-07-06T13:00Z').desk?.time).to.equal('9:00 AM');
  });

  it('are on the customer’s clocks, with the desk’s beside them and the name of their zone', () => {
    expect(parts('de', 'Europe/Berlin', '2026-11-30T14:00Z')).to.deep.equal({
      weekday: 'Montag',
      date: '30. November',
      time: '15:00',
      daysAhead: 3,
      desk: { weekday: 'Montag', date: '30. November', time: '09:00', zone: 'Nordamerikanische Ostküsten-Normalzeit' },
    });
  });

  it('have days of their own on each of the two clocks', () => {
    const { weekday, daysAhead, desk } = parts('en', 'Asia/Tokyo', '2026-11-30T22:00Z', '2026-11-30T14:30Z');
    expect([weekday, daysAhead, desk?.weekday]).to.deep.equal(['Tuesday', 1, 'Monday']);
  });

  it('count midnights of the customer', () => {
    const ahead = (now: string) => parts('en', 'America/New_York', '2026-11-30T14:00Z', now).daysAhead;
    expect(['2026-11-30T05:00Z', '2026-11-30T04:59Z', '2026-11-20T14:00Z'].map(ahead)).to.deep.equal([0, 1, 10]);
  });

  it('name the zone by the time of the year', () => {
    expect(parts('en-US', 'UTC', '2026-11-30T14:00Z').desk?.zone).to.equal('Eastern Standard Time');
    expect(parts('en-US', 'UTC', '2026-07-06T13:00Z').desk?.zone).to.equal('Eastern Daylight Time');
  });

  for (const locale of ['', 'x', 'not a language', 'en_US'])
    it(`are in the browser’s language where there is none: “${locale}”`, () => {
      const own = new Intl.DateTimeFormat(undefined, { weekday: 'long', timeZone: 'UTC' });
      expect(parts(locale, 'UTC', '2026-11-30T14:00Z').weekday).to.equal(own.format(Date.parse('2026-11-30T14:00Z')));
    });

  it('are on the browser’s clocks where no zone is given', () => {
    const instant = Date.parse('2026-11-30T14:00Z');
    const own = new Intl.DateTimeFormat('en', { timeStyle: 'short' });
    const { time } = openingParts(instant, instant, { locale: 'en', deskTimeZone });
    expect(time).to.equal(own.format(instant));
  });
});
