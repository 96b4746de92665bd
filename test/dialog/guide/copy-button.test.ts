import { expect, fixture, waitUntil } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import { copyButton } from '../../../src/dialog/guide/copy-button.ts';
import { t } from '../../../src/dialog/guide/t.ts';
import { isOpen, named, setUpGuide, URL } from './guide-fixture.ts';

const TEXT = 'https://support.example.com/api/start_session?short_key=1234567&customer.name=<b>';

const { execCommand } = document;

/** Has the browser copy in this way, or not at all. */
function copyWith(writeText: (text: string) => Promise<void>, command: () => boolean): void {
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
  document.execCommand = command;
}

const refuse = (): Promise<never> => Promise.reject(new DOMException('not allowed', 'NotAllowedError'));

/** The text that is selected in the field that has the focus. */
function selectedText(): string {
  const { value, selectionStart, selectionEnd } = document.activeElement as HTMLTextAreaElement;
  return value.slice(selectionStart, selectionEnd);
}

describe('a button that copies', () => {
  let place: HTMLElement;
  let button: HTMLButtonElement;

  beforeEach(async () => {
    place = await fixture<HTMLElement>('<div></div>');
    place.append(...copyButton(TEXT, 'Copy', 'Copy: Link'));
    button = place.querySelector('button')!;
    button.focus();
  });
  afterEach(() => {
    Reflect.deleteProperty(navigator, 'clipboard');
    document.execCommand = execCommand;
  });

  const said = (): string | null => place.querySelector('output')!.textContent;
  const press = (): unknown => button.onclick!(new PointerEvent('click'));

  it('is named by what it copies, and does not submit a form around it', () => {
    expect(button).to.include({ textContent: 'Copy', type: 'button' });
    expect(button.getAttribute('aria-label')).to.equal('Copy: Link');
    expect(copyButton(TEXT, 'Copy')[0]?.getAttribute('aria-label')).to.equal('Copy');
  });

  it('announces nothing before it is pressed', () => {
    expect(said()).to.equal('');
  });

  it('copies the text unchanged, and announces it', async () => {
    const written: string[] = [];
    copyWith(
      async (text) => void written.push(text),
      () => expect.fail('one way is enough'),
    );
    await press();
    expect(written).to.deep.equal([TEXT]);
    expect(said()).to.equal(t('copied'));
    expect(place.children).to.have.length(2);
  });

  it('copies again', async () => {
    let count = 0;
    copyWith(
      async () => void count++,
      () => false,
    );
    await press();
    await press();
    expect(count).to.equal(2);
    expect(said()).to.equal(t('copied'));
  });

  it('falls back to execCommand if the Clipboard API is refused, leaves nothing behind and keeps the focus', async () => {
    let copied = '';
    copyWith(refuse, () => {
      copied = selectedText();
      return true;
    });
    await press();
    expect(copied).to.equal(TEXT);
    expect(said()).to.equal(t('copied'));
    expect([...place.children].map(({ localName }) => localName)).to.deep.equal(['button', 'output']);
    expect(document.activeElement === button).to.equal(true);
  });

  it('falls back to execCommand without the Clipboard API', async () => {
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined });
    document.execCommand = () => true;
    await press();
    expect(said()).to.equal(t('copied'));
  });

  it('shows the text itself, selected and read-only, if the browser refuses both', async () => {
    copyWith(refuse, () => false);
    await press();
    expect(said()).to.equal(t('copy.by-hand'));
    expect([...place.children].map(({ localName }) => localName)).to.deep.equal(['output', 'input']);
    const field = place.querySelector('input')!;
    expect(field).to.include({ value: TEXT, readOnly: true, selectionStart: 0, selectionEnd: TEXT.length });
    expect(field.getAttribute('aria-label')).to.equal('Copy: Link');
    expect(document.activeElement === field).to.equal(true);
  });
});

describe('in a dialog that is modal, a button', () => {
  const test = setUpGuide();

  it('copies in the older way, with what the browser itself lets through', async () => {
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined });
    const dialog = test.show('manual');
    let copied = '';
    const onCopy = (event: Event): void => {
      const { value, selectionStart, selectionEnd } = event.composedPath()[0] as HTMLTextAreaElement;
      copied = value.slice(selectionStart, selectionEnd);
    };
    document.addEventListener('copy', onCopy);
    try {
      const { left, top } = named(dialog, 'copy.link').getBoundingClientRect();
      await sendMouse({ type: 'click', position: [Math.ceil(left + 9), Math.ceil(top + 9)] });
      await waitUntil(() => dialog.querySelector('output')?.textContent);
    } finally {
      document.removeEventListener('copy', onCopy);
      Reflect.deleteProperty(navigator, 'clipboard');
    }
    expect(copied).to.equal(URL);
    expect(dialog.querySelector('output')?.textContent).to.equal(t('copied'));
    expect(isOpen()).to.equal(true);
  });
});
