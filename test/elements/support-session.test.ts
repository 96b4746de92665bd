import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define.ts';
import type { BtSupportSession } from '../../src/elements/support-session.ts';
import { asked, fieldsOf, ownButton } from './record-requests.ts';

const SITE = 'support.example.com';

describe('bt-support-session', () => {
  describe('attributes', () => {
    it('become the documented options, numbers as numbers', async () => {
      const element = await fixture<BtSupportSession>(html`
        <bt-support-session
          site=${SITE}
          issue-id="12"
          customer-name="Ann"
          customer-company="Acme"
          customer-company-code="A1"
          customer-details="It broke"
          external-key="T-1"
          skills="one, two"
          locale="de"
          chat-locale="cs-cs"
          priority="2"
          platform="winNT-64"
          timezone-offset="-300"
          fallback-to-full-window="false"
        ></bt-support-session>
      `);
      expect(element.options).to.deep.equal({
        issue: { id: 12 },
        customer: { name: 'Ann', company: 'Acme', company_code: 'A1', details: 'It broke' },
        attributes: { external_key: 'T-1' },
        skills: ['one', 'two'],
        locale: 'de',
        chatLocale: 'cs-cs',
        priority: 2,
        platform: 'winNT-64',
        timezoneOffset: -300,
        uiOptions: { fallbackToFullWindow: false },
      });
      expect(element.problems).to.deep.equal([]);
    });

    it('are reflected from properties', async () => {
      const element = await fixture<BtSupportSession>(html`<bt-support-session></bt-support-session>`);
      Object.assign(element, { sessionKey: '1234567', repId: 30, customerCompanyCode: 'x', cutOpener: true });
      await element.updateComplete;
      expect(element.getAttribute('session-key')).to.equal('1234567');
      expect(element.getAttribute('rep-id')).to.equal('30');
      expect(element.getAttribute('customer-company-code')).to.equal('x');
      expect(element.hasAttribute('cut-opener')).to.equal(true);
    });

    it('count as not set if they are blank', async () => {
      const element = await fixture<BtSupportSession>(
        html`<bt-support-session
          site=${SITE}
          session-key="1234567"
          rep-id=""
          locale=""
          priority=""
        ></bt-support-session>`,
      );
      expect(element.options).to.deep.equal({ sessionKey: '1234567' });
    });

    it('may be written as false if they are boolean', async () => {
      const element = await fixture<BtSupportSession>(
        html`<bt-support-session cut-opener="false" dry-run="false"></bt-support-session>`,
      );
      expect([element.cutOpener, element.dryRun]).to.deep.equal([false, false]);
    });

    it('can turn the time zone off', async () => {
      const element = await fixture<BtSupportSession>(
        html`<bt-support-session timezone-offset="off"></bt-support-session>`,
      );
      expect(element.options.timezoneOffset).to.equal(false);
    });

    for (const [attribute, field] of [
      ['rep-id', 'rep.id'],
      ['priority', 'priority'],
      ['platform', 'platform'],
      ['timezone-offset', 'timezoneOffset'],
      ['type', 'type'],
    ] as const) {
      it(`with junk are a problem: ${attribute}`, async () => {
        const element = await fixture<BtSupportSession>(
          html`<bt-support-session site=${SITE} rep-id="1" rep-name="Ann"></bt-support-session>`,
        );
        element.setAttribute(attribute, 'junk');
        expect(fieldsOf(element.problems)).to.include(field);
        expect(element.href).to.equal('');
      });
    }
  });

  describe('href', () => {
    it('is the address of the session, without what the launcher adds', async () => {
      const element = await fixture<BtSupportSession>(
        html`<bt-support-session site=${SITE} type="chat" session-key="1234567"></bt-support-session>`,
      );
      expect(element.href).to.equal(`https://${SITE}/api/start_session?c2cjs=1&short_key=1234567`);
    });

    it('is empty while there are problems', async () => {
      const element = await fixture<BtSupportSession>(html`<bt-support-session session-key="1"></bt-support-session>`);
      expect(element.href).to.equal('');
      expect(fieldsOf(element.problems)).to.have.members(['site', 'sessionKey']);
    });

    it('leaves out what a site that prompts would refuse', async () => {
      const element = await fixture<BtSupportSession>(html`
        <bt-support-session
          site=${SITE}
          session-key="1234567"
          customer-name="Ann"
          external-key="T-1"
          prompts-before-download
        ></bt-support-session>
      `);
      expect(new URL(element.href).search).to.equal('?short_key=1234567&session.custom.external_key=T-1');
    });
  });

  describe('where options come from', () => {
    it('is the slotted link, if there is nothing else', async () => {
      const element = await fixture<BtSupportSession>(html`
        <bt-support-session
          ><a href="https://${SITE}/api/start_session.ns?id=1&name=Admin&c2cjs=1&popup=1">Chat</a></bt-support-session
        >
      `);
      const events = asked(element);
      element.querySelector('a')?.click();
      expect(events).to.have.length(1);
      expect(events[0]).to.include({ startType: 'chat', site: SITE });
      expect(events[0]?.options).to.deep.equal({ rep: { id: 1, name: 'Admin' }, parameters: { popup: '1' } });
    });

    it('is link, inputs, attributes, property and listener, later ones overriding earlier ones', async () => {
      const element = await fixture<BtSupportSession>(html`
        <bt-support-session site=${SITE} customer-company="attribute" skills="b">
          <a href="https://other.example/api/start_session?short_key=1234567&customer.name=link&locale=de">Go</a>
          <input type="hidden" name="customer.name" value="input" />
          <input type="hidden" name="customer.company" value="input" />
          <input type="hidden" name="skills" value="a" />
          <input type="hidden" name="session.custom.colour" value="red" />
        </bt-support-session>
      `);
      element.options = { customer: { details: 'property' }, locale: 'fr', skills: ['c'] };
      element.sessionAttributes = { size: 'L' };
      let url = '';
      element.addEventListener('bt-session-request', (event) => {
        event.options.priority = 1;
        url = event.url;
        event.preventDefault();
      });
      element.querySelector('a')?.click();
      expect(new URL(url).host).to.equal(SITE);
      expect(element.options).to.deep.equal({
        sessionKey: '1234567',
        customer: { name: 'input', company: 'attribute', details: 'property' },
        locale: 'fr',
        skills: ['a', 'b', 'c'],
        attributes: { colour: 'red', size: 'L' },
      });
    });

    it('is a form in its own root by id', async () => {
      const host = await fixture(html`<div></div>`);
      const root = host.attachShadow({ mode: 'open' });
      const form = document.createElement('div');
      form.id = 'there';
      const input = document.createElement('input');
      input.name = 'codeName';
      input.value = 'Other';
      form.append(input);
      const element = document.createElement('bt-support-session');
      element.issueForm = 'there';
      root.append(form, element);
      expect(element.options).to.deep.equal({ issue: { codeName: 'Other' } });
      element.issueForm = 'elsewhere';
      expect(fieldsOf(element.problems)).to.include('issue-form');
    });

    it('is the page for the site, if nothing else has one', async () => {
      const meta = document.createElement('meta');
      meta.name = 'bt-site';
      meta.content = 'meta.example.com';
      document.head.append(meta);
      const element = await fixture<BtSupportSession>(
        html`<bt-support-session session-key="1234567"></bt-support-session>`,
      );
      expect(new URL(element.href).host).to.equal('meta.example.com');
      meta.remove();
      expect(element.href).to.equal('');
    });

    it('takes site and type from the form inside, even one with a control named action', async () => {
      const element = await fixture<BtSupportSession>(html`
        <bt-support-session>
          <form action="https://${SITE}/api/start_session">
            <input type="hidden" name="action" value="x" />
            <input type="hidden" name="c2cjs" value="1" />
            <input type="hidden" name="short_key" value="1234567" />
            <button>Go</button>
          </form>
        </bt-support-session>
      `);
      expect(element.href).to.equal(`https://${SITE}/api/start_session?c2cjs=1&short_key=1234567`);
    });
  });

  describe('control', () => {
    it('is the element’s own button with a default label, if the element is empty', async () => {
      const element = await fixture<BtSupportSession>(
        html`<bt-support-session site=${SITE} session-key="1234567"> </bt-support-session>`,
      );
      expect(ownButton(element)?.textContent?.trim()).to.equal('Get support');
      element.type = 'chat';
      await element.updateComplete;
      expect(ownButton(element)?.textContent?.trim()).to.equal('Start a chat');
      await expect(element).to.be.accessible();
    });

    it('takes its label from text inside', async () => {
      const element = await fixture<BtSupportSession>(
        html`<bt-support-session site=${SITE} session-key="1234567">Help me</bt-support-session>`,
      );
      const events = asked(element);
      expect(ownButton(element)?.querySelector('slot')?.assignedNodes()[0]?.textContent).to.equal('Help me');
      ownButton(element)?.click();
      expect(events).to.have.length(1);
      await expect(element).to.be.accessible();
    });

    it('has a default label beside a form without visible fields', async () => {
      const element = await fixture<BtSupportSession>(html`
        <bt-support-session site=${SITE}>
          <form><input type="hidden" name="short_key" value="1234567" /></form>
        </bt-support-session>
      `);
      const events = asked(element);
      expect(ownButton(element)?.textContent?.trim()).to.equal('Get support');
      ownButton(element)?.click();
      expect(events[0]?.options).to.deep.equal({ sessionKey: '1234567' });
    });

    it('is the one inside, and has the element’s box', async () => {
      for (const control of [html`<a href="#">Go</a>`, html`<button style="padding: 9px">Go</button>`, html``]) {
        const element = await fixture<BtSupportSession>(
          html`<bt-support-session site=${SITE} session-key="1234567">${control}</bt-support-session>`,
        );
        const inside = element.querySelector('a, button') ?? ownButton(element);
        const [own, box] = [element.getBoundingClientRect(), inside?.getBoundingClientRect()];
        expect([own.width, own.height]).to.deep.equal([box?.width, box?.height]);
      }
    });

    it('changes with the content', async () => {
      const element = await fixture<BtSupportSession>(
        html`<bt-support-session site=${SITE} session-key="1234567"></bt-support-session>`,
      );
      element.append(document.createElement('button'));
      await new Promise((resolve) => setTimeout(resolve));
      await element.updateComplete;
      expect(ownButton(element)).to.equal(null);
    });

    it('leaves modified clicks and downloads to the browser', async () => {
      const element = await fixture<BtSupportSession>(html`
        <bt-support-session><a href="https://${SITE}/api/start_session?short_key=1234567">Go</a></bt-support-session>
      `);
      const events = asked(element);
      const link = element.querySelector('a')!;
      const stop = (event: Event): void => event.preventDefault();
      document.addEventListener('click', stop);
      for (const init of [{ ctrlKey: true }, { metaKey: true }, { shiftKey: true }, { altKey: true }]) {
        link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ...init }));
      }
      link.setAttribute('download', '');
      link.click();
      expect(events).to.have.length(0);
      link.removeAttribute('download');
      link.click();
      document.removeEventListener('click', stop);
      expect(events).to.have.length(1);
    });

    it('respects a listener of the page that has handled the click', async () => {
      const element = await fixture<BtSupportSession>(
        html`<bt-support-session site=${SITE} session-key="1234567"><button>Go</button></bt-support-session>`,
      );
      const events = asked(element);
      element.querySelector('button')?.addEventListener('click', (event) => event.preventDefault());
      element.querySelector('button')?.click();
      expect(events).to.have.length(0);
    });

    it('submits the form inside, which the browser checks first', async () => {
      const element = await fixture<BtSupportSession>(html`
        <bt-support-session site=${SITE}>
          <form>
            <input name="short_key" required />
            <button name="locale" value="de">Go</button>
          </form>
        </bt-support-session>
      `);
      const events = asked(element);
      element.querySelector('button')?.click();
      expect(events).to.have.length(0);
      element.querySelector('input')!.value = ' 1234567 ';
      element.querySelector('button')?.click();
      expect(events[0]?.options).to.deep.equal({ sessionKey: '1234567', locale: 'de' });
    });
  });

  it('shows errors as an alert until the next start', async () => {
    const element = await fixture<BtSupportSession>(html`<bt-support-session></bt-support-session>`);
    const problems: unknown[] = [];
    element.addEventListener('bt-session-invalid', (event) => problems.push(...fieldsOf(event.problems)));
    expect(element.start()).to.equal(false);
    await element.updateComplete;
    const alert = element.shadowRoot?.querySelector('[role=alert]');
    expect([...alert!.querySelectorAll('p')].map(({ textContent }) => textContent)).to.deep.equal([
      'This button is not set up correctly. Please tell the help desk.',
    ]);
    expect(problems).to.deep.equal(['site', 'startMethod']);
    await expect(element).to.be.accessible();
    const events = asked(element);
    Object.assign(element, { site: SITE, sessionKey: '1234567' });
    element.start();
    await element.updateComplete;
    expect(events).to.have.length(1);
    expect(element.shadowRoot?.querySelector('[role=alert]')).to.equal(null);
  });

  it('lists what is not sent in a dry run', async () => {
    const element = await fixture<BtSupportSession>(html`
      <bt-support-session site=${SITE} session-key="1234567" dry-run>
        <input name="name" aria-label="Name" /><input name="student_number" aria-label="Number" />
        <input name="customer.name" aria-label="Your name" /><input name="locale" aria-label="Language" />
      </bt-support-session>
    `);
    while (!element.shadowRoot?.querySelector('output')) await new Promise((resolve) => setTimeout(resolve, 10));
    expect(element.shadowRoot.querySelector('output')?.textContent).to.include('Not sent: name, student_number');
    expect(element.shadowRoot.querySelector('output')?.textContent).not.to.match(/Not sent:.*(locale|customer)/);
  });

  it('shows address, problems and warnings in a dry run, and starts nothing', async () => {
    const element = await fixture<BtSupportSession>(
      html`<bt-support-session site=${SITE} session-key="abcdefg" locale="xx" dry-run></bt-support-session>`,
    );
    const events = asked(element);
    ownButton(element)?.click();
    while (!element.shadowRoot?.querySelector('output')) await new Promise((resolve) => setTimeout(resolve, 10));
    const output = element.shadowRoot.querySelector('output')?.textContent;
    expect(output).to.include(element.href).and.include('xx').and.include('sessionKey');
    expect(events).to.have.length(0);
  });
});
