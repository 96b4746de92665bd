// The issues of a directory in an issue form.
import { aTimeout, expect, fixture, waitUntil } from '@open-wc/testing';
import '../../../src/define.ts';
import { findObstacles } from '../../../src/author/diagnosis.ts';
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

  describe('and representatives in its menu', () => {
    const people = [
      { id: 12, name: 'John' },
      { id: 41, name: 'Zoë <i>' },
    ];
    const issues = [
      issue(1, 'a', 'A', 'One'),
      issue(2, 'b', 'B', 'Two'),
      issue(3, '', 'C', 'Two'),
      issue(5, '5', 'D', 'Two'),
    ];

    async function menuWith(lists: object, attributes: string): Promise<BtIssueForm> {
      answers.next = lists;
      const element = await fixture<BtIssueForm>(
        `<bt-issue-form site="${SITE}" directory="${answers.address()}" ${attributes}><option value="own">Own</option></bt-issue-form>`,
      );
      await waitUntil(() => answers.requests > 0, 'the directory is requested');
      await import('../../../src/elements/directory/directory.ts');
      await aTimeout(0);
      await element.updateComplete;
      await waitUntil(() => choice(element), 'the form is there');
      return element;
    }

    const menuOf = (element: Element): [string, string[]][] =>
      [...choice(element).querySelectorAll('optgroup')].map(({ label, children }) => [
        label,
        [...children].map((option) => `${(option as HTMLOptionElement).value} ${option.textContent}`),
      ]);

    const refresh = async (element: BtIssueForm, lists: object): Promise<void> => {
      answers.next = lists;
      const later = Date.now() + 300_000;
      Date.now = () => later;
      const { requests } = answers;
      document.dispatchEvent(new Event('visibilitychange'));
      await waitUntil(() => answers.requests > requests, 'it is requested again');
      await aTimeout(0);
      await element.updateComplete;
    };

    it('has both, in groups, and only issues with a code name: a number is that of a representative', async () => {
      const element = await menuWith({ issues, representatives: people }, 'reps-in-issues-menu');
      expect(menuOf(element)).to.deep.equal([
        ['One', ['a A']],
        ['Two', ['b B']],
        ['Representatives', ['12 John', '41 Zoë <i>']],
      ]);
      await expect(element).to.be.accessible();
    });

    it('starts with the number of the representative alone, or with the code name of the issue', async () => {
      const element = await menuWith({ issues, representatives: people }, 'reps-in-issues-menu');
      const requests = asked(element);
      for (const value of ['41', 'b']) {
        choice(element).value = value;
        choice(element).dispatchEvent(new Event('change', { bubbles: true }));
        element.shadowRoot?.querySelector('form')?.requestSubmit();
      }
      expect(requests.map(({ options: { issue: chosen, rep } }) => [chosen, rep])).to.deep.equal([
        [{ id: 41 }, undefined],
        [{ codeName: 'b' }, undefined],
      ]);
      const { searchParams } = new URL(requests[0]!.url);
      expect(['issue_menu', 'id', 'name', 'codeName'].map((name) => searchParams.get(name))).to.deep.equal([
        '1',
        '41',
        null,
        null,
      ]);
    });

    it('has no representatives without the attribute', async () => {
      for (const attributes of ['', 'reps-in-issues-menu="false"']) {
        const element = await menuWith({ issues, representatives: people }, attributes);
        expect(menuOf(element).map(([label]) => label)).to.deep.equal(['One', 'Two']);
      }
    });

    it('has them beside the author’s options where the directory has no issues, and follows who is there', async () => {
      const element = await menuWith({ representatives: people }, 'reps-in-issues-menu');
      expect(optionsOf(element)).to.deep.equal(['own Own', '12 John', '41 Zoë <i>']);
      await refresh(element, { representatives: people.slice(1) });
      expect(optionsOf(element)).to.deep.equal(['own Own', '41 Zoë <i>']);
      await refresh(element, { representatives: [] });
      expect(optionsOf(element)).to.deep.equal(['own Own']);
      expect(menuOf(element)).to.deep.equal([]);
    });

    it('changes with the attribute, and keeps a choice when the element is moved', async () => {
      const element = await menuWith({ issues, representatives: people }, '');
      element.repsInIssuesMenu = true;
      await waitUntil(() => menuOf(element).length === 3, 'the representatives are there');
      choice(element).value = '12';
      choice(element).dispatchEvent(new Event('change', { bubbles: true }));
      const place = element.parentElement!;
      place.prepend(document.createElement('p'));
      place.append(element);
      await element.updateComplete;
      await aTimeout(50);
      await element.updateComplete;
      expect(choice(element).value).to.equal('12');
      expect(menuOf(element)).to.have.length(3);
      element.repsInIssuesMenu = false;
      await waitUntil(() => menuOf(element).length === 2, 'they have gone');
      expect(optionsOf(element)).to.include('3 C');
    });

    it('needs a directory, which the author is told', async () => {
      const element = await fixture<BtIssueForm>(
        `<bt-issue-form site="${SITE}" reps-in-issues-menu><option value="own">Own</option></bt-issue-form>`,
      );
      await element.updateComplete;
      const found = findObstacles(window, SITE).filter((obstacle) => obstacle.element === element);
      expect(found.map(({ code, message }) => `${code}: ${message}`)).to.deep.equal([
        'reps-without-directory: reps-in-issues-menu has no effect without a directory, which has the representatives.',
      ]);
    });
  });

  it('shows titles and teams as text', async () => {
    const element = await formWith([issue(1, 'a', '<b>A</b>', '"><i>'), issue(2, 'b', 'B', 'Two')]);
    expect(optionsOf(element)).to.deep.equal(['a <b>A</b>', 'b B']);
    expect(choice(element).querySelector('optgroup')?.label).to.equal('"><i>');
  });
});
