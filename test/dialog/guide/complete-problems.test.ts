import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../../../src/define.ts';
import type { BtSupportSession } from '../../../src/elements/support-session.ts';
import { configure } from '../../../src/request/page-settings.ts';
import { start } from '../../../src/launch/start.ts';
import { dialogHost, openDialog, settle } from '../../launch/launcher-fixture.ts';

const { warn } = console;

describe('problems that only the page’s author can mend', () => {
  let written: unknown[][];

  beforeEach(() => {
    written = [];
    console.warn = (...words: unknown[]) => written.push(words);
    configure({ site: 'support.example.com', contact: undefined });
  });
  afterEach(async () => {
    console.warn = warn;
    configure({ site: undefined, contact: undefined });
    await settle();
  });

  const alertOf = (element: Element): HTMLElement | null | undefined =>
    element.shadowRoot?.querySelector('[role=alert]');

  /** Visible text of an element's alert, including slotted content. */
  const seen = (element: Element): string =>
    [alertOf(element)!, ...(alertOf(element)!.querySelector('slot')?.assignedElements() ?? [])]
      .map((part) => (part as HTMLElement).innerText)
      .join(' ');

  it('come with the contact in the dialog', async () => {
    configure({ contact: 'Call 555 0100' });
    start('full', { rep: { id: 1 } } as never);
    expect(openDialog()?.textContent).to.include('Please tell the help desk.').and.not.include('rep');
    await waitUntil(() => openDialog()?.querySelector('slot'));
    expect(dialogHost()?.textContent).to.include('Call 555 0100');
    expect(openDialog()?.querySelector('div')?.lastElementChild?.localName).to.equal('button');
    await waitUntil(() => written.length);
    expect(written.map(([message]) => message)).to.deep.equal(['Support sessions: rep.name is missing.']);
  });

  it('do not change the customer’s own', async () => {
    configure({ contact: 'Call 555 0100' });
    start('full', { sessionKey: '12' });
    await waitUntil(() => openDialog()?.getRootNode() instanceof ShadowRoot && openDialog()?.querySelector('h2'));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(openDialog()?.textContent).to.include('7 characters, not 2.');
    expect(openDialog()?.querySelector('slot')).to.equal(null);
    expect(written).to.deep.equal([]);
  });

  for (const [what, contact, page] of [
    ['its own slot', html`<p slot="contact">Room 12</p>`, 'Call 555 0100'],
    ['its own slot, hidden', html`<p slot="contact" hidden>Room 12</p>`, 'Call 555 0100'],
    ['the page', '', 'Room 12'],
    ['an element of the page', '', Object.assign(document.createElement('p'), { textContent: 'Room 12' })],
  ] as const) {
    it(`come with it at the element, from ${what}`, async () => {
      configure({ contact: page });
      const element = await fixture<BtSupportSession>(
        html`<bt-support-session rep-id="1">Chat${contact}</bt-support-session>`,
      );
      expect(element.start()).to.equal(false);
      await waitUntil(() => alertOf(element) && seen(element).includes('Room 12'));
      expect(seen(element)).to.include('This button is not set up correctly.').and.not.include('555');
      await expect(element).to.be.accessible();
      await waitUntil(() => written.length);
      expect(written).to.deep.equal([['<bt-support-session>: rep-name is missing.', element]]);
      element.repName = 'Ann';
      element.addEventListener('bt-session-request', (event) => event.preventDefault());
      element.start();
      await element.updateComplete;
      expect(alertOf(element)).to.equal(null);
    });
  }

  it('are written once for an element', async () => {
    const element = await fixture<BtSupportSession>(html`<bt-support-session rep-id="1"></bt-support-session>`);
    element.start();
    await waitUntil(() => written.length);
    element.start();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(written).to.have.length(1);
  });

  it('never write a value of the session to the console', async () => {
    start('full', {
      rep: { id: 'secret-1', name: '' },
      priority: 'secret-2',
      attributes: { a: 'secret-3\0' },
    } as never);
    start('chat', {
      sessionKey: 'secret4',
      rep: { id: 1, name: 'secret-5' },
      customer: { details: 'secret-6\0' },
    } as never);
    await waitUntil(() => written.length > 1);
    expect(JSON.stringify(written)).not.to.match(/secret/);
  });
});
