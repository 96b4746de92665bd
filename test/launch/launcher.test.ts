import { expect } from '@open-wc/testing';
import { configure } from '../../src/request/page-settings.ts';
import { resolveIssueForm } from '../../src/forms/resolve-issue-form.ts';
import { checkLaunch, type LaunchRequest } from '../../src/request/launch-request.ts';
import type { OptionsDraft } from '../../src/session/options.ts';
import { KEY, parametersOf, SITE } from '../session/samples.ts';
import { openDialog, settle, setUpLaunches } from './launcher-fixture.ts';

const urlOf = (request: LaunchRequest): string => checkLaunch(request).url?.href ?? '';

const test = setUpLaunches();
const URL = `https://${SITE}/api/start_session?short_key=1234567`;

describe('a launch of the full client', () => {
  it('starts the download and shows what to do next', () => {
    expect(test.launch(test.request())).to.equal(true);
    expect(test.view.visits).to.deep.equal([URL]);
    expect(openDialog()?.dataset.view).to.equal('javascript');
    expect(test.heard.types()).to.deep.equal(['bt-session-request', 'bt-session-launch']);
    expect(test.heard.last()).to.include({ display: 'javascript', startType: 'full', site: SITE, url: URL });
  });

  it('adds the time zone of the machine, and nothing else', () => {
    test.launch(test.request({ options: KEY }));
    const offset = String(-new Date().getTimezoneOffset() + 0);
    expect(parametersOf(test.view.visits[0]!)).to.deep.equal([
      ['short_key', '1234567'],
      ['timezone_offset', offset],
    ]);
    expect(test.heard.last().options).to.deep.equal({ ...KEY, timezoneOffset: Number(offset) });
  });

  it('adds nothing for a site that prompts before it downloads', () => {
    test.launch(test.request({ options: { ...KEY, locale: 'de' }, settings: { promptsBeforeDownload: true } }));
    expect(test.view.visits).to.deep.equal([URL]);
  });

  it('goes to the protocol of the settings', () => {
    test.launch(test.request({ settings: { protocol: 'http' } }));
    expect(test.view.visits[0]).to.match(/^http:/);
  });

  it('that is repeated within ten seconds shows the steps again and starts nothing', async () => {
    test.launch(test.request());
    await settle();
    test.view.pass(9_000);
    expect(test.launch(test.request())).to.equal(false);
    expect(test.view.visits).to.have.length(1);
    expect(openDialog()?.dataset.view).to.equal('javascript');
    expect(test.heard.types().filter((type) => type === 'bt-session-launch')).to.have.length(1);
    test.view.pass(2_000);
    test.launch(test.request());
    expect(test.view.visits).to.have.length(2);
  });

  it('that the browser refuses is an error, with a link to do it by hand', () => {
    test.view.refusal = new DOMException('not now', 'SecurityError');
    expect(test.launch(test.request())).to.equal(true);
    expect(test.heard.types()).to.deep.equal(['bt-session-request', 'bt-session-error']);
    expect(test.heard.last()).to.have.property('reason').that.includes('not now');
    expect(openDialog()?.dataset.view).to.equal('manual');
    expect(openDialog()?.querySelector('a')?.href).to.equal(URL);
  });

  it('on a phone leads to the app, and starts nothing by itself', () => {
    test.on('Mozilla/5.0 (Linux; Android 14; Mobile)');
    expect(test.launch(test.request())).to.equal(true);
    expect(test.view.visits).to.deep.equal([]);
    expect(openDialog()?.dataset.view).to.equal('mobile');
    expect(openDialog()!.querySelector('a')?.href).to.equal(URL);
    expect(test.heard.last()).to.include({ type: 'bt-session-launch', display: 'mobile' });
  });
  it('goes straight to the app where the page wants that, behind the dialog', () => {
    test.on('Mozilla/5.0 (Linux; Android 14; Mobile)');
    expect(test.launch(test.request({ settings: { mobile: 'app' } }))).to.equal(true);
    expect(openDialog()?.dataset.view).to.equal('mobile');
    expect(test.view.visits).to.deep.equal([URL]);
    expect(test.heard.last()).to.include({ type: 'bt-session-launch', display: 'mobile' });
  });

  it('is a chat on phones where the page wants that', () => {
    test.on('Mozilla/5.0 (Linux; Android 14; Mobile)');
    test.launch(test.request({ settings: { mobile: 'chat' } }));
    expect(test.heard.events[0]).to.include({ type: 'bt-session-request', startType: 'chat' });
    expect(test.heard.last()).to.include({ type: 'bt-session-launch', display: 'chat-tab', startType: 'chat' });
  });
});

describe('a launch by ClickOnce', () => {
  const EDGE = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/156.0.0.0 Safari/537.36 Edg/156.0.0.0';

  it('starts nothing by itself, and has the download at hand', () => {
    test.on(EDGE);
    expect(test.launch(test.request({ settings: { clickonce: true } }))).to.equal(true);
    expect(test.view.visits).to.deep.equal([]);
    expect(openDialog()?.dataset.view).to.equal('clickonce');
    expect(openDialog()!.querySelector('a')?.href).to.equal(URL);
    expect(test.heard.last()).to.include({ type: 'bt-session-launch', display: 'clickonce' });
  });

  it('is for all sessions where the page has set it, but for those that say no', async () => {
    test.on(EDGE);
    configure({ clickonce: true });
    test.launch(test.request());
    expect(openDialog()?.dataset.view).to.equal('clickonce');
    await settle();
    test.launch(test.request({ settings: { clickonce: false } }));
    expect(openDialog()?.dataset.view).to.equal('javascript');
    configure({ clickonce: undefined });
  });
});

describe('a launch without a connection', () => {
  for (const startType of ['chat', 'full'] as const) {
    it(`goes nowhere, says so, and has a link for later: ${startType}`, () => {
      Object.assign(test.view.window.navigator, { onLine: false });
      expect(test.launch(test.request({ startType }))).to.equal(true);
      expect(test.view.visits).to.deep.equal([]);
      expect(test.view.opens).to.deep.equal([]);
      expect(openDialog()?.dataset.view).to.equal('offline');
      expect(openDialog()!.querySelector('a')?.href).to.equal(urlOf(test.request({ startType })));
      expect(test.heard.types()).to.deep.equal(['bt-session-request', 'bt-session-error']);
      expect(test.heard.last()).to.include({ reason: 'offline' });
    });
  }
});

describe('the request of a launch', () => {
  it('stops everything when it is cancelled', () => {
    test.target.addEventListener('bt-session-request', (event) => event.preventDefault());
    expect(test.launch(test.request())).to.equal(false);
    expect(test.view.visits).to.deep.equal([]);
    expect(openDialog()).to.equal(null);
    expect(test.heard.types()).to.deep.equal(['bt-session-request']);
  });

  it('has the address of the options', () => {
    test.launch(test.request());
    expect(test.heard.events[0]).to.include({ url: URL, site: SITE, startType: 'full', cancelable: true });
    expect(urlOf(test.request())).to.equal(URL);
  });

  it('has a copy of the options that its listeners may change', () => {
    const options: OptionsDraft = { ...KEY, customer: { name: 'A' }, skills: ['a'], timezoneOffset: false };
    test.target.addEventListener('bt-session-request', ({ options: copy }) => {
      copy.customer!.name = 'B';
      copy.skills = ['b'];
      copy.locale = 'de';
    });
    test.launch(test.request({ options }));
    expect(parametersOf(test.view.visits[0]!)).to.deep.equal([
      ['customer.name', 'B'],
      ['locale', 'de'],
      ['session.skills', 'b'],
      ['short_key', '1234567'],
    ]);
    expect(test.heard.last().url).to.equal(test.view.visits[0]);
    expect(options).to.deep.equal({ ...KEY, customer: { name: 'A' }, skills: ['a'], timezoneOffset: false });
  });

  it('has the options of an issue form, which a listener may change too', () => {
    const issue = document.createElement('form');
    const input = issue.appendChild(document.createElement('input'));
    [input.name, input.value] = ['codeName', 'Other'];
    test.target.addEventListener('bt-session-request', ({ options }) => (options.issue!.codeName = 'Printer'));
    test.launch(test.request({ options: resolveIssueForm({ issue, timezoneOffset: false }) }));
    expect(parametersOf(test.view.visits[0]!)).to.deep.equal([
      ['codeName', 'Printer'],
      ['issue_menu', '1'],
    ]);
    expect(input.value).to.equal('Other');
  });

  it('cannot start another session in a listener', () => {
    let inner: boolean | undefined;
    test.target.addEventListener('bt-session-request', () => (inner = test.launch(test.request())));
    expect(test.launch(test.request())).to.equal(true);
    expect(inner).to.equal(false);
    expect(test.view.visits).to.have.length(1);
  });
});
