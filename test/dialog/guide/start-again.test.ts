import { expect } from '@open-wc/testing';
import { whenGuideReady } from '../../../src/dialog/when-guide-ready.ts';
import type { LaunchRequest } from '../../../src/request/launch-request.ts';
import { dialogHost, openDialog, setUpLaunches } from '../../launch/launcher-fixture.ts';
import { KEY, SITE } from '../../session/samples.ts';
import { isOpen, named } from './guide-fixture.ts';

const test = setUpLaunches();

const FULL = `https://${SITE}/api/start_session?short_key=1234567`;
const CHAT = `https://${SITE}/api/start_session?c2cjs=1&short_key=1234567`;

/** A launch whose dialog is completed. */
async function launch(changes: Partial<LaunchRequest> = {}): Promise<void> {
  test.launch(test.request({ settings: { chatInstead: true }, ...changes }));
  await new Promise(whenGuideReady);
}

const connect = (onLine: boolean): unknown => Object.assign(test.view.window.navigator, { onLine });

describe('a start from the dialog', () => {
  it('without a connection, and then with one, is a launch like any other', async () => {
    connect(false);
    await launch();
    connect(true);
    openDialog()!.querySelector('a')!.click();
    expect(test.view.visits).to.deep.equal([FULL]);
    expect(openDialog()?.dataset.view).to.equal('javascript');
    const types = ['bt-session-request', 'bt-session-error', 'bt-session-request', 'bt-session-launch'];
    expect(test.heard.types()).to.deep.equal(types);
  });

  it('repeats the original request: a listener’s changes are applied once', async () => {
    connect(false);
    test.target.addEventListener('bt-session-request', ({ options }) => {
      options.customer = { details: `${options.customer?.details ?? ''}+` };
    });
    await launch();
    connect(true);
    openDialog()!.querySelector('a')!.click();
    expect(test.heard.last().options.customer).to.deep.equal({ details: '+' });
  });

  it('that its page cancels closes the dialog', async () => {
    connect(false);
    await launch();
    connect(true);
    test.target.addEventListener('bt-session-request', (event) => event.preventDefault());
    openDialog()!.querySelector('a')!.click();
    expect(isOpen()).to.equal(false);
    expect(test.view.visits).to.deep.equal([]);
  });

  it('of a chat opens its window, and closes the dialog', async () => {
    await launch();
    named(openDialog()!, 'chat-instead').click();
    expect(test.view.windows.map(({ address }) => address)).to.deep.equal([CHAT]);
    expect(isOpen()).to.equal(false);
    expect(test.heard.last()).to.include({ type: 'bt-session-launch', startType: 'chat', display: 'chat-window' });
  });

  it('of a chat whose window is blocked shows what to do', async () => {
    test.view.next = null;
    await launch({ options: { ...KEY, timezoneOffset: false, uiOptions: { fallbackToFullWindow: false } } });
    named(openDialog()!, 'chat-instead').click();
    expect(openDialog()?.dataset.view).to.equal('manual');
    expect(openDialog()!.querySelector('a')?.href).to.equal(CHAT);
    await new Promise(whenGuideReady);
    expect(named(openDialog()!, 'copy.link')).to.be.instanceOf(HTMLButtonElement);
  });

  it('leaves one dialog in the page', async () => {
    connect(false);
    await launch();
    connect(true);
    const first = dialogHost();
    openDialog()!.querySelector('a')!.click();
    await new Promise(whenGuideReady);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(document.querySelectorAll('[data-bt-support-dialog]')).to.have.length(1);
    expect(openDialog()?.dataset.view).to.equal('javascript');
    expect(first === null).to.equal(false);
  });
});
