// Usual mistakes of authors, and the proposed corrections.
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { correctHours } from '../../src/hours/correct.ts';
import { parseHours } from '../../src/hours/parse.ts';
import { scheduleTexts } from './schedules.ts';

describe('the correction of opening hours', () => {
  const cases: Record<string, [written: string, meant: string][]> = {
    'separators that are missing, or others': [
      ['Mo-Fr 10-20, We off', 'Mo-Fr 10:00-20:00; We off'],
      ['Mo-Fr 07:00-18:30 Sat 08:00-18:00', 'Mo-Fr 07:00-18:30; Sa 08:00-18:00'],
      ['Mo-Fr 09:00-17:00 Dec 24 off', 'Mo-Fr 09:00-17:00; Dec 24 off'],
      ['Mo-Fr 9-12 13-17', 'Mo-Fr 09:00-12:00,13:00-17:00'],
      ['Mon Wed Fri 9-12', 'Mo,We,Fr 09:00-12:00'],
      ['Mo-Fr; 9-17', 'Mo-Fr 09:00-17:00'],
      ['Mo-Fr 09:00-17:00 | Sa 10-12', 'Mo-Fr 09:00-17:00; Sa 10:00-12:00'],
      ['Mo-Fr: 09:00-17:00, Sa: 10:00-14:00', 'Mo-Fr 09:00-17:00; Sa 10:00-14:00'],
      ['Sat & Sun 10:00-14:00', 'Sa,Su 10:00-14:00'],
      ['Mo-Fr 09:00-12:00/13:00-17:00', 'Mo-Fr 09:00-12:00,13:00-17:00'],
      ['09:00-17:00 Mo-Fr', 'Mo-Fr 09:00-17:00'],
      ['9-17 Mo-Fr, 10-14 Sa', 'Mo-Fr 09:00-17:00; Sa 10:00-14:00'],
      ['closed Sundays; 9-17 Mo-Fr', 'Su off; Mo-Fr 09:00-17:00'],
    ],
    times: [
      ['11.30-14.00', '11:30-14:00'],
      ['9-17', '09:00-17:00'],
      ['9:00–17:00', '09:00-17:00'],
      ['9:00 — 17:00', '09:00-17:00'],
      ['0900-1700', '09:00-17:00'],
      ['9h-12h30', '09:00-12:30'],
      ['09:00:00-17:00:00', '09:00-17:00'],
      ['8:30 AM-5:30PM', '08:30-17:30'],
      ['9 a.m. to 5 p.m.', '09:00-17:00'],
      ['9-5pm', '09:00-17:00'],
      ['1-5pm', '13:00-17:00'],
      ['11-1pm', '11:00-13:00'],
      ['12-5pm', '12:00-17:00'],
      ['9am-5', '09:00-17:00'],
      ['12am-12pm', '00:00-12:00'],
      ['9-5', '09:00-17:00'],
      ['22-6', '22:00-06:00'],
      ['10pm-6am', '22:00-06:00'],
      ['9am-noon', '09:00-12:00'],
      ['6pm-midnight', '18:00-24:00'],
      ['22:00-26:00', '22:00-02:00'],
      ['24:00-06:00', '00:00-06:00'],
      ['00:00-00:00', '00:00-24:00'],
      ['Mo 09:00-17:00,', 'Mo 09:00-17:00'],
    ],
    'whole days': [
      ['24 hours', '24/7'],
      ['open 24h', '24/7'],
      ['24-7', '24/7'],
      ['Mo-Fr 24/7', 'Mo-Fr 00:00-24:00'],
    ],
    'English days': [
      ['Monday - Friday: 8:30 AM-5:30PM', 'Mo-Fr 08:30-17:30'],
      ['Mondays 9-17', 'Mo 09:00-17:00'],
      ['mon-thurs 9-17', 'Mo-Th 09:00-17:00'],
      ['mo-fr 09:00-17:00', 'Mo-Fr 09:00-17:00'],
      ['Weekdays 9am-5pm, closed weekends', 'Mo-Fr 09:00-17:00; Sa-Su off'],
      ['daily 9-17', '09:00-17:00'],
      ['FR-MO 09:00-17:00', 'Fr-Mo 09:00-17:00'],
      ['Tu-Su & holidays 9-17', 'Tu-Su,PH 09:00-17:00'],
    ],
    dates: [
      ['December 24 off', 'Dec 24 off'],
      ['24 December off', 'Dec 24 off'],
      ['Dec 24th off', 'Dec 24 off'],
      ['Dec 24–26 off', 'Dec 24-26 off'],
      ['24-26 Dec off', 'Dec 24-26 off'],
      ['24 Dec - 2 Jan off', 'Dec 24-Jan 02 off'],
      ['December 24, 2026 off', '2026 Dec 24 off'],
      ['24 Dec 2026 off', '2026 Dec 24 off'],
      ['2026-12-24 off', '2026 Dec 24 off'],
      ['24.12. off', 'Dec 24 off'],
      ['24.12.2026-2.1.2027 off', '2026 Dec 24-2027 Jan 02 off'],
      ['2026 Dec 24-Jan 2 off', '2026 Dec 24-2027 Jan 02 off'],
      ['Dec 24 - Jan 2, 2027 off', '2026 Dec 24-2027 Jan 02 off'],
      ['Dec 24 9-12', 'Dec 24 09:00-12:00'],
      ['24 Dec 9-12', 'Dec 24 09:00-12:00'],
      ['Dec 24, 9-12', 'Dec 24 09:00-12:00'],
      ['Dec 24 & 26 off', 'Dec 24,Dec 26 off'],
      ['July-August 9-12', 'Jul-Aug 09:00-12:00'],
      ['Mo-Fr Jul-Aug 9-12', 'Jul-Aug Mo-Fr 09:00-12:00'],
    ],
    comments: [
      ['Dec 25 off “Christmas”', `Dec 25 off 'Christmas'`],
      [`Dec 25 off 'Christmas`, `Dec 25 off 'Christmas'`],
      [`1 January off 'New Year's Day'`, `Jan 01 off 'New Year's Day'`],
      [`Mo 9-17 'a – b，9-17'`, `Mo 09:00-17:00 'a – b，9-17'`],
      [`Mo 9-17 'staff', We off`, `Mo 09:00-17:00 'staff'; We off`],
    ],
    'other languages': [
      ['Montag bis Freitag 8-18 Uhr, Samstag 9-13 Uhr', 'Mo-Fr 08:00-18:00; Sa 09:00-13:00'],
      ['Mo-Do 9-17, So geschlossen', 'Mo-Th 09:00-17:00; Su off'],
      ['24. Dezember geschlossen', 'Dec 24 off'],
      ['lunes a viernes de 9 a 17 h', 'Mo-Fr 09:00-17:00'],
      ['du lundi au vendredi de 9h à 12h30 et de 13h30 à 17h', 'Mo-Fr 09:00-12:30,13:30-17:00'],
      ['Lu-Ve 9h-17h', 'Mo-Fr 09:00-17:00'],
      ['dal lunedì al venerdì dalle 9 alle 17', 'Mo-Fr 09:00-17:00'],
      ['ma t/m vr 9-17', 'Mo-Fr 09:00-17:00'],
      ['segunda a sexta 9h às 17h', 'Mo-Fr 09:00-17:00'],
      ['segunda-feira a sexta-feira 09:00-17:00', 'Mo-Fr 09:00-17:00'],
      ['måndag till fredag kl. 9–17', 'Mo-Fr 09:00-17:00'],
      ['ma-pe 9-17, la suljettu', 'Mo-Fr 09:00-17:00; Sa off'],
      ['Pazartesi-Cuma 09:00-17:00', 'Mo-Fr 09:00-17:00'],
      ['с понедельника до пятницы 9:00-18:00', 'Mo-Fr 09:00-18:00'],
      ['月曜日～金曜日 9:00～17:00', 'Mo-Fr 09:00-17:00'],
      ['月-金 9時から17時、12月24日 休み', 'Mo-Fr 09:00-17:00; Dec 24 off'],
      ['星期一到星期五 ９：００—１７：００，星期六 10:00-14:00', 'Mo-Fr 09:00-17:00; Sa 10:00-14:00'],
    ],
  };
  for (const [kind, list] of Object.entries(cases))
    describe(kind, () => {
      for (const [written, meant] of list)
        it(`${written} → ${meant}`, () => {
          expect(correctHours(written)).to.equal(meant);
        });
    });
});

describe('a word of several languages', () => {
  it('is of the one in which most words are names', () => {
    expect(correctHours('Do 10-14')).to.equal('Th 10:00-14:00');
    expect(correctHours('Lu-Do 10-14')).to.equal('Mo-Su 10:00-14:00');
  });

  it('is of the language of the page, where that has it', () => {
    expect(correctHours('Do 10-14', 'es-MX')).to.equal('Su 10:00-14:00');
    expect(correctHours('mar 9-17', 'es')).to.equal('Tu 09:00-17:00');
    expect(correctHours('Mon-Fri 9-17', 'ja')).to.equal('Mo-Fr 09:00-17:00');
  });

  it('has no correction where that language makes no hours of it', () => {
    expect(correctHours('Mar 9-17', 'en')).to.equal(null);
  });
});

describe('there is no correction', () => {
  for (const [text, why] of [
    ['Mo-Fr 09:00-17:00', 'for what is right'],
    ['Mar 24 closed', 'for what is right'],
    ['Mo-Fr 9-17 EST', 'with a word that is not known'],
    ['Mo-Fr 9-17 or by appointment', 'with a word that is not known'],
    ['sunrise-sunset', 'with a word that is not known'],
    ['Mo[1] 9-17', 'with a sign that is not known'],
    ['Mo-Fr 9-17 (lunch 12-13)', 'with a sign that is not known'],
    ['Mo-Fr', 'without times'],
    ['09:00-09:00', 'for a time, or a whole day'],
    ['Feb 30 off', 'for a day that there is not'],
    ['12/24 off', 'for a date that may be another one'],
    ['Sa, Dec 24 off', 'for what may be one day, or two'],
    ['Dec 26-24 off', 'for dates in a wrong order'],
    ['Mo 09:00-17:00 off', 'for open and closed at once'],
    ['', 'for nothing'],
    ['9-17,'.repeat(201), 'for more than 1,000 characters'],
  ] as const)
    it(`${why}: ${text.slice(0, 40)}`, () => {
      expect(correctHours(text)).to.equal(null);
    });

  it('for what is no text', () => {
    for (const value of [null, undefined, 9, {}]) expect(correctHours(value)).to.equal(null);
  });
});

describe('names of days and months', () => {
  const languages = ['en', 'de', 'es', 'fi', 'fr', 'it', 'ja', 'nl', 'pt', 'ru', 'sv', 'tr', 'zh'];
  for (const language of languages)
    it(`are known as a page in that language writes them: ${language}`, () => {
      const name = (options: Intl.DateTimeFormatOptions, time: number) =>
        new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' }).format(time);
      for (const style of ['long', 'short'] as const) {
        const weekdays = ['Su', 'Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa'];
        for (const [day, meant] of weekdays.entries()) {
          const weekday = name({ weekday: style }, Date.UTC(2026, 10, 1 + day));
          expect(correctHours(`${weekday} 9-17`, language), weekday).to.equal(`${meant} 09:00-17:00`);
        }
        const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
        for (const [month, meant] of months.entries()) {
          const date = name({ month: style, day: 'numeric' }, Date.UTC(2026, month, 24));
          expect(correctHours(`${date} 9:00-17:00`, language), date).to.equal(`${meant} 24 09:00-17:00`);
        }
      }
    });
});

describe('whatever is written', () => {
  it('a correction is right, and needs no other', () => {
    const words = "Mo,Tue,mar,24,Dec,9,17,09:00,5pm,-,–,;, ,\n,:,off,zu,24/7,PH,to,à,2026,.,“x”,',月,月曜,noon".split(
      ',',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.array(fc.constantFrom(...words, ','), { maxLength: 14 }).map((list) => list.join('')),
      fc.array(fc.constantFrom(...words, ','), { maxLength: 14 }).map((list) => list.join(' ')),
    );
    fc.assert(
      fc.property(text, fc.constantFrom('en', 'de', 'fi', 'xx', ''), (text, language) => {
        const corrected = correctHours(text, language);
        if (corrected === null) return;
        expect(parseHours(text)).to.have.property('problems');
        expect(parseHours(corrected)).to.have.property('schedule');
      }),
      { numRuns: 500 },
    );
  });

  const sloppy: [what: string, write: (text: string) => string][] = [
    ['long dashes', (text) => text.replace(/-/g, ' – ')],
    ['dots', (text) => text.replace(/(\d\d):(\d\d)/g, '$1.$2')],
    ['AM and PM', (text) => text.replace(/(\d\d):(\d\d)/g, (_, hour, minutes) => `${Number(hour) % 12 || 12}:${minutes} ${Number(hour) % 24 < 12 ? 'am' : 'pm'}`)], // prettier-ignore
    ['small letters', (text) => text.toLowerCase()],
    ['commas between rules', (text) => text.replace(/;/g, ',')],
    ['lines', (text) => text.replace(/; /g, '\n')],
    ['a wide dash and digits', (text) => text.replace(/[-\d:]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))], // prettier-ignore
  ];
  for (const [what, write] of sloppy)
    it(`hours of the grammar are found again, with ${what}`, () => {
      // Rules without days would have to be told apart by their separators.
      const texts = scheduleTexts({ pastMidnight: true, withComments: false }).filter(
        (text) => !/(^|; )(\d\d:|off|closed|24)/.test(text),
      );
      fc.assert(
        fc.property(texts, (text) => {
          const written = write(text);
          const corrected = written === text || 'schedule' in parseHours(written) ? written : correctHours(written);
          // Midnight at the end is the same as 24:00.
          expect(parseHours(corrected)).to.deep.equal(parseHours(text));
        }),
        { numRuns: 100 },
      );
    });
});
