import { expect } from '@open-wc/testing';
import { dialogHost } from '../../launch/launcher-fixture.ts';
import { named, setUpGuide } from './guide-fixture.ts';

const test = setUpGuide();

/** Has the page's head say something. */
function say(name: string, content: string): void {
  document.head.append(Object.assign(document.createElement('meta'), { name: `bt-${name}`, content }));
}

afterEach(() => {
  for (const meta of document.querySelectorAll('meta[name^="bt-"]')) meta.remove();
});

const contact = (): string | null => dialogHost()!.textContent;
const isChatOffered = (dialog: HTMLDialogElement): boolean => Boolean(named(dialog, 'chat-instead'));

describe('the meta elements of a page', () => {
  it('is its contact, as text', () => {
    say('contact', 'Call <b>555-0100</b>');
    test.show('manual');
    expect(contact()).to.equal('Call <b>555-0100</b>');
    expect(dialogHost()!.shadowRoot!.querySelectorAll('slot')).to.have.length(1);
  });

  it('do not set its contact if a script or an element does, even to nothing', () => {
    say('contact', 'Of the head');
    test.show('manual', { settings: { contact: 'Of a script' } });
    expect(contact()).to.equal('Of a script');
    test.show('manual', { settings: { contact: '' } });
    expect(contact()).to.equal('');
    test.target.innerHTML = '<p slot="contact">Of an element</p>';
    test.show('manual');
    expect(contact()).to.equal('Of an element');
  });

  for (const [content, set, isOffered] of [
    ['true', undefined, true],
    ['false', undefined, false],
    ['', undefined, false],
    ['true', false, false],
    ['false', true, true],
  ] as const) {
    it(`is whether to offer a chat: “${content}”, with ${set} by a script`, () => {
      say('chat-instead', content);
      expect(isChatOffered(test.show('manual', { settings: { chatInstead: set } }))).to.equal(isOffered);
      expect(isChatOffered(test.show('manual', { startType: 'chat', settings: { chatInstead: set } }))).to.equal(false);
    });
  }
});
