// `<button command="--start" commandfor="ID">` starts the session of an element, and `close()` closes the dialog.
import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../../src/define.ts';
import type { BtSupportSession } from '../../src/elements/support-session.ts';
import { openDialog, settle } from '../launch/launcher-fixture.ts';
import { asked } from './record-requests.ts';

const SITE = 'support.example.com';

describe('a button elsewhere', () => {
  afterEach(settle);

  const place = (button: string) =>
    fixture<HTMLElement>(
      `<div>${button}<bt-support-session id="session" site="${SITE}" session-key="1234567"></bt-support-session></div>`,
    );
  const rows: [what: string, button: string, count: number][] = [
    ['starts the session', '<button command="--start" commandfor="session">Go</button>', 1],
    ['starts it by what is inside', '<button command="--start" commandfor="session"><b>Go</b></button>', 1],
    ['does nothing with another command', '<button command="--stop" commandfor="session">Go</button>', 0],
    ['does nothing for another element', '<button command="--start" commandfor="other">Go</button>', 0],
    ['does nothing while it is disabled', '<button disabled command="--start" commandfor="session">Go</button>', 0],
    [
      'starts it from a form, as a button that does not submit',
      '<form><button type="button" command="--start" commandfor="session">Go</button></form>',
      1,
    ],
  ];
  for (const [what, button, count] of rows) {
    it(`${what}: ${button}`, async () => {
      const element = await place(button);
      const requests = asked(element);
      (element.querySelector('b') ?? element.querySelector('button'))?.click();
      expect(requests).to.have.length(count);
    });
  }

  it('starts it on a page whose library has replaced Event', async () => {
    const element = await place('<button command="--start" commandfor="session">Go</button>');
    const requests = asked(element);
    const { Event } = window;
    // As MooTools does.
    window.Event = (() => undefined) as unknown as typeof Event;
    try {
      element.querySelector('button')?.click();
    } finally {
      window.Event = Event;
    }
    expect(requests).to.have.length(1);
  });

  it('starts nothing where the page has prevented its click', async () => {
    const element = await place('<button command="--start" commandfor="session">Go</button>');
    const requests = asked(element);
    element.querySelector('button')?.addEventListener('click', (event) => event.preventDefault());
    element.querySelector('button')?.click();
    expect(requests).to.deep.equal([]);
  });
});

describe('close()', () => {
  it('closes the dialog of the page', async () => {
    const element = await fixture<BtSupportSession>(html`<bt-support-session></bt-support-session>`);
    element.close();
    const link = await fixture<BtSupportSession>(
      html`<bt-support-session site=${SITE} session-key="1234567" type="full"></bt-support-session>`,
    );
    link.addEventListener('bt-session-request', (event) => event.preventDefault());
    const { showDialog } = await import('../../src/dialog/dialog.ts');
    showDialog('manual', { returnTo: link });
    expect(openDialog()).not.to.equal(null);
    link.close();
    await waitUntil(() => openDialog() === null, 'it is closed');
  });
});
