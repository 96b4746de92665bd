import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define.ts';
import { findObstacles } from '../../src/author/diagnosis.ts';
import { SITE } from '../session/samples.ts';

const find = (facts?: object) => findObstacles(window, SITE, facts);
const codes = (facts?: object) => find(facts).map(({ code }) => code);

describe('a likely mistake', () => {
  const added: Element[] = [];
  afterEach(() => {
    for (const element of added.splice(0)) element.remove();
  });
  const meta = (name: string, content: string): Element => {
    const element = Object.assign(document.createElement('meta'), { name, content });
    document.head.append(element);
    added.push(element);
    return element;
  };

  for (const [name, content, code] of [
    ['bt-enhance', 'yes', 'meta-wrong'],
    ['bt-chat-instead', '', 'meta-wrong'],
    ['bt-local', 'de', 'meta-unknown'],
  ] as const) {
    it(`is <meta name="${name}" content="${content}">`, () => {
      const element = meta(name, content);
      expect(find().map((found) => [found.code, found.element])).to.deep.equal([[code, element]]);
    });
  }

  it('is not a setting of the head that is right', () => {
    meta('bt-enhance', 'true');
    meta('bt-chat-instead', 'false');
    meta('bt-contact', 'Call 555 0100');
    expect(codes()).to.deep.equal([]);
  });

  it('is a setting that configure() does not know', () => {
    const [found] = find({ pageSettings: { site: SITE, sitte: 'x', chatInstead: true } });
    expect(found?.code).to.equal('setting-unknown');
    expect(found?.message).to.include('"sitte"').and.include('Did you mean "site"?');
  });

  it('is an attribute of the script tag that is nearly a known one', () => {
    const script = document.createElement('script');
    script.type = 'text/plain';
    script.src = 'https://a.example/bt-support.js';
    script.dataset['local'] = 'de';
    script.dataset['cfasync'] = 'false';
    script.dataset['enhance'] = '';
    document.head.append(script);
    added.push(script);
    const found = find().filter(({ element }) => element === script);
    expect(found.map(({ message }) => message)).to.deep.equal([
      'data-local is not an attribute of the script tag. Did you mean "data-locale"?',
    ]);
  });

  it('is a boolean attribute with a value that means off', async () => {
    await fixture(html`<bt-support-session site=${SITE} session-key="1234567" cut-opener="no"></bt-support-session>`);
    expect(find().map(({ message }) => message)).to.deep.equal([
      'cut-opener is on, whatever its value: only "false" turns it off.',
    ]);
  });

  it('is an unknown option, without its value', async () => {
    const element = await fixture<HTMLElement>(html`<bt-support-session site=${SITE}></bt-support-session>`);
    Object.assign(element, { options: { sessionKey: '1234567', custommer: { name: 'secret' } } });
    expect(codes()).to.deep.equal(['option-unknown']);
    expect(JSON.stringify(find().map(({ message }) => message)))
      .to.include('custommer')
      .and.not.include('secret');
  });

  it('is found in open shadow roots', async () => {
    const host = await fixture<HTMLElement>(html`<div></div>`);
    host.attachShadow({ mode: 'open' }).innerHTML =
      `<bt-support-session site="${SITE}" rep-id="1"></bt-support-session>`;
    const [found] = find();
    expect(found?.message).to.equal('rep-name is missing.');
    expect(found?.element).to.equal(host.shadowRoot?.firstElementChild);
  });

  it('is in the address of an enhanced link', async () => {
    const link = await fixture(html`<a href="https://${SITE}/api/start_session?short_key=12">Go</a>`);
    expect(codes({ isEnhanced: false })).to.deep.equal([]);
    expect(find({ isEnhanced: true }).map(({ code, element }) => [code, element])).to.deep.equal([
      ['wrong-length', link],
    ]);
  });

  it('is an unsent field of an enhanced form, but not an empty one', async () => {
    const form = await fixture(html`
      <form action="https://${SITE}/api/start_session"><input name="short_key" /><input name="student" /></form>
    `);
    expect(find({ isEnhanced: true }).map(({ code, element }) => [code, element])).to.deep.equal([
      ['control-ignored', form],
    ]);
  });

  it('never contains customer data of a site', async () => {
    await fixture(html`
      <bt-support-session
        site="https://ann:secret@${SITE}/api/start_session?short_key=secret"
        session-key="1234567"
      ></bt-support-session>
    `);
    const [found] = find();
    expect(found?.code).to.equal('site-wrong');
    expect(found?.message).to.include(SITE).and.not.include('secret');
  });
});
