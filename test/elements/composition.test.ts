// Content of elements: nothing disappears, and everything is shown in its place.
import { expect } from '@open-wc/testing';
import type { BtIssueForm } from '../../src/elements/issue-form.ts';
import type { BtSupportSession } from '../../src/elements/support-session.ts';
import { asked, ownButton } from './record-requests.ts';
import { parsed, settled } from './place.ts';

const SITE = 'support.example.com';
const KEY = { sessionKey: '1234567' };

const session = (content: string, attributes = 'session-key="1234567"') =>
  parsed<BtSupportSession>(`<bt-support-session site="${SITE}" ${attributes}>${content}</bt-support-session>`);

const issues = (content: string, attributes = '') =>
  parsed<BtIssueForm>(`<bt-issue-form site="${SITE}" ${attributes}>${content}</bt-issue-form>`);

/** What shows of an element, in the order in which it shows: its own controls with their names or texts, and what is slotted. */
function shown(root: Node): string[] {
  return [...root.childNodes].flatMap((node): string[] => {
    if (node instanceof HTMLSlotElement && node.assignedNodes().length) return node.assignedNodes().flatMap(wordsOf);
    if (node instanceof HTMLButtonElement) return [`[${shown(node).join(' ')}]`];
    if (node instanceof HTMLInputElement || node instanceof HTMLTextAreaElement) return [node.name];
    if (node instanceof HTMLSelectElement) return ['choice'];
    if (node instanceof Element && node.matches('label, .bt-field-note'))
      return shown(node).filter((word) => word.includes('.') || word === 'choice');
    return node.nodeType === Node.TEXT_NODE ? wordsOf(node) : shown(node);
  });
}

function wordsOf(node: Node): string[] {
  if (node instanceof HTMLElement && node.matches('button, input[type=submit]'))
    return [`[${node.textContent || (node as HTMLInputElement).value}]`];
  const text = node.textContent?.trim().replace(/\s+/g, ' ');
  return text ? [text] : [];
}

const shownOf = (element: Element): string => shown(element.shadowRoot!).join(' | ');

const FIELDS = 'customer.name | customer.company | customer.company_code | customer.details';

const OPTIONS = '<option value="2">Printer</option><option value="network">Network</option>';

describe('the content of <bt-support-session>', () => {
  const rows: [content: string, shows: string][] = [
    ['', '[Get support]'],
    ['Chat starten', '[Chat starten]'],
    ['<b>Chat</b> <i>starten</i>', '[Chat starten]'],
    ['<span>Chat <em>starten</em></span>', '[Chat starten]'],
    ['<x-words>Chat starten</x-words>', '[Chat starten]'],
    ['Chat starten<input type="hidden" name="session.custom.page" value="/">', '[Chat starten]'],
    ['Chat starten<p>Mo–Fr 9–17</p>', '[Chat starten] | Mo–Fr 9–17'],
    ['<p>Mo–Fr 9–17</p>Chat starten', 'Mo–Fr 9–17 | [Chat starten]'],
    ['<h3>Hilfe</h3>Chat <b>starten</b><p>Mo–Fr 9–17</p>', 'Hilfe | [Chat starten] | Mo–Fr 9–17'],
    ['<p>Mo–Fr 9–17</p>', 'Mo–Fr 9–17 | [Get support]'],
    ['<ul><li>One</li></ul>', 'One | [Get support]'],
    ['<table><tr><td>One</td></tr></table>', 'One | [Get support]'],
    ['<div>One</div><div>Two</div>', 'One | Two | [Get support]'],
    ['<span><p>Mo–Fr 9–17</p></span>', 'Mo–Fr 9–17 | [Get support]'],
    ['<button type="reset">Empty</button>Go', '[Empty] | [Go]'],
    ['<p slot="contact">Call us</p>Go', '[Go]'],
    ['<label>Key <input name="short_key"></label><p>Mo–Fr 9–17</p>', 'Key | Mo–Fr 9–17 | [Get support]'],
    ['<p>Mo–Fr 9–17</p><button>Go</button>', 'Mo–Fr 9–17 | [Go]'],
  ];
  for (const [content, shows] of rows) {
    it(`shows: ${content || 'nothing'}`, async () => {
      const element = await session(content);
      expect(shownOf(element)).to.equal(shows);
      const events = asked(element);
      (ownButton(element) ?? element.querySelector('button'))?.click();
      expect(events[0]?.options.sessionKey).to.equal(KEY.sessionKey);
      await expect(element).to.be.accessible();
    });
  }

  it('stays beside a button that has its label from an attribute', async () => {
    const element = await session('Mo–Fr 9–17', 'session-key="1234567" button-text="Chat starten"');
    expect(shownOf(element)).to.equal('Mo–Fr 9–17 | [Chat starten]');
    expect(ownButton(element)?.querySelector('[lang]')).to.equal(null);
    element.buttonText = null;
    await settled(element);
    expect(shownOf(element)).to.equal('[Mo–Fr 9–17]');
  });

  it('is rendered again when it changes', async () => {
    const element = await session('Chat starten');
    element.append(Object.assign(document.createElement('p'), { textContent: 'Mo–Fr 9–17' }));
    await settled(element);
    expect(shownOf(element)).to.equal('[Chat starten] | Mo–Fr 9–17');
    element.firstChild!.remove();
    await settled(element);
    expect(shownOf(element)).to.equal('Mo–Fr 9–17 | [Get support]');
  });
});

describe('the contact for the dialog', () => {
  const contact = '<p slot="contact">Call us</p>';
  const rows: [what: string, content: string][] = [
    ['in a block', `<div>${contact}</div>Go`],
    ['in the label', `<span>Go <span slot="contact">Call us</span></span>`],
    [
      'in a form',
      `<form><input name="short_key" value="1234567" aria-label="Key">${contact}<button>Go</button></form>`,
    ],
    ['in the block of a field', `<div><label>Key <input name="short_key" value="1234567"></label>${contact}</div>`],
  ];
  for (const [what, content] of rows) {
    for (const tag of ['bt-support-session', 'bt-issue-form']) {
      it(`is not on the page in <${tag}>, wherever it stands: ${what}`, async () => {
        const element = await parsed<BtIssueForm>(`<${tag} site="${SITE}" issue-id="1">${content}</${tag}>`);
        const found = element.querySelector<HTMLElement>('[slot=contact]')!;
        expect(found.checkVisibility()).to.equal(false);
        expect(ownButton(element)?.innerText ?? '').to.not.include('Call us');
      });
    }
  }

  it('is left to the component whose slot it is in', async () => {
    const element = await session(`<x-card>${contact}</x-card>`);
    expect(element.querySelector<HTMLElement>('[slot=contact]')?.hidden).to.equal(false);
  });
});

describe('the content of <bt-issue-form>', () => {
  const rows: [what: string, content: string, shows: string][] = [
    ['issues', OPTIONS, `choice | ${FIELDS} | [Get support]`],
    ['nothing', '', `${FIELDS} | [Get support]`],
    ['text', 'We answer at once.', `We answer at once. | ${FIELDS} | [Get support]`],
    ['opening hours', `<p>Mo–Fr 9–17</p>${OPTIONS}`, `Mo–Fr 9–17 | choice | ${FIELDS} | [Get support]`],
    [
      'issues and a question',
      `${OPTIONS}<label>Matrikelnummer <input name="session.custom.number"></label>`,
      `choice | ${FIELDS} | Matrikelnummer | [Get support]`,
    ],
    [
      'a question and issues',
      `<label>Matrikelnummer <input name="session.custom.number"></label>${OPTIONS}`,
      `choice | ${FIELDS} | Matrikelnummer | [Get support]`,
    ],
    [
      'issues, a question and a button, with text between them',
      `<p>First</p>${OPTIONS}<p>Second</p><label>Matrikelnummer <input name="session.custom.number"></label><p>Third</p><button>Senden</button><p>Last</p>`,
      `First | choice | ${FIELDS} | Second | Matrikelnummer | Third | [Senden] | Last`,
    ],
    ['issues and a button', `${OPTIONS}<button>Hilfe anfordern</button>`, `choice | ${FIELDS} | [Hilfe anfordern]`],
    ['issues and a button in a block', `${OPTIONS}<p><button>Hilfe</button></p>`, `choice | ${FIELDS} | Hilfe`],
    [
      'issues and an input that submits',
      `${OPTIONS}<input type="submit" value="Hilfe">`,
      `choice | ${FIELDS} | [Hilfe]`,
    ],
    ['a button', '<p>Intro</p><button>Senden</button>', `Intro | ${FIELDS} | [Senden]`],
    [
      'a button for the page’s own scripts',
      `${OPTIONS}<button type="button">Zeigen</button>`,
      `choice | ${FIELDS} | [Zeigen] | [Get support]`,
    ],
    [
      'an own field for what the form asks, too',
      `${OPTIONS}<label>Ihr Name <input name="customer_name" required></label>`,
      'choice | customer.company | customer.company_code | customer.details | Ihr Name | [Get support]',
    ],
    ['fields alone', '<label>Key <input name="short_key"></label>', 'Key | [Get support]'],
    [
      'fields and a button for the page’s own scripts',
      '<label>Key <input name="short_key"></label><button type="button">Zeigen</button>',
      'Key | [Zeigen] | [Get support]',
    ],
    ['a form', '<form><label>Key <input name="short_key"></label><button>Go</button></form>', 'Key Go'],
    [
      'a menu of its own',
      '<label>Issue <select name="codeName"><option>A</option></select></label>',
      'Issue A | [Get support]',
    ],
  ];
  for (const [what, content, shows] of rows) {
    it(`shows: ${what}`, async () => {
      const element = await issues(content);
      expect(shownOf(element)).to.equal(shows);
      await expect(element).to.be.accessible();
    });
  }

  it('has a label for the button, and a heading, from attributes', async () => {
    const element = await issues(OPTIONS, 'button-text="Hilfe anfordern" heading="Hilfe"');
    expect(shownOf(element)).to.equal(`Hilfe | choice | ${FIELDS} | [Hilfe anfordern]`);
    const heading = element.shadowRoot!.querySelector('[part=heading]')!;
    expect(heading.localName).to.equal('h2');
    expect(element.shadowRoot!.querySelector('form')?.getAttribute('aria-labelledby')).to.equal(heading.id);
    await expect(element).to.be.accessible();
    element.heading = null;
    await settled(element);
    expect(element.shadowRoot!.querySelector('[part=heading], [aria-labelledby]')).to.equal(null);
  });
});

describe('a form of the element’s own with an author’s question in it', () => {
  const combined = (more = '', attributes = '') =>
    issues(
      `${OPTIONS}<label>Matrikelnummer <input name="session.custom.number" required pattern="\\d+"></label>
       <label><input type="checkbox" name="session.custom.urgent" value="yes"> Urgent</label>${more}`,
      attributes,
    );

  const own = <Kind extends Element>(element: BtIssueForm, selector: string): Kind =>
    element.shadowRoot!.querySelector<Kind>(selector)!;

  const fill = (element: BtIssueForm, number: string): void => {
    const choice = own<HTMLSelectElement>(element, 'select');
    choice.value = 'network';
    choice.dispatchEvent(new Event('change', { bubbles: true }));
    own<HTMLInputElement>(element, '[name="customer.name"]').value = 'Ann';
    element.querySelector<HTMLInputElement>('[name="session.custom.number"]')!.value = number;
  };

  const EXPECTED = {
    issue: { codeName: 'network' },
    customer: { name: 'Ann', company: '', company_code: '', details: '' },
    attributes: { number: '4711' },
  };

  it('sends both', async () => {
    const element = await combined();
    const events = asked(element);
    fill(element, '4711');
    element.querySelector<HTMLInputElement>('[type=checkbox]')!.checked = true;
    ownButton(element)?.click();
    expect(events.map(({ options }) => options)).to.deep.equal([
      { ...EXPECTED, attributes: { number: '4711', urgent: 'yes' } },
    ]);
  });

  it('is validated as one form, in visual order', async () => {
    const element = await combined();
    const events = asked(element);
    ownButton(element)?.click();
    await settled(element);
    expect(events).to.have.length(0);
    const choice = own<HTMLSelectElement>(element, 'select');
    const number = element.querySelector<HTMLInputElement>('[name="session.custom.number"]')!;
    expect([choice, number].map((control) => control.getAttribute('aria-invalid'))).to.deep.equal(['true', 'true']);
    expect(element.shadowRoot!.activeElement).to.equal(choice);
    expect(element.querySelector('.bt-field-note')?.textContent).to.equal(number.validationMessage);
    await expect(element).to.be.accessible();
    fill(element, 'abc');
    ownButton(element)?.click();
    expect(document.activeElement).to.equal(number);
    fill(element, '4711');
    ownButton(element)?.click();
    expect(events.map(({ options }) => options)).to.deep.equal([EXPECTED]);
  });

  it('is sent by an author’s button, with its name and value', async () => {
    const element = await combined('<button name="session.priority" value="1">Now</button><button>Later</button>');
    const events = asked(element);
    fill(element, '4711');
    const [now, later] = element.querySelectorAll('button');
    now!.click();
    later!.click();
    expect(events.map(({ options }) => options)).to.deep.equal([{ ...EXPECTED, priority: 1 }, EXPECTED]);
  });

  it('is not validated with a formnovalidate button', async () => {
    const element = await combined('<button formnovalidate>Now</button>', 'session-key="1234567"');
    const events = asked(element);
    element.querySelector('button')?.click();
    expect(events[0]?.options.sessionKey).to.equal('1234567');
  });

  for (const more of ['', '<button>Now</button>']) {
    it(`is sent with Enter from an author’s field, ${more ? 'with' : 'without'} an author’s button`, async () => {
      const element = await combined(more);
      const events = asked(element);
      fill(element, '4711');
      for (const field of [element.querySelector('input')!, own(element, '[name="customer.name"]')]) {
        const enter = { key: 'Enter', bubbles: true, composed: true, cancelable: true };
        field.dispatchEvent(new KeyboardEvent('keydown', enter));
      }
      // With a button in its form, a field is submitted by the browser, which does so for real keys alone.
      expect(events.map(({ options }) => options)).to.deep.equal(more ? [EXPECTED, EXPECTED] : [EXPECTED]);
    });
  }

  it('shows errors of the API’s rules beside an author’s field', async () => {
    const element = await issues(
      `${OPTIONS}<label>Ihr Name <input name="customer.name" value="${'x'.repeat(101)}"></label>`,
    );
    own<HTMLSelectElement>(element, 'select').value = '2';
    ownButton(element)?.click();
    await settled(element);
    expect(element.querySelector('.bt-field-note')?.textContent).to.include('101');
    expect(document.activeElement).to.equal(element.querySelector('input'));
  });

  it('counts an author’s own description', async () => {
    const element = await issues(`${OPTIONS}<label>Was ist los? <textarea name="details"></textarea></label>`);
    const details = element.querySelector('textarea')!;
    details.value = 'é';
    details.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    expect(element.querySelector('.bt-field-note')?.textContent).to.equal('2 of 1024 bytes used');
  });
});

describe('a choice of issues', () => {
  const choiceOf = (element: BtIssueForm): HTMLSelectElement => element.shadowRoot!.querySelector('select')!;

  const GROUPS = `<option value="1">One</option><optgroup label="Hardware"><option value="2">Printer</option>
    <option value="3" disabled>Scanner</option></optgroup><optgroup label="Closed" disabled><option value="4">Old</option></optgroup>`;

  it('keeps its groups', async () => {
    const choice = choiceOf(await issues(GROUPS));
    const outline = [...choice.children].map((child) =>
      child instanceof HTMLOptGroupElement
        ? [
            child.label,
            child.disabled,
            [...child.children].map((one) => [(one as HTMLOptionElement).value, (one as HTMLOptionElement).disabled]),
          ]
        : (child as HTMLOptionElement).value,
    );
    expect(outline).to.deep.equal([
      '',
      '1',
      [
        'Hardware',
        false,
        [
          ['2', false],
          ['3', true],
        ],
      ],
      ['Closed', true, [['4', false]]],
    ]);
  });

  it('has no second blank option if the author has one', async () => {
    const element = await issues(`<option value="">Bitte wählen</option>${OPTIONS}`);
    expect([...choiceOf(element).options].map(({ label }) => label)).to.deep.equal([
      'Bitte wählen',
      'Printer',
      'Network',
    ]);
  });

  const preselections: [what: string, attributes: string, content: string, value: string][] = [
    ['a selected option', '', '<option value="1">One</option><option value="2" selected>Two</option>', '2'],
    ['a code name', 'issue-code-name="network"', OPTIONS, 'network'],
    ['a number', 'issue-id="2"', OPTIONS, '2'],
    [
      'an attribute before a selected option',
      'issue-id="2"',
      `${OPTIONS}<option value="9" selected>Nine</option>`,
      '2',
    ],
    ['one in a group', 'issue-id="2"', GROUPS, '2'],
  ];
  for (const [what, attributes, content, value] of preselections) {
    it(`is preselected by ${what}, and can be changed`, async () => {
      const element = await issues(content, attributes);
      const choice = choiceOf(element);
      expect(choice.value).to.equal(value);
      const events = asked(element);
      ownButton(element)?.click();
      const first = [...choice.options].find((option) => option.value && option.value !== value)!;
      choice.value = first.value;
      choice.dispatchEvent(new Event('change', { bubbles: true }));
      ownButton(element)?.click();
      const issue = (name: string) => (/^\d+$/.test(name) ? { id: Number(name) } : { codeName: name });
      expect(events.map(({ options }) => options.issue)).to.deep.equal([issue(value), issue(first.value)]);
    });
  }

  it('is not shown if the author sets an issue that is not among the options, or another start method', async () => {
    for (const attributes of ['issue-code-name="Other"', 'session-key="1234567"', 'rep-id="1" rep-name="Ann"']) {
      const element = await issues(OPTIONS, attributes);
      expect(choiceOf(element), attributes).to.equal(null);
      const events = asked(element);
      ownButton(element)?.click();
      expect(events, attributes).to.have.length(1);
    }
  });
});
