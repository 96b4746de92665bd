import { expect } from '@open-wc/testing';
import { isScripted } from '../../src/links/scripted.ts';

function linkWith(handler: string, code: string): Element {
  const link = document.createElement('a');
  link.setAttribute(handler, code);
  return link;
}

describe('a script in the markup', () => {
  const itself = [
    'window.open(this.href); return false',
    'open(this.href)',
    'return !open (this.href, "chat", "width=300")',
    'window . open(this.href)',
    'top.open(this.href)',
    'if (x) { open(this.href) }',
    'void (() => open())',
    'BG.start(BG.START_TYPE.CHAT, {})',
    'window.BG.start(2, {})',
    'BtSupport.start("chat", {})',
    "location='/chat/'",
    'location.href = this.href + "&x=1"',
    'window.location = this.href',
    'document.location.assign(this.href)',
    'location.replace(this.href)',
    "track('it\\'s'); window.open(this.href)",
    '/* chat */ open(this.href)',
    '// chat\nopen(this.href)',
  ];
  for (const code of itself) {
    it(`starts something itself: ${JSON.stringify(code)}`, () => {
      for (const handler of ['onclick', 'onmousedown', 'onsubmit'])
        expect(isScripted(linkWith(handler, code)), handler).to.equal(true);
    });
  }

  const other = [
    '',
    "dataLayer.push({label: 'open chat'})",
    'dataLayer.push({"event": "open(chat)", page: "location=1"})',
    "ga('send', 'event', 'BG.start(chat)')",
    "track('it\\'s open(now)')",
    'track(`BtSupport.start()`)',
    '// window.open(this.href)',
    '/* location.href = 1 */ track()',
    'dialog.open()',
    'menu.open(this)',
    'openChat(this)',
    'reopen()',
    'isOpen = open',
    'track(location.href)',
    'if (location == top.location) track()',
    'BG.setSite("support.example.com")',
    'track("http://example.com/open(x)")',
  ];
  for (const code of other) {
    it(`starts nothing itself: ${JSON.stringify(code)}`, () =>
      expect(isScripted(linkWith('onclick', code))).to.equal(false));
  }

  it('counts on any of several elements', () => {
    expect(isScripted(linkWith('onclick', ''), null)).to.equal(false);
    expect(isScripted(linkWith('onclick', ''), linkWith('onclick', 'open()'))).to.equal(true);
  });
});
