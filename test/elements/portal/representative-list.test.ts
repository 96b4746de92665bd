// <bt-representative-list>: who is there, what is sent, what changes, and where the focus stays.
import { aTimeout, expect, fixture, waitUntil } from '@open-wc/testing';
import '../../../src/define.ts';
import type { BtRepresentativeList } from '../../../src/elements/portal/representative-list.ts';
import type { BtSupportSession } from '../../../src/elements/support-session.ts';
import { asked } from '../record-requests.ts';
import { Answers } from './answers.ts';

const SITE = 'support.example.com';
const JOHN = { id: 12, name: 'John' };
const ZOE = { id: 41, name: 'Zoë Ångström' };

const answers = new Answers();
const { now } = Date;

const sessionsOf = (element: Element): BtSupportSession[] => [
  ...(element.shadowRoot?.querySelectorAll<BtSupportSession>('bt-support-session') ?? []),
];
const namesOf = (element: Element): string[] => sessionsOf(element).map(({ repName }) => repName ?? '');
const statusOf = (element: Element): string => element.shadowRoot?.querySelector('[part=status]')?.textContent ?? '';

async function listOf(representatives: unknown, content = '', attributes = ''): Promise<BtRepresentativeList> {
  answers.next = { representatives };
  const element = await fixture<BtRepresentativeList>(
    `<bt-representative-list site="${SITE}" directory="${answers.address()}" ${attributes}>${content}</bt-representative-list>`,
  );
  await waitUntil(() => statusOf(element) !== '', 'the directory has been read');
  return element;
}

/** The next answer arrives, as after a minute, and is shown. */
async function refresh(element: Element, representatives: { id: number; name: string }[]): Promise<void> {
  answers.next = { representatives };
  const later = now() + 120_000 * (answers.requests + 1);
  Date.now = () => later;
  document.dispatchEvent(new Event('visibilitychange'));
  const names = representatives.map(({ name }) => name).join();
  await waitUntil(() => namesOf(element).join() === names, 'it is shown');
}

describe('bt-representative-list', () => {
  beforeEach(() => answers.start());
  afterEach(() => {
    answers.stop();
    Date.now = now;
  });

  it('has a button for each representative, which starts a session with them', async () => {
    const element = await listOf([JOHN, ZOE], '', 'type="chat"');
    expect(statusOf(element)).to.equal('2 representatives are available.');
    const requests = asked(element);
    const [, second] = sessionsOf(element);
    await second?.updateComplete;
    const button = second?.shadowRoot?.querySelector('button');
    expect(button?.textContent?.trim()).to.equal('Zoë Ångström');
    button?.click();
    expect(requests.map(({ options, startType, site }) => [options.rep, startType, site])).to.deep.equal([
      [ZOE, 'chat', SITE],
    ]);
  });

  it('says so where nobody is there', async () => {
    const element = await listOf([]);
    expect(statusOf(element)).to.equal('No representative is available at the moment.');
    expect(sessionsOf(element)).to.deep.equal([]);
  });

  it('leaves out what is no representative, and shows names as text', async () => {
    const odd = [null, 7, {}, { id: '12', name: 'Text' }, { id: 1.5, name: 'Half' }, { id: 3 }, { id: 4, name: ' ' }];
    const element = await listOf([...odd, { id: 5, name: '<img src=x onerror=alert(1)>' }]);
    expect(namesOf(element)).to.deep.equal(['<img src=x onerror=alert(1)>']);
    expect(statusOf(element)).to.equal('One representative is available.');
  });

  it('shows its content until the directory has been read, and for good where it cannot be', async () => {
    answers.next = new TypeError('Failed to fetch');
    const element = await fixture<HTMLElement>(
      `<bt-representative-list directory="${answers.address()}"><a href="/">Others</a></bt-representative-list>`,
    );
    await waitUntil(() => answers.requests === 1, 'it is requested');
    await aTimeout(0);
    expect((element.firstElementChild as HTMLElement).offsetHeight).to.be.above(0);
    const other = await listOf([JOHN], '<a href="/">Others</a>');
    expect((other.firstElementChild as HTMLElement).offsetHeight).to.equal(0);
  });

  it('keeps the last list while a request fails', async () => {
    const element = await listOf([JOHN]);
    answers.next = new TypeError('Failed to fetch');
    const later = now() + 300_000;
    Date.now = () => later;
    document.dispatchEvent(new Event('visibilitychange'));
    await waitUntil(() => answers.requests === 2, 'it is requested again');
    await aTimeout(0);
    expect(namesOf(element)).to.deep.equal(['John']);
  });

  it('changes only what has changed, and keeps the focus', async () => {
    const element = await listOf([JOHN, ZOE]);
    const [, zoe] = sessionsOf(element);
    await zoe?.updateComplete;
    zoe?.focus();
    await refresh(element, [{ id: 7, name: 'Ada' }, ZOE, JOHN]);
    expect(namesOf(element)).to.deep.equal(['Ada', 'Zoë Ångström', 'John']);
    expect(sessionsOf(element)[1]).to.equal(zoe);
    expect(element.shadowRoot?.activeElement).to.equal(zoe);
    await refresh(element, [
      { id: 7, name: 'Ada' },
      { ...ZOE, name: 'Zoë' },
    ]);
    expect(sessionsOf(element)[1]).to.equal(zoe);
    expect(namesOf(element)).to.deep.equal(['Ada', 'Zoë']);
    expect(element.shadowRoot?.activeElement).to.equal(zoe);
  });

  it('moves the focus to another one where the focused one has logged out', async () => {
    const element = await listOf([JOHN, ZOE]);
    const [john, zoe] = sessionsOf(element);
    await Promise.all([john?.updateComplete, zoe?.updateComplete]);
    zoe?.focus();
    await refresh(element, [JOHN]);
    expect(element.shadowRoot?.activeElement).to.equal(john);
    await refresh(element, []);
    expect(element.shadowRoot?.activeElement).to.equal(element.shadowRoot?.querySelector('[part=list]'));
  });

  it('is accessible with and without representatives', async () => {
    await expect(await listOf([JOHN, ZOE])).to.be.accessible();
    await expect(await listOf([])).to.be.accessible();
  });
});
