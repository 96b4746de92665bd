import { expect } from '@open-wc/testing';
import { configure, isEnhanced, pageHosts, pageSettings } from '../../src/request/page-settings.ts';
import { linksApi, setUpApi } from '../../src/builds/bt-support.ts';
import { applyTagSettings } from '../../src/builds/script-tag.ts';

/** A tag with such attributes. */
const tag = (attributes: Record<string, string>): HTMLScriptElement => {
  const script = document.createElement('script');
  for (const [name, value] of Object.entries(attributes)) script.setAttribute(name, value);
  return script;
};

describe('the tag of the script', () => {
  afterEach(() => {
    delete window.BtSupport;
    configure({ site: undefined, sites: undefined, locale: undefined, enhance: undefined });
  });

  it('applies its settings', () => {
    applyTagSettings(tag({ 'data-site': 'support.example.com', 'data-locale': 'de', 'data-enhance': '' }));
    expect(pageSettings).to.include({ site: 'support.example.com', locale: 'de', enhance: true });
  });

  it('adds other sites', () => {
    applyTagSettings(tag({ 'data-site': 'support.example.com', 'data-sites': 'a.example, b.example' }));
    expect(pageHosts(document)).to.deep.equal(['support.example.com', 'a.example', 'b.example']);
    applyTagSettings(tag({ 'data-sites': '' }));
    expect(pageHosts(document)).to.have.length(3);
  });

  it('keeps settings that are absent or blank', () => {
    configure({ site: 'a.example', locale: 'fr', enhance: true });
    applyTagSettings(tag({ 'data-site': '', 'data-locale': '' }));
    applyTagSettings(null);
    expect(pageSettings).to.include({ site: 'a.example', locale: 'fr', enhance: true });
  });

  it('overrides the head', () => {
    const meta = Object.assign(document.createElement('meta'), { name: 'bt-enhance', content: 'true' });
    document.head.append(meta);
    applyTagSettings(tag({ 'data-enhance': 'false' }));
    expect(isEnhanced()).to.equal(false);
    meta.remove();
  });

  it('passes its settings to the first copy, which does the rest', () => {
    const told: unknown[] = [];
    const first = { configure: (settings: unknown) => told.push(settings), enhance: () => () => undefined };
    window.BtSupport = first as never;
    applyTagSettings(tag({ 'data-site': 'b.example', 'data-enhance': '' }));
    expect(window.BtSupport).to.equal(first);
    expect(told).to.deep.equal([{ site: 'b.example', enhance: true }]);
    // The elements may be of this one.
    expect(pageSettings.site).to.equal('b.example');
  });

  it('takes over the settings of the first copy, and adds functions that it lacks', () => {
    const told: unknown[] = [];
    const set = { site: 'a.example' };
    const first = {
      enhance: () => () => undefined,
      configure: (settings: object) => {
        told.push(settings);
        return Object.assign(set, settings);
      },
    };
    Reflect.set(window, 'BtSupport', first);
    applyTagSettings(null);
    applyTagSettings(tag({ 'data-locale': 'de' }));
    expect(pageSettings).to.include({ site: 'a.example', locale: 'de' });
    expect(first).to.have.property('start').that.is.a('function');
    told.length = 0;
    first.configure({ site: 'b.example' });
    expect(told, 'told once').to.deep.equal([{ site: 'b.example' }]);
    expect(pageSettings.site).to.equal('b.example');
  });

  it('leaves a frozen BtSupport unchanged', () => {
    const first = Object.freeze({ configure: () => ({ locale: 'de' }), enhance: () => () => undefined });
    Reflect.set(window, 'BtSupport', first);
    applyTagSettings(tag({ 'data-site': 'b.example' }));
    expect(pageSettings).to.include({ site: 'b.example', locale: 'de' });
    expect(Object.keys(first)).to.deep.equal(['configure', 'enhance']);
  });

  it('replaces an element called BtSupport', () => {
    const place = document.body.appendChild(document.createElement('div'));
    place.id = 'BtSupport';
    applyTagSettings(tag({ 'data-site': 'a.example' }));
    expect(window.BtSupport!.configure).to.be.a('function');
    expect(pageSettings.site).to.equal('a.example');
    place.remove();
  });

  it('enhances plain links if no setting says otherwise', () => {
    for (const [said, isOn] of [
      [undefined, true],
      ['', true],
      ['false', false],
    ] as const) {
      delete window.BtSupport;
      configure({ enhance: undefined });
      setUpApi(linksApi, tag(said === undefined ? {} : { 'data-enhance': said }), true);
      expect(isEnhanced(), String(said)).to.equal(isOn);
    }
    setUpApi(linksApi, null, true);
    expect(isEnhanced(), 'what another tag turned off').to.equal(false);
  });

  it('installs the functions of its build', () => {
    applyTagSettings(null);
    expect(Object.keys(window.BtSupport!).sort()).to.deep.equal(['close', 'configure', 'diagnose', 'enhance', 'start']);
  });
});
