// An issue form whose own part is not there yet, or cannot be loaded: what its author wrote starts sessions by itself.
import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define.ts';
import type { BtIssueForm } from '../../src/elements/issue-form.ts';
import { asked } from './record-requests.ts';

/** In the task in which it came to the page: nothing has been loaded for it. */
function early(place: Element, content: string): BtIssueForm {
  const element = document.createElement('bt-issue-form');
  element.site = 'support.example.com';
  element.innerHTML = content;
  place.append(element);
  return element;
}

describe('an issue form before its own part is loaded', () => {
  let place: HTMLElement;
  let submissions: boolean[];
  const stay = (event: Event): void => {
    submissions.push(event.defaultPrevented);
    event.preventDefault();
  };
  beforeEach(async () => {
    submissions = [];
    window.addEventListener('submit', stay);
    place = await fixture(html`<div></div>`);
  });
  afterEach(() => window.removeEventListener('submit', stay));

  it('sends an author’s form without an action, which the browser would send to the page', () => {
    const element = early(
      place,
      '<form><input name="short_key" value="1234567"><button name="locale" value="de">Go</button></form>',
    );
    const events = asked(element);
    element.querySelector('button')?.click();
    expect(events.map(({ options }) => options)).to.deep.equal([{ sessionKey: '1234567', locale: 'de' }]);
    expect(submissions).to.deep.equal([true]);
  });

  it('leaves an author’s form with an action to the browser', () => {
    const element = early(
      place,
      '<form action="https://support.example.com/api/start_session"><input name="short_key" value="1234567"><button>Go</button></form>',
    );
    const events = asked(element);
    element.querySelector('button')?.click();
    expect(events).to.have.length(0);
    expect(submissions).to.deep.equal([false]);
  });

  it('sends inputs outside a form with an author’s button, once they are valid', () => {
    const element = early(place, '<input name="short_key" required aria-label="Key"><button>Go</button>');
    const events = asked(element);
    element.querySelector('button')?.click();
    expect(events).to.have.length(0);
    element.querySelector('input')!.value = '1234567';
    element.querySelector('button')?.click();
    expect(events.map(({ options }) => options)).to.deep.equal([{ sessionKey: '1234567' }]);
  });
});
