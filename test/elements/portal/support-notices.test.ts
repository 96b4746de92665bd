// <bt-support-notices>: what the help desk has to say, as text, until it is dismissed.
import { aTimeout, expect, fixture, waitUntil } from '@open-wc/testing';
import '../../../src/define.ts';
import { Answers } from './answers.ts';

const answers = new Answers();
const { now } = Date;

const noticesOf = (element: Element): HTMLElement[] => [
  ...(element.shadowRoot?.querySelectorAll<HTMLElement>('[part=notice]') ?? []),
];

async function make(notices: unknown, content = ''): Promise<HTMLElement> {
  answers.next = { notices };
  const { requests } = answers;
  const element = await fixture<HTMLElement>(
    `<bt-support-notices directory="${answers.address()}">${content}</bt-support-notices>`,
  );
  await waitUntil(() => answers.requests > requests, 'the directory is requested');
  await aTimeout(0);
  return element;
}

let number = 0;
const notice = (text: string, more = {}) => ({ id: `n${++number}`, text, ...more });

describe('bt-support-notices', () => {
  beforeEach(() => answers.start());
  afterEach(() => {
    answers.stop();
    Date.now = now;
  });

  it('shows each notice with its title, its lines and its link', async () => {
    const url = 'https://status.example.com/';
    const element = await make([notice('Mail is slow.\nWe are on it.', { title: 'Mail', url })]);
    const [first] = noticesOf(element);
    expect(first?.querySelector('[part=title]')?.textContent).to.equal('Mail');
    expect([...(first?.querySelectorAll('p') ?? [])].slice(1, 3).map(({ textContent }) => textContent)).to.deep.equal([
      'Mail is slow.',
      'We are on it.',
    ]);
    expect(first?.querySelector('a')?.href).to.equal(url);
  });

  it('has links in the colour of the page’s text: that of browsers is too dark for a dark page that does not say so', async () => {
    const element = await make([notice('Mail is slow.', { url: 'https://status.example.com/' })]);
    element.style.color = 'rgb(1, 2, 3)';
    expect(getComputedStyle(noticesOf(element)[0]!.querySelector('a')!).color).to.equal('rgb(1, 2, 3)');
  });

  it('shows markup as text, and no link but http', async () => {
    const element = await make([notice('<b>Hi</b>', { url: 'javascript:alert(1)' }), null, {}, 'text', { id: 1 }]);
    const [first, ...others] = noticesOf(element);
    expect(others).to.deep.equal([]);
    expect(first?.querySelector('p')?.textContent).to.equal('<b>Hi</b>');
    expect(first?.querySelector('a, b')).to.equal(null);
  });

  it('shows its content where the directory cannot be read', async () => {
    answers.next = new TypeError('Failed to fetch');
    const element = await fixture<HTMLElement>(
      `<bt-support-notices directory="${answers.address()}"><p>Call us.</p></bt-support-notices>`,
    );
    await waitUntil(() => answers.requests === 1, 'it is requested');
    await aTimeout(0);
    expect((element.firstElementChild as HTMLElement).offsetHeight).to.be.above(0);
  });

  it('dismisses a notice for the rest of the visit, and keeps the focus', async () => {
    const both = [notice('One'), notice('Two')];
    const element = await make(both);
    const buttons = noticesOf(element).map((one) => one.querySelector('button'));
    buttons[0]?.focus();
    buttons[0]?.click();
    expect(noticesOf(element)).to.have.length(1);
    expect(element.shadowRoot?.activeElement).to.equal(buttons[1]);
    buttons[1]?.click();
    expect(element.shadowRoot?.activeElement).to.equal(element.shadowRoot?.querySelector('[part=list]'));
    expect(noticesOf(await make(both))).to.deep.equal([]);
    expect(noticesOf(await make([{ ...both[0], text: 'One, changed' }]))).to.have.length(1);
  });

  it('adds and removes notices without touching the others', async () => {
    const [one, two] = [notice('One'), notice('Two')];
    const element = await make([one]);
    const [first] = noticesOf(element);
    const later = now() + 300_000;
    Date.now = () => later;
    answers.next = { notices: [one, two] };
    document.dispatchEvent(new Event('visibilitychange'));
    await waitUntil(() => noticesOf(element).length === 2, 'the new one is there');
    expect(noticesOf(element)[0]).to.equal(first);
  });

  it('announces notices without taking the focus, and is accessible', async () => {
    const element = await make([notice('One', { title: 'Title', url: 'https://example.com/' })]);
    expect(element.shadowRoot?.querySelector('[part=list]')?.getAttribute('role')).to.equal('log');
    expect(document.activeElement).to.equal(document.body);
    await expect(element).to.be.accessible();
  });
});
