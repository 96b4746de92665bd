import { expect } from '@open-wc/testing';
import { checkLaunch, type LaunchRequest } from '../../src/request/launch-request.ts';
import { openDialog, setUpLaunches } from './launcher-fixture.ts';

const urlOf = (request: LaunchRequest): string => checkLaunch(request).url?.href ?? '';

const test = setUpLaunches();

describe('a launch with problems', () => {
  const wrong = { sessionKey: '12' };

  it('fires an event, shows them, and starts nothing', () => {
    expect(test.launch(test.request({ options: wrong }))).to.equal(false);
    expect(test.view.visits).to.deep.equal([]);
    expect(test.heard.types()).to.deep.equal(['bt-session-request', 'bt-session-invalid']);
    const { problems, url } = test.heard.last() as unknown as {
      problems: { code: string; message: string }[];
      url: string;
    };
    expect(problems.map(({ code }) => code)).to.deep.equal(['wrong-length']);
    expect(url).to.equal('');
    expect(openDialog()?.dataset.view).to.equal('problems');
    expect(openDialog()?.textContent).to.include(problems[0]!.message);
  });

  it('lets the caller show them', () => {
    const shown: string[] = [];
    const onInvalid: LaunchRequest['onInvalid'] = (errors) => void shown.push(...errors.map(({ field }) => field));
    test.launch(test.request({ site: 'https://x.example', options: wrong, onInvalid }));
    expect(shown).to.deep.equal(['site', 'sessionKey']);
    expect(openDialog()).to.equal(null);
  });

  it('lists those of the caller first', () => {
    const error = { code: 'required', field: 'terms', message: 'Please agree.', severity: 'error' } as const;
    expect(test.launch(test.request({ errors: [error] }))).to.equal(false);
    expect(test.heard.last()).to.have.property('problems').that.deep.equals([error]);
  });

  it('has no address', () => {
    expect(urlOf(test.request({ options: wrong }))).to.equal('');
    expect(urlOf(test.request({ site: '' }))).to.equal('');
    test.launch(test.request({ options: wrong }));
    expect(test.heard.events[0]?.url).to.equal('');
  });

  it('can be corrected by a listener of the request', () => {
    test.target.addEventListener('bt-session-request', ({ options }) => (options.sessionKey = '1234567'));
    expect(test.launch(test.request({ options: { ...wrong, timezoneOffset: false } }))).to.equal(true);
    expect(test.view.visits).to.deep.equal(['https://support.example.com/api/start_session?short_key=1234567']);
  });

  it('can be corrected by a listener with an unnormalized key', () => {
    test.target.addEventListener('bt-session-request', ({ options }) => (options.sessionKey = ' 172-8331 '));
    expect(test.launch(test.request({ options: { ...wrong, timezoneOffset: false } }))).to.equal(true);
    expect(test.view.visits).to.deep.equal(['https://support.example.com/api/start_session?short_key=1728331']);
    expect(test.heard.last().options.sessionKey).to.equal('1728331');
  });

  it('is not stopped by warnings', () => {
    expect(test.launch(test.request({ options: { sessionKey: 'abcdefg', locale: 'tlh' } }))).to.equal(true);
  });
});
