// An author's questions in an issue form, whose answers become lines of the details.
import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import '../../../src/define.ts';
import { findObstacles } from '../../../src/author/diagnosis.ts';
import type { BtIssueForm } from '../../../src/elements/issue-form.ts';
import { parsed, settled } from '../place.ts';
import { asked, ownButton } from '../record-requests.ts';

const SITE = 'support.example.com';

async function form(content: string, attributes = 'issue-id="4"'): Promise<BtIssueForm> {
  const element = await parsed<BtIssueForm>(`<bt-issue-form site="${SITE}" ${attributes}>${content}</bt-issue-form>`);
  await import('../../../src/elements/questions/questions.ts');
  await aTimeout(0);
  await settled(element);
  return element;
}

const own = <Kind extends Element>(element: BtIssueForm, selector: string): Kind | null =>
  element.shadowRoot!.querySelector<Kind>(selector);
const details = (element: BtIssueForm): HTMLTextAreaElement => own(element, 'textarea')!;
const detailsOf = (element: BtIssueForm): string | undefined => element.options.customer?.details;

const type = (control: HTMLInputElement | HTMLTextAreaElement, text: string): void => {
  control.value = text;
  control.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
};

/** The notes beside a control, as assistive technology finds them. */
const notesOf = (control: Element): string =>
  (control.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => (control.getRootNode() as Document).getElementById(id)?.textContent ?? '')
    .join(' | ');

const ASSET = '<label>Asset <input data-details></label>';
const SINCE = `<fieldset data-details><legend>Since when?</legend>
  <label><input type="radio" name="since"> Today</label>
  <label><input type="radio" name="since"> Last week</label></fieldset>`;

describe('the questions of an author', () => {
  it('are part of the element’s own form, and their answers lines of the details', async () => {
    const element = await form(ASSET + SINCE);
    expect(own(element, 'textarea')).to.not.equal(null);
    expect(own<HTMLSlotElement>(element, 'form slot:not([name])')?.assignedElements()).to.have.length(2);
    const requests = asked(element);
    details(element).value = 'No light.';
    type(element.querySelector('input')!, 'T-1');
    element.querySelectorAll<HTMLInputElement>('[type=radio]')[1]?.click();
    ownButton(element)?.click();
    expect(requests.map(({ options }) => options.customer?.details)).to.deep.equal([
      'No light.\nAsset: T-1\nSince when?: Last week',
    ]);
    expect(new URL(requests[0]!.url).searchParams.get('customer.details')).to.equal(
      'No light.\nAsset: T-1\nSince when?: Last week',
    );
    expect(requests[0]?.url).to.not.include('since=');
    await expect(element).to.be.accessible();
  });

  it('leave the details alone without answers', async () => {
    const element = await form(ASSET + SINCE);
    expect(detailsOf(element)).to.equal('');
    details(element).value = 'No light.';
    expect(detailsOf(element)).to.equal('No light.');
  });

  it('are the only lines where the details are empty, hidden, or left to the author', async () => {
    for (const [attributes, expected] of [
      ['issue-id="4"', 'Asset: T-1'],
      ['issue-id="4" hide-fields="customer-details"', 'Asset: T-1'],
      ['issue-id="4" customer-details="From the intranet"', 'From the intranet\nAsset: T-1'],
    ] as const) {
      const element = await form(ASSET, attributes);
      type(element.querySelector('input')!, 'T-1');
      expect(detailsOf(element), attributes).to.equal(expected);
    }
  });

  it('work in a form of the author, whose names stay with it', async () => {
    const element = await form(
      `<form action="https://${SITE}/api/start_session"><input type="hidden" name="codeName" value="Other">
       <label>Problem <textarea name="customer_desc">No light.</textarea></label>
       <label>Asset <input name="session.custom.asset" data-details value="T-1"></label>${SINCE}<button>Go</button></form>`,
      '',
    );
    element.querySelectorAll<HTMLInputElement>('[type=radio]')[0]?.click();
    const requests = asked(element);
    element.querySelector('button')?.click();
    expect(requests[0]?.options).to.deep.equal({
      issue: { codeName: 'Other' },
      customer: { details: 'No light.\nAsset: T-1\nSince when?: Today' },
      attributes: { asset: 'T-1' },
    });
  });

  it('work in a form elsewhere', async () => {
    const elsewhere = document.createElement('form');
    elsewhere.id = 'elsewhere';
    elsewhere.innerHTML = '<label>Asset <input data-details value="T-1"></label>';
    document.body.append(elsewhere);
    try {
      const element = await form('', 'issue-id="4" issue-form="elsewhere"');
      expect(detailsOf(element)).to.equal('Asset: T-1');
    } finally {
      elsewhere.remove();
    }
  });

  it('are in an address of the author that is used unchanged otherwise', async () => {
    const element = await form(
      `<form action="https://${SITE}/api/start_session?"><input type="hidden" name="codeName" value="Other">
       <input type="hidden" name="customer.details" value="No light.">
       <label>Asset <input data-details value="T-1"></label><button>Go</button></form>`,
      'priority="9"',
    );
    const { searchParams } = new URL(element.href);
    expect([...searchParams]).to.deep.equal([
      ['codeName', 'Other'],
      ['customer.details', 'No light.\nAsset: T-1'],
    ]);
  });

  it('do not take what a script has set wrongly for an answer', async () => {
    const element = await form('<label>Asset <input data-details value="T-1"></label>', '');
    element.options = { issue: { id: 4 }, customer: 'Ann' as never };
    expect(element.problems.map(({ field, code }) => `${field} ${code}`)).to.include('customer wrong-value');
  });

  it('are not reported as fields that are not sent', async () => {
    const element = await form(
      `${SINCE}<label>Asset <input name="asset" data-details></label>`,
      'issue-id="4" dry-run',
    );
    const found = findObstacles(window, SITE).filter((obstacle) => obstacle.element === element);
    expect(found).to.deep.equal([]);
    await waitUntil(() => own(element, '[part=dry-run]'), 'the dry run is shown', { timeout: 8000 });
    type(element.querySelector<HTMLInputElement>('[name=asset]')!, 'T-1');
    element.querySelectorAll<HTMLInputElement>('[type=radio]')[1]?.click();
    await settled(element);
    const shown = own(element, '[part=dry-run]')?.textContent ?? '';
    expect(shown).to.include('customer.details=Since').and.include('Asset%3A%20T-1').and.not.include('Not sent');
  });

  it('start nothing before they can be read', async () => {
    const element = await form('');
    const requests = asked(element);
    element.insertAdjacentHTML('beforeend', '<label>Asset <input data-details value="T-1"></label>');
    await element.updateComplete;
    element.start();
    await settled(element);
    await waitUntil(() => detailsOf(element) === 'Asset: T-1', 'the questions are read');
    element.start();
    const sent = requests.map(({ options }) => options.customer?.details);
    expect(new Set(sent)).to.deep.equal(new Set(['Asset: T-1']));
  });
});

describe('the counter with questions', () => {
  it('counts the answers, and says what is left, while they change', async () => {
    const element = await form(ASSET + SINCE);
    expect(notesOf(details(element))).to.equal('0 of 1024 bytes used, with your answers: 1024 left');
    type(element.querySelector('input')!, 'é');
    expect(notesOf(details(element))).to.equal('9 of 1024 bytes used, with your answers: 1015 left');
    type(details(element), 'x');
    expect(notesOf(details(element))).to.equal('11 of 1024 bytes used, with your answers: 1013 left');
    element.querySelectorAll<HTMLInputElement>('[type=radio]')[0]?.click();
    expect(notesOf(details(element))).to.equal('30 of 1024 bytes used, with your answers: 994 left');
  });

  it('is beside the details of an author', async () => {
    const element = await form(`<label>Problem <textarea name="customer.details"></textarea></label>${ASSET}`);
    const field = element.querySelector('textarea')!;
    expect(notesOf(field)).to.equal('0 of 1024 bytes used, with your answers: 1024 left');
    type(element.querySelector('input')!, 'T-1');
    expect(notesOf(field)).to.equal('10 of 1024 bytes used, with your answers: 1014 left');
  });

  it('is right after a reset', async () => {
    const element = await form(ASSET);
    type(details(element), 'x');
    own<HTMLFormElement>(element, 'form')?.reset();
    await aTimeout(0);
    expect(notesOf(details(element))).to.equal('0 of 1024 bytes used, with your answers: 1024 left');
  });
});

describe('too much in the details with questions', () => {
  const MESSAGE =
    'Description of the problem can have at most 1024 bytes, not 1025. Your answers to the other questions are part of it.';

  it('is a problem beside the details, at once and when it is sent, and all of it stays', async () => {
    const element = await form(ASSET);
    const asset = element.querySelector('input')!;
    type(details(element), 'x'.repeat(1013));
    type(asset, 'T-1');
    expect(notesOf(details(element)))
      .to.include('1024 of 1024 bytes used')
      .and.not.include(MESSAGE);
    type(asset, 'T-12');
    expect(notesOf(details(element)))
      .to.include(MESSAGE)
      .and.include('0 left');
    expect(details(element).getAttribute('aria-invalid')).to.equal('true');
    expect(element.href).to.equal('');
    ownButton(element)?.click();
    await settled(element);
    expect(notesOf(details(element))).to.include(MESSAGE);
    expect(element.shadowRoot!.activeElement).to.equal(details(element));
    expect([details(element).value.length, asset.value]).to.deep.equal([1013, 'T-12']);
    await expect(element).to.be.accessible();
    type(asset, 'T-1');
    expect(details(element).hasAttribute('aria-invalid')).to.equal(false);
    const requests = asked(element);
    ownButton(element)?.click();
    expect(requests[0]?.options.customer?.details).to.have.length(1024);
  });

  it('is a problem beside the question where the details have no field', async () => {
    const element = await form(`${SINCE}${ASSET}`, 'issue-id="4" hide-fields="customer-details"');
    const asset = element.querySelector<HTMLInputElement>('label > [data-details]')!;
    type(asset, 'x'.repeat(1018));
    expect(notesOf(asset)).to.include(MESSAGE);
    const shown: string[] = [];
    element.addEventListener('bt-session-invalid', ({ problems }) => shown.push(...problems.map(({ code }) => code)));
    ownButton(element)?.click();
    await settled(element);
    expect(shown).to.deep.equal(['too-long']);
    expect(notesOf(asset)).to.include(MESSAGE);
    expect(document.activeElement).to.equal(asset);
    expect(own(element, 'div[role=alert]')).to.equal(null);
    type(asset, 'T-1');
    expect(asset.hasAttribute('aria-invalid')).to.equal(false);
  });

  it('does not hide that the details are missing', async () => {
    const element = await form(ASSET, 'issue-id="4" require-fields="customer-details"');
    ownButton(element)?.click();
    expect(details(element).getAttribute('aria-invalid')).to.equal('true');
    type(element.querySelector('input')!, 'T-1');
    expect(details(element).getAttribute('aria-invalid')).to.equal('true');
    type(details(element), 'x');
    expect(details(element).hasAttribute('aria-invalid')).to.equal(false);
  });

  it('has the label of the author', async () => {
    const element = await form(ASSET, 'issue-id="4" label-customer-details="Was ist los?"');
    type(element.querySelector('input')!, 'x'.repeat(1018));
    expect(notesOf(details(element))).to.include('Was ist los? can have at most 1024 bytes, not 1025. Your answers');
  });
});

describe('mistakes with questions', () => {
  const rows: [what: string, tag: string, content: string, expected: RegExp[]][] = [
    [
      'no label',
      'bt-issue-form',
      '<input data-details><input name="asset" data-details>',
      [
        /^question-unlabelled: The question "input" has no label/,
        /^question-unlabelled: The question "asset" has no label/,
      ],
    ],
    [
      'no label of a group',
      'bt-issue-form',
      '<div data-details><label><input type="radio" name="a"> A</label><label><input type="radio" name="a"> B</label></div>',
      [/^question-unlabelled: The question "a" has no label/],
    ],
    [
      'a file',
      'bt-issue-form',
      '<label>File <input type="file" data-details></label>',
      [/^question-without-control: data-details on <input> has no effect/],
    ],
    ['no field', 'bt-issue-form', '<p data-details>Text</p>', [/^question-without-control: data-details on <p>/]],
    [
      'the details themselves',
      'bt-issue-form',
      '<label>Details <textarea name="customer.details" data-details></textarea></label>',
      [/^question-without-control: data-details on <textarea>/],
    ],
    [
      'another element',
      'bt-support-session',
      '<label>Asset <input data-details></label>',
      [/^question-without-form: data-details has no effect in it: it is for <bt-issue-form>\.$/],
    ],
  ];
  for (const [what, tag, content, expected] of rows)
    it(`are reported, on the console as well: ${what}`, async () => {
      const { warn } = console;
      const written: string[] = [];
      console.warn = (message: string) => written.push(message);
      try {
        const element = await parsed<BtIssueForm>(`<${tag} site="${SITE}" issue-id="4">${content}</${tag}>`);
        const found = findObstacles(window, SITE)
          .filter((obstacle) => obstacle.element === element)
          .map(({ code, message }) => `${code}: ${message}`);
        expect(found).to.have.length(expected.length);
        for (const [index, pattern] of expected.entries()) expect(found[index]).to.match(pattern);
        await waitUntil(() => written.length > 0, 'a warning is written', { timeout: 8000 });
        expect(written.join()).to.include(found[0]?.replace(/^[\w-]+: /, ''));
      } finally {
        console.warn = warn;
      }
    });
});
