// Keys, numbers and lists as markup, people and templates write them: the same is meant everywhere.
import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define.ts';
import type { BtSupportSession } from '../../src/elements/support-session.ts';
import { start } from '../../src/launch/start.ts';
import { parametersOf, sorted } from '../session/samples.ts';
import { asked, ownButton } from './record-requests.ts';

const SITE = 'support.example.com';
const KEYS = [
  ' 1728331 ',
  '172 8331',
  '172-8331',
  '１７２８３３１',
  '\n1728331\n',
  '172\u00a08331',
  '\u202a1728331\u202c',
];

const element = async (fill: (element: BtSupportSession) => void): Promise<BtSupportSession> => {
  const made = await fixture<BtSupportSession>(html`<bt-support-session site=${SITE}></bt-support-session>`);
  fill(made);
  await made.updateComplete;
  return made;
};

describe('a session key', () => {
  for (const key of KEYS) {
    const name = JSON.stringify(key);

    it(`is 1728331 in the attribute session-key=${name}`, async () => {
      const { options, problems, href } = await element((one) => one.setAttribute('session-key', key));
      expect(options).to.deep.equal({ sessionKey: '1728331' });
      expect(problems).to.deep.equal([]);
      expect(href).to.equal(`https://${SITE}/api/start_session?short_key=1728331`);
    });

    it(`is 1728331 in the options ${name}`, async () => {
      const { options } = await element((one) => (one.options = { sessionKey: key }));
      expect(options).to.deep.equal({ sessionKey: '1728331' });
    });

    it(`is 1728331 where a customer types ${name}`, async () => {
      const form = await element((one) => {
        const input = document.createElement('input');
        [input.name, input.value] = ['short_key', key];
        one.append(input);
      });
      expect(form.options).to.deep.equal({ sessionKey: '1728331' });
      const events = asked(form);
      ownButton(form)!.click();
      expect(events[0]?.options).to.deep.equal({ sessionKey: '1728331' });
    });

    it(`is 1728331 in start() with ${name}`, () => {
      const target = new EventTarget();
      const events = asked(target);
      start('full', { sessionKey: key }, { site: SITE, target });
      expect(events[0]?.url).to.equal(`https://${SITE}/api/start_session?short_key=1728331`);
      expect(events[0]?.options).to.deep.equal({ sessionKey: '1728331' });
    });
  }

  it('is unchanged if it has other characters than digits', async () => {
    const { options, problems } = await element((one) => one.setAttribute('session-key', ' abc-efg '));
    expect(options).to.deep.equal({ sessionKey: 'abc-efg' });
    expect(problems).to.deep.equal([]);
  });
});

describe('numbers, codes and lists', () => {
  it('are trimmed', async () => {
    const made = await fixture<BtSupportSession>(html`
      <bt-support-session
        site=${SITE}
        rep-id="
          １2
        "
        rep-name="John"
        priority="
          1
        "
        locale=" en-us "
        skills=", Mac,
          Windows ,"
        issue-code-name="
        "
      ></bt-support-session>
    `);
    expect(made.problems).to.deep.equal([]);
    expect(parametersOf(made.href)).to.deep.equal(
      sorted({ id: '12', name: 'John', 'session.priority': '1', 'session.skills': 'Mac,Windows', locale: 'en-us' }),
    );
  });

  it('are an issue in its attribute', async () => {
    const { href } = await element((one) => one.setAttribute('issue-id', '\n 4\n'));
    expect(href).to.equal(`https://${SITE}/api/start_session?issue_menu=1&id=4`);
  });

  it('are read in start()', () => {
    const target = new EventTarget();
    const events = asked(target);
    const options = { issue: { id: ' ４ ' as never }, skills: 'Mac, Windows'.split(','), priority: '1\n' as never };
    start('chat', options, { site: SITE, target });
    start('chat', { ...options, skills: ''.split(',') }, { site: SITE, target });
    start('chat', { ...options, skills: ' a,,b' as never }, { site: SITE, target });
    const issue = { issue_menu: '1', id: '4', c2cjs: '1', 'session.priority': '1' };
    expect(events.map(({ url }) => parametersOf(url))).to.deep.equal([
      sorted({ ...issue, 'session.skills': 'Mac,Windows' }),
      sorted(issue),
      sorted({ ...issue, 'session.skills': 'a,b' }),
    ]);
  });
});
