// The issues of a directory in an issue form.
import { aTimeout, expect, fixture, waitUntil } from '@open-wc/testing';
import '../../../src/define.ts';
import type { BtIssueForm } from '../../../src/elements/issue-form.ts';
import { Answers } from '../portal/answers.ts';
import { asked } from '../record-requests.ts';

const SITE = 'support.example.com';
const answers = new Answers();
const { now } = Date;

const issue = (id: number, codeName: string, title: string, team = '') => ({ id, codeName, title, team });
const choice = (element: Element): HTMLSelectElement =>
  element.shadowRoot?.querySelector('select') as HTMLSelectElement;
const optionsOf = (element: Element): string[] =>
  [...(choice(element)?.options ?? [])].filter(({ value }) => value).map(({ value, label }) => `${value} ${label}`);

async function formWith(issues: unknown, content = '<option value="own">Own</option>'): Promise<BtIssueForm> {
  answers.next = { issues };
  const element = await fixture<BtIssueForm>(
    `<bt-issue-form site="${SITE}" directory="${answers.address()}">${content}</bt-issue-form>`,
  );
  await waitUntil(() => choice(element), 'the form is there');
  // The hours of the element request the directory, too: its issues come when their own part is loaded.
  await import('../../../src/elements/directory/directory.ts');
  await aTimeout(0);
  await waitUntil(() => answers.requests > 0, 'the directory is requested');
  await aTimeout(0);
  await element.updateComplete;
  return element;
}

describe('an issue form with a directory', () => {
  beforeEach(() => answers.start());
  afterEach(() => {
    answers.stop();
    Date.now = now;
  });

  it('has its issues, by code name or by number, and starts with the chosen one', async () => {
    const element = await formWith([issue(4, 'printing', 'Printing'), issue(7, '', 'Network')]);
    expect(optionsOf(element)).to.deep.equal(['printing Printing', '7 Network']);
    const requests = asked(element);
    choice(element).value = '7';
    choice(element).dispatchEvent(new Event('change', { bubbles: true }));
    element.shadowRoot?.querySelector('form')?.requestSubmit();
    expect(requests.map(({ options }) => options.issue)).to.deep.equal([{ id: 7 }]);
  });

  it('groups them by team', async () => {
    const element = await formWith([issue(1, 'a', 'A', 'One'), issue(2, 'b', 'B', 'Two'), issue(3, 'c', 'C', 'One')]);
    const groups = [...choice(element).querySelectorAll('optgroup')];
    expect(groups.map(({ label, children }) => [label, children.length])).to.deep.equal([
      ['One', 2],
      ['Two', 1],
    ]);
  });

  it('keeps the author’s options where the directory fails, or has none', async () => {
    expect(optionsOf(await formWith([]))).to.deep.equal(['own Own']);
    answers.next = new TypeError('Failed to fetch');
    const element = await fixture<BtIssueForm>(
      `<bt-issue-form site="${SITE}" directory="${answers.address()}"><option value="own">Own</option></bt-issue-form>`,
    );
    await element.updateComplete;
    expect(optionsOf(element)).to.deep.equal(['own Own']);
  });

  it('keeps the author’s preselected issue', async () => {
    const element = await formWith(
      [issue(1, 'a', 'A'), issue(2, 'b', 'B')],
      '<option value="a">A</option><option value="b" selected>B</option>',
    );
    expect(choice(element).value).to.equal('b');
  });

  it('leaves the choice alone once the customer has begun', async () => {
    const element = await formWith([issue(1, 'a', 'A'), issue(2, 'b', 'B')]);
    choice(element).value = 'b';
    choice(element).dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    answers.next = { issues: [issue(3, 'c', 'C')] };
    const later = now() + 300_000;
    Date.now = () => later;
    const { requests } = answers;
    document.dispatchEvent(new Event('visibilitychange'));
    await waitUntil(() => answers.requests > requests, 'it is requested again');
    await aTimeout(0);
    await element.updateComplete;
    expect(optionsOf(element)).to.deep.equal(['a A', 'b B']);
    expect(choice(element).value).to.equal('b');
  });

  it('shows titles and teams as text', async () => {
    const element = await formWith([issue(1, 'a', '<b>A</b>', '"><i>'), issue(2, 'b', 'B', 'Two')]);
    expect(optionsOf(element)).to.deep.equal(['a <b>A</b>', 'b B']);
    expect(choice(element).querySelector('optgroup')?.label).to.equal('"><i>');
  });
});
