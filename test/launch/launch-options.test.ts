import { expect, fixture } from '@open-wc/testing';
import { isElement } from '../../src/form/native.ts';
import { withDefaults, type LaunchOptions, resolveIssueForm } from '../../src/launch/launch-options.ts';
import { configure, pageSite } from '../../src/launch/page-settings.ts';
import { KEY } from '../session/samples.ts';

/** A moment in a place that is so many minutes west of UTC. */
const clock = (minutesWest: number): Date => ({ getTimezoneOffset: () => minutesWest }) as Date;

describe('the time zone that goes with a session', () => {
  for (const [west, east] of [
    [300, -300],
    [-330, 330],
    [-60, 60],
  ] as const) {
    it(`is ${east} minutes east, ${west} west`, () => {
      expect(withDefaults(KEY, clock(west))).to.deep.equal({ ...KEY, timezoneOffset: east });
    });
  }

  it('is a zero like any other in Greenwich', () => {
    expect(Object.is(withDefaults(KEY, clock(0)).timezoneOffset, 0)).to.equal(true);
    expect(Object.is(withDefaults(KEY, clock(-0)).timezoneOffset, 0)).to.equal(true);
  });

  it('is the one that is given', () => {
    for (const timezoneOffset of [0, -300, '60', false] as const) {
      expect(withDefaults({ ...KEY, timezoneOffset }, clock(300)).timezoneOffset).to.equal(timezoneOffset);
    }
  });

  it('is read from the clock of the machine', () => {
    expect(withDefaults(KEY).timezoneOffset).to.equal(-new Date().getTimezoneOffset() + 0);
  });
});

describe('the build for Windows that goes with a session', () => {
  const now = clock(0);

  it('is that of this machine where the author leaves it to the machine, and it is known', () => {
    expect(withDefaults({ ...KEY, platform: 'auto' }, now, 'winNT-64').platform).to.equal('winNT-64');
    expect(withDefaults({ ...KEY, platform: 'auto' }, now, 'winNT-32').platform).to.equal('winNT-32');
  });

  it('is none where it is not known', () => {
    expect(withDefaults({ ...KEY, platform: 'auto' }, now).platform).to.equal(undefined);
  });

  it('is the author’s, or none, whatever the machine is', () => {
    expect(withDefaults({ ...KEY, platform: 'winNT-32' }, now, 'winNT-64').platform).to.equal('winNT-32');
    expect(withDefaults(KEY, now, 'winNT-64')).not.to.have.property('platform');
  });
});

describe('an issue form among options', () => {
  const markup = `<form>
    <input name="codeName" value="Other"><input name="skills" value="a,b">
    <input name="customer.name" value="Form"><input name="customer.company" value="Form">
    <input name="csrf" value="x">
  </form>`;

  it('is read, and what is given beside it goes before it', async () => {
    const issue = await fixture(markup);
    expect(resolveIssueForm({ issue, skills: ['b', 'c'], customer: { name: 'Given' }, locale: 'de' })).to.deep.equal({
      issue: { codeName: 'Other' },
      skills: ['a', 'b', 'c'],
      customer: { name: 'Given', company: 'Form' },
      locale: 'de',
    });
  });

  it('may be any element', async () => {
    const issue = await fixture(markup.replaceAll('form>', 'div>'));
    expect(resolveIssueForm({ issue }).issue).to.deep.equal({ codeName: 'Other' });
  });

  it('may be another frame’s', async () => {
    const frame = await fixture<HTMLIFrameElement>(`<iframe title="Other page"></iframe>`);
    const page = frame.contentDocument!;
    const form = page.body.appendChild(page.createElement('form'));
    const input = form.appendChild(page.createElement('input'));
    [input.name, input.value] = ['codeName', 'Other'];
    expect(isElement(form)).to.equal(true);
    expect(resolveIssueForm({ issue: form }).issue).to.deep.equal({ codeName: 'Other' });
  });

  it('is none where there is an issue already, or none', () => {
    expect(resolveIssueForm({ issue: { id: 12 } })).to.deep.equal({ issue: { id: 12 } });
    expect(resolveIssueForm({ issue: null })).to.deep.equal({ issue: null });
    expect(resolveIssueForm(KEY)).to.deep.equal(KEY);
  });

  it('is none in what are no options', () => {
    for (const options of [null, undefined, 'x', 7, []]) {
      expect(resolveIssueForm(options as unknown as LaunchOptions)).to.deep.equal({});
    }
  });

  it('is an element and nothing else', () => {
    for (const value of [null, undefined, 'form', {}, [], document, document.createTextNode('x'), window]) {
      expect(isElement(value)).to.equal(false);
    }
  });
});

describe('the site of a page', () => {
  afterEach(() => {
    configure({ site: undefined });
    document.head.querySelector('meta[name="bt-site"]')?.remove();
  });

  it('is empty where the page names none', () => expect(pageSite(document)).to.equal(''));

  it('is what a meta element says', () => {
    const meta = document.head.appendChild(document.createElement('meta'));
    [meta.name, meta.content] = ['bt-site', 'meta.example.com'];
    expect(pageSite(document)).to.equal('meta.example.com');
    configure({ site: 'set.example.com' });
    expect(pageSite(document)).to.equal('set.example.com');
    configure({});
    expect(pageSite(document)).to.equal('set.example.com');
  });
});
