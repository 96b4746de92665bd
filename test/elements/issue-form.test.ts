import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define.ts';
import type { BtIssueForm } from '../../src/elements/issue-form.ts';
import { asked } from './record-requests.ts';

const SITE = 'support.example.com';

/** The element's own form, or a control in it. */
const own = <Found extends Element>(element: BtIssueForm, selector: string): Found => {
  const found = element.shadowRoot?.querySelector<Found>(selector);
  if (!found) throw new Error(`There is no ${selector}`);
  return found;
};

const type = (control: HTMLInputElement | HTMLTextAreaElement, text: string): void => {
  control.value = text;
  control.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
};

/** The note that describes a control, as assistive technology finds it. */
const noteOf = (control: Element): string => {
  const ids = (control.getAttribute('aria-describedby') ?? '').split(' ').filter(Boolean);
  return ids
    .map((id) => (control.getRootNode() as Document | ShadowRoot).getElementById(id)?.textContent ?? '')
    .join(' ');
};

const pressEnter = (control: Element, init: KeyboardEventInit = {}): boolean =>
  control.dispatchEvent(
    new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true, cancelable: true, ...init }),
  );

describe('bt-issue-form', () => {
  describe('with nothing but options inside', () => {
    const empty = () =>
      fixture<BtIssueForm>(html`
        <bt-issue-form site=${SITE}>
          <option value="12">Twelve</option>
          <option value="Other">Other</option>
        </bt-issue-form>
      `);

    it('is the documented form', async () => {
      const element = await empty();
      const names = [...element.shadowRoot!.querySelectorAll('input, select, textarea')].map((control) =>
        control.getAttribute('name'),
      );
      expect(names).to.deep.equal([
        'codeName',
        'customer.name',
        'customer.company',
        'customer.company_code',
        'customer.details',
      ]);
      await expect(element).to.be.accessible();
    });

    for (const [value, issue] of [
      ['12', { id: 12 }],
      ['Other', { codeName: 'Other' }],
    ] as const) {
      it(`sends what was typed, with the issue ${value}`, async () => {
        const element = await empty();
        const events = asked(element);
        const choice = own<HTMLSelectElement>(element, 'select');
        choice.value = value;
        choice.dispatchEvent(new Event('change', { bubbles: true }));
        type(own(element, '[name="customer.name"]'), 'Zoë 😀');
        type(own(element, 'textarea'), 'one\ntwo & #three+%');
        own<HTMLButtonElement>(element, 'button').click();
        expect(events[0]?.options).to.deep.equal({
          issue,
          customer: { name: 'Zoë 😀', company: '', company_code: '', details: 'one\ntwo & #three+%' },
        });
      });
    }

    it('has no fields for options that the author sets', async () => {
      const element = await fixture<BtIssueForm>(html`
        <bt-issue-form site=${SITE} issue-code-name="Other" customer-name="Ann"
          ><option value="1">One</option></bt-issue-form
        >
      `);
      expect(element.shadowRoot?.querySelector('select, [name="customer.name"]')).to.equal(null);
      const events = asked(element);
      own<HTMLButtonElement>(element, 'button').click();
      expect(events[0]?.options).to.deep.include({ issue: { codeName: 'Other' } });
      expect(events[0]?.options.customer?.name).to.equal('Ann');
    });

    it('sends hidden inputs along', async () => {
      const element = await fixture<BtIssueForm>(html`
        <bt-issue-form site=${SITE} issue-id="1">
          <input type="hidden" name="session.custom.page" value="/help" />
        </bt-issue-form>
      `);
      const events = asked(element);
      own<HTMLButtonElement>(element, 'button').click();
      expect(events[0]?.options.attributes).to.deep.equal({ page: '/help' });
    });

    it('shows a missing choice beside the select element, and focuses it', async () => {
      const element = await empty();
      const events = asked(element);
      own<HTMLButtonElement>(element, 'button').click();
      await element.updateComplete;
      const choice = own<HTMLSelectElement>(element, 'select');
      expect(events).to.have.length(0);
      expect(noteOf(choice)).to.equal(choice.validationMessage);
      expect(choice.getAttribute('aria-invalid')).to.equal('true');
      expect(element.shadowRoot?.activeElement).to.equal(choice);
      expect(own(element, '[role=alert]').textContent).to.not.equal('');
      await expect(element).to.be.accessible();
    });

    it('counts the bytes of the details while they are typed', async () => {
      const element = await empty();
      const details = own<HTMLTextAreaElement>(element, 'textarea');
      expect(noteOf(details)).to.equal('0 of 1024 bytes used');
      type(details, 'é😀');
      expect(noteOf(details)).to.equal('6 of 1024 bytes used');
    });

    it('shows at once that the details are too long, keeps them, and sends them once they are shorter', async () => {
      const element = await empty();
      const events = asked(element);
      own<HTMLSelectElement>(element, 'select').value = 'Other';
      const details = own<HTMLTextAreaElement>(element, 'textarea');
      type(details, 'é'.repeat(513));
      expect(noteOf(details)).to.include('at most 1024 bytes, not 1026').and.include('1026 of 1024');
      own<HTMLButtonElement>(element, 'button').click();
      // It is requested, and stopped by its errors.
      expect(details.value).to.have.length(513);
      events.length = 0;
      type(details, 'é'.repeat(512));
      expect(noteOf(details)).to.equal('1024 of 1024 bytes used');
      expect(details.hasAttribute('aria-invalid')).to.equal(false);
      own<HTMLButtonElement>(element, 'button').click();
      expect(events[0]?.options.customer?.details).to.have.length(512);
    });
  });

  describe('around an author’s form', () => {
    const around = () =>
      fixture<BtIssueForm>(html`
        <bt-issue-form>
          <form action="https://${SITE}/api/start_session">
            <label>Name <input name="customer.name" aria-describedby="hint" required /></label>
            <p id="hint">Hint</p>
            <label>Details <textarea name="customer_desc"></textarea></label>
            <input type="hidden" name="codeName" value="Other" />
            <button name="session.priority" value="1">Urgent</button>
            <button name="session.priority" value="3">Not urgent</button>
          </form>
        </bt-issue-form>
      `);

    it('sends it, with the button that was pressed', async () => {
      const element = await around();
      const events = asked(element);
      element.querySelector('input')!.value = 'Ann';
      element.querySelectorAll('button')[1]?.click();
      expect(events[0]).to.include({ site: SITE, startType: 'full' });
      expect(events[0]?.options).to.deep.equal({
        issue: { codeName: 'Other' },
        customer: { name: 'Ann', details: '' },
        priority: 3,
      });
    });

    it('shows a constraint violation beside its field, until the field changes', async () => {
      const element = await around();
      const events = asked(element);
      const name = element.querySelector('input')!;
      element.querySelector('button')?.click();
      expect(events).to.have.length(0);
      expect(noteOf(name)).to.equal(`Hint ${name.validationMessage}`);
      expect(name.closest('label')?.textContent?.trim()).to.equal('Name');
      expect(document.activeElement).to.equal(name);
      type(name, 'Ann');
      expect(noteOf(name)).to.equal('Hint');
      expect(element.querySelector('.bt-field-note')).to.equal(null);
    });

    it('shows an error of the API’s rules beside its field, however the field is spelled', async () => {
      const element = await around();
      const details = element.querySelector('textarea')!;
      element.querySelector('input')!.value = 'Ann';
      details.value = 'x'.repeat(1025);
      const problems: string[] = [];
      element.addEventListener('bt-session-invalid', (event) => problems.push(...event.problems.map((p) => p.field)));
      element.querySelector('button')?.click();
      await element.updateComplete;
      expect(problems).to.deep.equal(['customer.details']);
      expect(noteOf(details)).to.include('1025');
      expect(document.activeElement).to.equal(details);
      expect(details.value).to.have.length(1025);
      await expect(element).to.be.accessible();
    });

    it('leaves a submission alone that the page has handled', async () => {
      const element = await around();
      const events = asked(element);
      element.querySelector('input')!.value = 'Ann';
      element.querySelector('form')?.addEventListener('submit', (event) => event.preventDefault());
      element.querySelector('button')?.click();
      expect(events).to.have.length(0);
    });

    it('does not take its notes along when it is cloned', async () => {
      const element = await around();
      element.querySelector('button')?.click();
      const clone = element.cloneNode(true) as BtIssueForm;
      element.after(clone);
      await clone.updateComplete;
      expect(clone.querySelector('.bt-field-note')).to.equal(null);
      expect(clone.querySelector('input')?.getAttribute('aria-describedby')).to.equal('hint');
      const events = asked(clone);
      clone.querySelector('input')!.value = 'Ann';
      clone.querySelector('button')?.click();
      expect(events).to.have.length(1);
      clone.remove();
    });
  });

  describe('around loose inputs', () => {
    const loose = () =>
      fixture<BtIssueForm>(html`
        <bt-issue-form site=${SITE}>
          <label>Key <input name="short_key" required /></label>
          <label>More <textarea name="details"></textarea></label>
        </bt-issue-form>
      `);

    it('has a button, and Enter does the same', async () => {
      const element = await loose();
      const events = asked(element);
      const key = element.querySelector('input')!;
      key.value = '1234567';
      own<HTMLButtonElement>(element, 'button').click();
      pressEnter(key);
      expect(events.map(({ options }) => options.sessionKey)).to.deep.equal(['1234567', '1234567']);
      await expect(element).to.be.accessible();
    });

    it('is not sent by Enter in a text area, with a modifier, or while a word is composed', async () => {
      const element = await loose();
      const events = asked(element);
      const key = element.querySelector('input')!;
      key.value = '1234567';
      pressEnter(element.querySelector('textarea')!);
      pressEnter(key, { ctrlKey: true });
      pressEnter(key, { isComposing: true });
      expect(events).to.have.length(0);
    });

    it('is validated like a form', async () => {
      const element = await loose();
      const events = asked(element);
      const key = element.querySelector('input')!;
      own<HTMLButtonElement>(element, 'button').click();
      expect(events).to.have.length(0);
      expect(noteOf(key)).to.equal(key.validationMessage);
    });

    it('is sent by an author’s button, but not by one for the page’s own scripts', async () => {
      const element = await fixture<BtIssueForm>(html`
        <bt-issue-form site=${SITE}>
          <input name="short_key" value="1234567" aria-label="Key" />
          <button name="locale" value="de">Go</button>
        </bt-issue-form>
      `);
      expect(element.shadowRoot?.querySelector('button')).to.equal(null);
      const events = asked(element);
      element.querySelector('button')?.click();
      expect(events[0]?.options).to.deep.equal({ sessionKey: '1234567', locale: 'de' });
      element.querySelector('button')!.type = 'button';
      element.querySelector('button')?.click();
      expect(events).to.have.length(1);
    });
  });

  it('shows problems without a field as an alert', async () => {
    const element = await fixture<BtIssueForm>(html`
      <bt-issue-form
        ><form><input name="customer.name" aria-label="Name" /><button>Go</button></form></bt-issue-form
      >
    `);
    element.querySelector('button')?.click();
    await element.updateComplete;
    const alert = own(element, '[role=alert]').textContent;
    expect(alert?.trim()).to.equal('This form is not set up correctly. Please tell the help desk.');
  });

  it('shows correctable errors beside their fields, and a neutral sentence for others', async () => {
    const element = await fixture<BtIssueForm>(html`
      <bt-issue-form>
        <label><input type="radio" name="codeName" value="Other" />Other</label>
        <label><input name="session.custom.My_Field" value=${'x'.repeat(1030)} />Mine</label>
        <button>Go</button>
      </bt-issue-form>
    `);
    element.querySelector('button')?.click();
    await element.updateComplete;
    const notes = [...element.querySelectorAll('.bt-field-note')].map((note) => note.textContent);
    expect(notes).to.deep.equal([
      'Session key, representative or issue is missing.',
      'My_Field can have at most 1024 characters, not 1030.',
    ]);
    expect(own(element, 'div[role=alert]').textContent).to.include('This form is not set up correctly.');
  });
});
