// <bt-session-key-form>: its own form and an author's, what is wrong with a key, and the site it connects to.
import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/define.ts';
import type { BtSessionKeyForm } from '../../../src/elements/portal/session-key-form.ts';
import { configure } from '../../../src/request/page-settings.ts';
import { asked } from '../record-requests.ts';

const SITE = 'support.example.com';

const inside = <Kind extends Element = HTMLElement>(element: Element, selector: string): Kind =>
  element.shadowRoot?.querySelector(selector) as Kind;

const type = (input: HTMLInputElement, text: string): void => {
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
};

const make = (attributes = '') =>
  fixture<BtSessionKeyForm>(`<bt-session-key-form site="${SITE}" ${attributes}></bt-session-key-form>`);

describe('bt-session-key-form', () => {
  it('starts a session with the key that is typed, however it is typed', async () => {
    const element = await make();
    const requests = asked(element);
    type(inside(element, 'input'), ' 834-7482 ');
    inside<HTMLFormElement>(element, 'form').requestSubmit();
    expect(requests.map(({ options, site, startType }) => [options.sessionKey, site, startType])).to.deep.equal([
      ['8347482', SITE, 'full'],
    ]);
  });

  it('passes its attributes to the session', async () => {
    const element = await make(
      'type="chat" locale="de" external-key="T-1" class="wide" data-x="1" organisation="Acme"',
    );
    const requests = asked(element);
    type(inside(element, 'input'), '8347482');
    inside<HTMLFormElement>(element, 'form').requestSubmit();
    const [request] = requests;
    expect([request?.startType, request?.options.locale, request?.options.attributes]).to.deep.equal([
      'chat',
      'de',
      { external_key: 'T-1' },
    ]);
    const session = inside(element, 'bt-support-session');
    expect(session.getAttributeNames().sort().join()).not.to.match(/class|data|organisation/);
    element.removeAttribute('locale');
    await new Promise((resolve) => setTimeout(resolve));
    expect(session.hasAttribute('locale')).to.equal(false);
  });

  for (const [typed, message] of [
    ['', 'Please enter the session key that your representative has given you.'],
    ['123', 'A session key has 7 characters. This one has 3.'],
    ['12345678', 'A session key has 7 characters. This one has 8.'],
    ['https://support.example.com/', 'Please enter the session key that your representative has given you.'],
  ] as const) {
    it(`says what is wrong with "${typed}", keeps it, and starts nothing`, async () => {
      const element = await make();
      const requests = asked(element);
      const input = inside<HTMLInputElement>(element, 'input');
      type(input, typed);
      inside<HTMLFormElement>(element, 'form').requestSubmit();
      expect(requests).to.deep.equal([]);
      expect(inside(element, '[part=problem]').textContent).to.equal(message);
      expect(input.value).to.equal(typed);
      expect(input.getAttribute('aria-invalid')).to.equal('true');
      expect(element.shadowRoot?.activeElement).to.equal(input);
      type(input, '1');
      expect(inside(element, '[part=problem]').textContent).to.equal('');
      expect(input.hasAttribute('aria-invalid')).to.equal(false);
    });
  }

  it('takes the key out of the link of an invitation at once', async () => {
    const element = await make();
    const input = inside<HTMLInputElement>(element, 'input');
    type(input, 'https://support.example.com/api/start_session?short_key=8347482');
    expect(input.value).to.equal('8347482');
  });

  it('names the site that the customer will connect to, and the organisation', async () => {
    const element = await make();
    const site = inside(element, '[part=site]');
    expect(site.textContent).to.match(/^You will be connected to support\.example\.com\. /);
    element.setAttribute('organisation', 'Acme <b>Help</b>');
    await new Promise((resolve) => setTimeout(resolve));
    expect(site.textContent).to.match(/^You will be connected to Acme <b>Help<\/b> \(support\.example\.com\)\. /);
  });

  it('has the organisation and the address for reports from the settings of the page, as they are when it is used', async () => {
    const element = await make();
    expect(element.shadowRoot?.querySelector('slot[name=report] a')).to.equal(null);
    configure({ organisation: 'Acme', report: 'mailto:security@example.com' });
    try {
      inside<HTMLInputElement>(element, 'input').focus();
      expect(inside(element, '[part=site]').textContent).to.match(/^You will be connected to Acme \(support/);
      expect(inside<HTMLAnchorElement>(element, 'slot[name=report] a').href).to.equal('mailto:security@example.com');
      configure({ report: 'javascript:alert(1)' });
      inside<HTMLInputElement>(element, 'input').blur();
      inside<HTMLInputElement>(element, 'input').focus();
      expect(element.shadowRoot?.querySelector('slot[name=report] a')).to.equal(null);
    } finally {
      configure({ organisation: undefined, report: undefined });
    }
  });

  it('has a form that the browser could send by itself', async () => {
    const form = inside<HTMLFormElement>(await make(), 'form');
    expect([form.action, form.method]).to.deep.equal([`https://${SITE}/api/start_session`, 'get']);
    expect([...form.elements].map((control) => (control as HTMLInputElement).name)).to.include('short_key');
  });

  it('uses the form of the page in place of its own, with all that is in it', async () => {
    const element = await fixture<BtSessionKeyForm>(html`
      <bt-session-key-form>
        <form action="https://support.example.com/api/start_session">
          <label>Key <input name="short_key" /></label>
          <input type="hidden" name="c2cjs" value="1" />
          <input name="customer.name" value="Ann" />
          <button>Join</button>
        </form>
      </bt-session-key-form>
    `);
    const requests = asked(element);
    expect(inside(element, 'form').hidden).to.equal(true);
    expect(inside(element, '[part=site]').textContent).to.contain('support.example.com');
    const input = element.querySelector('input') as HTMLInputElement;
    type(input, '８３４ ７４８２');
    element.querySelector('form')?.requestSubmit();
    const [request] = requests;
    expect(request?.options.sessionKey).to.equal('8347482');
    expect(request?.options.customer).to.deep.equal({ name: 'Ann' });
    expect([request?.startType, request?.site]).to.deep.equal(['chat', SITE]);
  });

  it('is started by a button elsewhere, and by a script', async () => {
    const place = await fixture<HTMLElement>(`<div>
      <button command="--start" commandfor="key-form">Join</button>
      <bt-session-key-form id="key-form" site="${SITE}"></bt-session-key-form>
    </div>`);
    const element = place.querySelector('bt-session-key-form') as BtSessionKeyForm;
    const requests = asked(element);
    place.querySelector('button')?.click();
    expect(requests).to.deep.equal([]);
    expect(inside(element, '[part=problem]').textContent).to.match(/^Please enter the session key/);
    type(inside(element, 'input'), '834-7482');
    place.querySelector('button')?.click();
    element.start();
    expect(requests.map(({ options }) => options.sessionKey)).to.deep.equal(['8347482', '8347482']);
  });

  it('leaves a submission to a listener of the page that has prevented it', async () => {
    const element = await fixture<BtSessionKeyForm>(html`
      <bt-session-key-form site=${SITE}>
        <form action="https://support.example.com/api/start_session">
          <input name="short_key" value="8347482" /><button>Join</button>
        </form>
      </bt-session-key-form>
    `);
    const requests = asked(element);
    element.querySelector('form')?.addEventListener('submit', (event) => event.preventDefault());
    element.querySelector('form')?.requestSubmit();
    expect(requests).to.deep.equal([]);
  });

  it('focuses its field', async () => {
    const element = await make();
    element.focus();
    expect(element.shadowRoot?.activeElement).to.equal(inside(element, 'input'));
  });

  it('is accessible', async () => {
    const element = await make('organisation="Acme"');
    type(inside(element, 'input'), '1');
    inside<HTMLFormElement>(element, 'form').requestSubmit();
    await expect(element).to.be.accessible();
  });
});
