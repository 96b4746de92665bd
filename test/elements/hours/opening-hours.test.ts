// Opening hours of an element: what it shows, its states, its event, and a click after the help desk has closed.
import { aTimeout, expect, fixture, html, nextFrame, waitUntil } from '@open-wc/testing';
import '../../../src/define.ts';
import type { HoursChangeEvent } from '../../../src/elements/hours/hours-change-event.ts';
import type { SessionElement } from '../../../src/elements/session-element.ts';
import { Answers } from '../portal/answers.ts';
import { asked, ownButton } from '../record-requests.ts';

const SITE = 'support.example.com';

/** The clock of the page: a Wednesday in winter, 10:00 in New York. */
const MORNING = Date.parse('2026-11-25T15:00:00Z');
const HOUR_MS = 3_600_000;

const { now } = Date;
let clock = MORNING;

/** Puts the page's clock forward, as if the page had been hidden meanwhile. */
function passTo(instant: number): void {
  clock = instant;
  document.dispatchEvent(new Event('visibilitychange'));
}

const viewOf = (element: Element): string =>
  [...(element.shadowRoot?.querySelectorAll('[part=hours] p') ?? [])].map(({ textContent }) => textContent).join(' ');

const stateOf = (element: Element): string[] =>
  ['open', 'closing-soon', 'closed'].filter((name) => {
    try {
      return element.matches(`:state(${name})`);
    } catch {
      return false;
    }
  });

const hasStates = CSS.supports('selector(:state(closed))');

/** Waits until the hours have been loaded and shown. */
async function known(element: SessionElement): Promise<void> {
  await waitUntil(() => element.shadowRoot?.querySelector('[part=hours]'), 'the hours are shown');
  await element.updateComplete;
}

async function sessionWith(hours: string, zone = 'America/New_York'): Promise<SessionElement> {
  const element = await fixture<SessionElement>(html`
    <bt-support-session site=${SITE} session-key="1234567" hours=${hours} time-zone=${zone}></bt-support-session>
  `);
  await known(element);
  return element;
}

describe('opening hours of an element', () => {
  beforeEach(() => {
    clock = MORNING;
    Date.now = () => clock;
  });

  afterEach(() => {
    Date.now = now;
  });

  it('change nothing while the help desk is open', async () => {
    const element = await sessionWith('Mo-Fr 09:00-17:00');
    const requests = asked(element);
    ownButton(element)?.click();
    expect(requests).to.have.length(1);
    expect(viewOf(element)).to.equal('');
    if (hasStates) expect(stateOf(element)).to.deep.equal(['open']);
  });

  it('show a message in place of the button while it is closed', async () => {
    const element = await sessionWith('Mo-Fr 12:00-17:00');
    await element.updateComplete;
    expect(ownButton(element)).to.equal(null);
    expect(viewOf(element)).to.match(/^The help desk is closed now\. It opens (today|tomorrow) at /);
    if (hasStates) expect(stateOf(element)).to.deep.equal(['closed']);
  });

  it('name a special day', async () => {
    const element = await sessionWith(`24/7; Nov 25 off 'Thanksgiving'`);
    expect(viewOf(element)).to.match(/^The help desk is closed: Thanksgiving\. /);
  });

  it('promise no opening that is not known', async () => {
    const element = await sessionWith('off');
    expect(viewOf(element)).to.equal('The help desk is closed now.');
  });

  it('tell that it closes soon, beside the button', async () => {
    const element = await sessionWith('Mo-Fr 09:00-10:30');
    expect(viewOf(element)).to.match(/^The help desk closes at /);
    expect(ownButton(element)).not.to.equal(null);
    if (hasStates) expect(stateOf(element)).to.deep.equal(['closing-soon']);
  });

  it('are looked at again when the page is shown again', async () => {
    const element = await sessionWith('Mo-Fr 09:00-17:00');
    passTo(MORNING + 8 * HOUR_MS);
    await element.updateComplete;
    expect(ownButton(element)).to.equal(null);
    passTo(MORNING + 24 * HOUR_MS);
    await element.updateComplete;
    expect(ownButton(element)).not.to.equal(null);
  });

  it('are looked at again in the click', async () => {
    const element = await sessionWith('Mo-Fr 09:00-17:00');
    const requests = asked(element);
    clock = MORNING + 8 * HOUR_MS;
    ownButton(element)?.click();
    expect(requests).to.deep.equal([]);
    await element.updateComplete;
    const view = element.shadowRoot?.querySelector('[part=hours]');
    expect(view?.getAttribute('role')).to.equal('alert');
    expect(viewOf(element)).to.match(/^The help desk is closed now/);
  });

  it('let start() start nothing while it is closed', async () => {
    const element = await sessionWith('off');
    expect(element.start()).to.equal(false);
  });

  it('leave a form where the customer has begun to fill it in', async () => {
    const element = await fixture<SessionElement>(html`
      <bt-issue-form site=${SITE} hours="Mo-Fr 09:00-17:00" time-zone="America/New_York">
        <option value="1">Printing</option>
      </bt-issue-form>
    `);
    await known(element);
    const requests = asked(element);
    const details = element.shadowRoot?.querySelector('textarea') as HTMLTextAreaElement;
    details.value = 'It broke';
    details.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    passTo(MORNING + 8 * HOUR_MS);
    await element.updateComplete;
    expect(element.shadowRoot?.querySelector('textarea')).to.equal(details);
    expect(viewOf(element)).to.match(/^The help desk is closed now/);
    element.shadowRoot?.querySelector('form')?.requestSubmit();
    expect(requests).to.deep.equal([]);
    expect(details.value).to.equal('It broke');
  });

  it('hide a form that nobody has used', async () => {
    const element = await fixture<SessionElement>(html`
      <bt-issue-form site=${SITE} hours="off" time-zone="UTC"><option value="1">Printing</option></bt-issue-form>
    `);
    await known(element);
    await element.updateComplete;
    expect(element.shadowRoot?.querySelector('form')).to.equal(null);
    expect(viewOf(element)).to.equal('The help desk is closed now.');
  });

  it('show the closed slot in place of the sentence, and the contact beside it', async () => {
    const element = await fixture<SessionElement>(html`
      <bt-support-session site=${SITE} session-key="1234567" hours="Mo-Fr 12:00-17:00" time-zone="America/New_York">
        <p slot="closed" hidden>Everybody is at lunch.</p>
        <p slot="closing-soon" hidden>Be quick.</p>
        <p slot="contact">Call 555 0100.</p>
      </bt-support-session>
    `);
    await known(element);
    await element.updateComplete;
    await nextFrame();
    const [closed, soon, contact] = [...element.children] as HTMLElement[];
    expect(closed?.offsetHeight).to.be.above(0);
    expect(soon?.offsetHeight).to.equal(0);
    expect(contact?.offsetHeight).to.be.above(0);
    const [first, second] = [...(element.shadowRoot?.querySelectorAll<HTMLElement>('[part=hours] p') ?? [])];
    expect(first?.offsetHeight).to.equal(0);
    expect(second?.offsetHeight).to.be.above(0);
  });

  it('stop a link inside, which stays a link', async () => {
    const element = await fixture<SessionElement>(html`
      <bt-support-session hours="Mo-Fr 09:00-17:00" time-zone="America/New_York">
        <a href="https://support.example.com/api/start_session?short_key=1234567">Get help</a>
      </bt-support-session>
    `);
    await known(element);
    clock = MORNING + 8 * HOUR_MS;
    const link = element.querySelector('a') as HTMLAnchorElement;
    const click = new MouseEvent('click', { bubbles: true, cancelable: true, composed: true });
    link.dispatchEvent(click);
    expect(click.defaultPrevented).to.equal(true);
    expect(viewOf(element)).to.match(/^The help desk is closed now/);
  });

  it('are told by an event when they become known, and when they change', async () => {
    const place = await fixture(html`<div></div>`);
    const events: string[] = [];
    place.addEventListener('bt-hours-change', (event) => {
      const { state, until } = event as HoursChangeEvent;
      events.push(`${state} until ${until === null ? '' : new Date(until).toISOString()}`);
    });
    place.innerHTML = `<bt-support-session site="${SITE}" session-key="1234567" hours="Mo-Fr 09:00-17:00" time-zone="America/New_York"></bt-support-session>`;
    await known(place.firstElementChild as SessionElement);
    passTo(MORNING + HOUR_MS);
    expect(events).to.deep.equal(['open until 2026-11-25T22:00:00.000Z']);
    passTo(MORNING + 6.75 * HOUR_MS);
    passTo(MORNING + 7 * HOUR_MS + 1);
    expect(events.slice(1)).to.deep.equal([
      'closing-soon until 2026-11-25T22:00:00.000Z',
      'closed until 2026-11-26T14:00:00.000Z',
    ]);
  });

  it('send an event that stays with the element where events are quiet', async () => {
    const place = await fixture(html`<div></div>`);
    let count = 0;
    place.addEventListener('bt-hours-change', () => count++);
    place.innerHTML = `<bt-support-session quiet-events site="${SITE}" hours="off" time-zone="UTC"></bt-support-session>`;
    const element = place.firstElementChild as SessionElement;
    const own: HoursChangeEvent[] = [];
    element.addEventListener('bt-hours-change', (event) => own.push(event));
    await known(element);
    expect([count, own.length]).to.deep.equal([0, 1]);
  });

  for (const [what, attributes] of [
    ['hours with a mistake', { hours: 'Mo-Fr 9-5', zone: 'UTC' }],
    ['a wrong time zone', { hours: 'off', zone: 'EST' }],
    ['no time zone', { hours: 'off', zone: '' }],
  ] as const) {
    it(`count as always open with ${what}`, async () => {
      const element = await sessionWith(attributes.hours, attributes.zone);
      const requests = asked(element);
      ownButton(element)?.click();
      expect(requests).to.have.length(1);
    });
  }

  it('are overridden by availability', async () => {
    const element = await sessionWith('24/7', 'UTC');
    element.setAttribute('availability', 'closed');
    await element.updateComplete;
    await element.updateComplete;
    expect(ownButton(element)).to.equal(null);
    element.setAttribute('availability', 'open');
    await element.updateComplete;
    await element.updateComplete;
    expect(ownButton(element)).not.to.equal(null);
  });

  describe('with an address', () => {
    const answers = new Answers();
    beforeEach(() => answers.start());
    afterEach(() => answers.stop());

    const place = (attributes: string, times = 1) => {
      const markup = `<bt-support-session site="${SITE}" session-key="1234567" ${attributes}></bt-support-session>`;
      return fixture<HTMLElement>(`<div>${markup.repeat(times)}</div>`);
    };

    it('are overridden by what it answers', async () => {
      answers.next = { state: 'closed', until: '2026-11-25T18:00:00Z' };
      const { firstElementChild: element } = await place(`availability="${answers.address()}"`);
      await waitUntil(() => viewOf(element as Element).startsWith('The help desk is closed now. It opens'), 'closed');
    });

    it('are in force again when the override ends within a minute', async () => {
      answers.next = { state: 'closed', until: '2026-11-25T15:00:30Z' };
      const { firstElementChild: element } = await place(`availability="${answers.address()}"`);
      await waitUntil(() => viewOf(element as Element) !== '', 'closed');
      const requests = asked(element as Element);
      (element as SessionElement).start();
      expect(requests).to.have.length(0);
      clock = MORNING + 30_000;
      (element as SessionElement).start();
      expect(requests).to.have.length(1);
    });

    it('are overridden by a directory: for an issue, its team, or the desk', async () => {
      answers.next = {
        issues: [{ id: 1, codeName: 'printing', title: 'Printing', team: 'Field', teamCodeName: 'field' }],
        availability: { desk: { state: 'open' }, teams: { field: { state: 'closed' } } },
      };
      const url = `directory="${answers.address()}"`;
      const markup = `<bt-support-session site="${SITE}" issue-code-name="printing" ${url}></bt-support-session>
        <bt-support-session site="${SITE}" issue-code-name="mail" ${url} hours="off" time-zone="UTC"></bt-support-session>`;
      const { children } = await fixture<HTMLElement>(`<div>${markup}</div>`);
      const [printing, mail] = [...children] as SessionElement[];
      await waitUntil(() => viewOf(printing as Element) !== '', 'the team is closed');
      expect(viewOf(mail as Element)).to.equal('');
      expect(answers.requests).to.equal(1);
    });

    it('are fetched once for all elements with the same address', async () => {
      answers.next = { state: 'closed' };
      const { children } = await place(`availability="${answers.address()}"`, 20);
      await waitUntil(() => [...children].every((element) => viewOf(element) !== ''), 'all are closed');
      expect(answers.requests).to.equal(1);
    });

    for (const [what, wrong] of [
      ['a failure', new TypeError('Failed to fetch')],
      ['null', null],
      ['a list', []],
      ['another state', { state: 'shut' }],
      ['a time without an offset', { state: 'closed', until: '2026-11-25T18:00' }],
    ] as const) {
      it(`are not changed by ${what}`, async () => {
        answers.next = wrong;
        const { firstElementChild: element } = await place(`availability="${answers.address()}"`);
        await known(element as SessionElement);
        await waitUntil(() => answers.requests === 1, 'it was requested');
        await aTimeout(0);
        expect(viewOf(element as Element)).to.equal('');
      });
    }
  });
});
