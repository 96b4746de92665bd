import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/define.ts';
import { diagnose } from '../../../src/diagnose.ts';
import { configure } from '../../../src/request/page-settings.ts';

describe('a diagnosis', () => {
  const { warn } = console;
  let said: unknown[][];

  beforeEach(() => {
    said = [];
    console.warn = (...words) => said.push(words);
  });
  afterEach(() => {
    console.warn = warn;
    configure({ site: undefined, sites: undefined });
  });

  it('is an empty list without obstacles', async () => {
    expect(await diagnose()).to.deep.equal([]);
  });

  it('lists obstacles with a sentence each, and writes nothing to the console', async () => {
    configure({ site: 'https://support.example.com' });
    const found = await diagnose();
    expect(found.map(({ code }) => code)).to.deep.equal(['site-wrong']);
    expect(found[0]?.message).to.include('https://support.example.com');
    expect(said).to.deep.equal([]);
  });

  it('takes the site from the page’s settings or its meta element', async () => {
    await fixture(html`<bt-support-session session-key="1234567"></bt-support-session>`);
    expect((await diagnose()).map(({ code }) => code)).to.deep.equal(['site-missing']);
    const meta = Object.assign(document.createElement('meta'), { name: 'bt-site', content: 'support.example.com' });
    document.head.append(meta);
    try {
      expect(await diagnose()).to.deep.equal([]);
    } finally {
      meta.remove();
    }
    configure({ site: 'support.example.com' });
    expect(await diagnose()).to.deep.equal([]);
  });

  it('lists other sites that are not host names', async () => {
    const sites = ['a.example', 'https://b.example/', null, 7, Object.create(null)] as string[];
    configure({ site: 'support.example.com', sites });
    const found = await diagnose();
    expect(found.map(({ code }) => code)).to.deep.equal(['sites-wrong']);
    expect(found[0]?.message)
      .to.include('"https://b.example/"')
      .and.include('object, number, object')
      .and.not.include('a.example');
    configure({ sites: 'a.example b.example' });
    expect(await diagnose()).to.deep.equal([]);
  });

  it('is current at each call', async () => {
    configure({ site: '//' });
    expect(await diagnose()).to.have.length(1);
    configure({ site: 'support.example.com' });
    expect(await diagnose()).to.deep.equal([]);
  });
});
