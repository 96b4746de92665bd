import { expect, fixture, html } from '@open-wc/testing';
import { dialogHost } from '../../launch/launcher-fixture.ts';
import { setUpGuide } from './guide-fixture.ts';

const test = setUpGuide();

/** The copy in the dialog's slot, if there is one. */
function shown(): HTMLElement {
  const slot = dialogHost()!.shadowRoot!.querySelector<HTMLSlotElement>('slot[name=contact]');
  expect(slot?.previousElementSibling?.textContent).to.equal('Other ways to reach us');
  const assigned = slot!.assignedElements() as HTMLElement[];
  expect(assigned).to.have.length(1);
  return assigned[0]!;
}

const isShown = (): boolean => dialogHost()!.shadowRoot!.querySelector('slot') !== null;

function template(markup: string): HTMLTemplateElement {
  const element = document.createElement('template');
  element.innerHTML = markup;
  return element;
}

describe('the contact', () => {
  it('is a text of the page', () => {
    test.show('manual', { settings: { contact: 'Call 555-0100.' } });
    expect(shown().textContent).to.equal('Call 555-0100.');
    expect(shown().childElementCount).to.equal(0);
  });

  it('is text where it is a string, whatever is in it', () => {
    const contact = '<img src=x onerror=alert(1)> & <b>bold</b> {site}';
    test.show('manual', { settings: { contact } });
    expect(shown().textContent).to.equal(contact);
    expect(shown().childElementCount).to.equal(0);
  });

  it('is a copy of an element of the page, which stays where it is', async () => {
    const contact = await fixture(html`<p class="phone">Call <a href="tel:5550100">555-0100</a></p>`);
    test.show('manual', { settings: { contact } });
    const copy = shown().firstElementChild!;
    expect(copy.outerHTML).to.equal(contact.outerHTML);
    expect(copy === contact).to.equal(false);
    expect(contact.isConnected).to.equal(true);
  });

  it('is the content of a template, each time it is shown', () => {
    const contact = template('Call <b>555-0100</b> or <a href="/help">write</a>.');
    for (const view of ['manual', 'mobile', 'javascript'] as const) {
      test.show(view, { settings: { contact } });
      expect(shown().textContent).to.equal('Call 555-0100 or write.');
      expect([...shown().children].map(({ localName }) => localName)).to.deep.equal(['b', 'a']);
    }
    expect(contact.content.textContent).to.equal('Call 555-0100 or write.');
  });

  it('is the content of the element’s slot, which overrides the page’s setting', () => {
    test.target.innerHTML = 'Start <p slot="contact">Call <b>us</b></p><p slot="contact">Write to us</p>';
    test.show('manual', { settings: { contact: 'Of the page' } });
    expect([...shown().children].map(({ textContent }) => textContent)).to.deep.equal(['Call us', 'Write to us']);
    expect(shown().textContent).not.to.include('Of the page');
    expect(test.target.querySelectorAll(':scope > [slot=contact]')).to.have.length(2);
  });

  it('is not the slot of another component inside the element', () => {
    test.target.innerHTML = '<x-inner><p slot="contact">For the inner one</p></x-inner>';
    test.show('manual');
    expect(isShown()).to.equal(false);
  });

  it('is the page’s for a launch that comes from no element', () => {
    test.show('manual', { target: document, settings: { contact: 'Call us' } });
    expect(shown().textContent).to.equal('Call us');
  });

  for (const [what, contact] of [
    ['an element', () => template('<p id="a" slot="b">One <b id="c">two</b><i slot="d">three</i></p>').content],
    ['a template', () => template('<p id="a" slot="b">One <b id="c">two</b><i slot="d">three</i></p>')],
  ] as const) {
    it(`has ids of its own, and no slot, unlike what it was copied from: ${what}`, () => {
      const source = contact();
      const given = source instanceof HTMLTemplateElement ? source : source.firstElementChild!;
      test.show('manual', { settings: { contact: given } });
      expect(shown().textContent).to.equal('One twothree');
      expect([...shown().querySelectorAll('[id]')].map(({ id }) => id)).to.deep.equal(['bt-contact-a', 'bt-contact-c']);
      expect(shown().querySelectorAll('[slot]')).to.have.length(0);
      const original = given instanceof HTMLTemplateElement ? given.content.firstElementChild : given;
      expect(original?.id).to.equal('a');
      expect(original?.slot).to.equal('b');
    });
  }

  it('has no slot attribute', () => {
    test.target.innerHTML = '<p id="own" slot="contact">Call us</p>';
    test.show('manual');
    expect(shown().firstElementChild?.outerHTML).to.equal('<p id="bt-contact-own">Call us</p>');
  });

  it('has no script, which would run again, and labels for fields of its own', () => {
    const contact = template('<label for="a">Mail</label><input id="a"><script>document.title = "run"</script>');
    test.show('manual', { settings: { contact } });
    expect(shown().querySelectorAll('script')).to.have.length(0);
    const { control } = shown().querySelector('label')!;
    expect(control === shown().querySelector('input')).to.equal(true);
    expect(document.title).not.to.equal('run');
  });

  it('is seen in the dialog although it is hidden on the page', () => {
    test.target.innerHTML = '<p slot="contact" hidden>Call us</p>';
    test.show('manual');
    expect(shown().firstElementChild?.checkVisibility()).to.equal(true);
  });

  it('is left out if it is empty', () => {
    test.target.innerHTML = '<p slot="contact"> </p>';
    test.show('manual');
    expect(isShown()).to.equal(false);
  });

  it('is in the page’s own direction, whatever the language of the dialog', () => {
    document.body.dir = 'rtl';
    try {
      test.show('manual', { settings: { contact: 'Call us' } });
      expect(getComputedStyle(shown()).direction).to.equal('rtl');
    } finally {
      document.body.removeAttribute('dir');
    }
  });

  it('is in the page’s own styles', async () => {
    await fixture(html`
      <style>
        .phone {
          letter-spacing: 7px;
        }
      </style>
    `);
    test.show('manual', { settings: { contact: template('<p class="phone">Call us</p>') } });
    expect(getComputedStyle(shown().firstElementChild!).letterSpacing).to.equal('7px');
    expect(shown().getBoundingClientRect().height).to.be.above(0);
  });

  it('replaces that of an earlier view', () => {
    test.show('manual', { settings: { contact: 'First' } });
    test.show('mobile', { settings: { contact: 'Second' } });
    expect(shown().textContent).to.equal('Second');
    expect(dialogHost()!.textContent).to.equal('Second');
    test.show('manual');
    expect(isShown()).to.equal(false);
    expect(dialogHost()!.textContent).to.equal('');
  });

  it('can be a picture alone', () => {
    test.show('manual', { settings: { contact: template('<img alt="Call 555-0100" src="data:," />') } });
    expect(shown().querySelector('img')?.alt).to.equal('Call 555-0100');
  });

  for (const [what, contact] of [
    ['is not set', undefined],
    ['is empty', ''],
    ['is blank', ' \n '],
    ['is an empty template', template(' ')],
  ] as const) {
    it(`is not shown, and nor is its heading, where it ${what}`, () => {
      test.show('manual', { settings: { contact } });
      expect(isShown()).to.equal(false);
      expect(dialogHost()!.shadowRoot!.textContent).not.to.include('Other ways to reach us');
    });
  }
});
