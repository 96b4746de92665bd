import { expect, fixture } from '@open-wc/testing';
import { isElement } from '../../src/dom/native.ts';
import { type LaunchOptions, resolveIssueForm } from '../../src/forms/resolve-issue-form.ts';
import { KEY } from '../session/samples.ts';

describe('an issue form among options', () => {
  const markup = `<form>
    <input name="codeName" value="Other"><input name="skills" value="a,b">
    <input name="customer.name" value="Form"><input name="customer.company" value="Form">
    <input name="csrf" value="x">
  </form>`;

  it('is read, and overridden by options beside it', async () => {
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

  it('is not read if the issue is an object, or missing', () => {
    expect(resolveIssueForm({ issue: { id: 12 } })).to.deep.equal({ issue: { id: 12 } });
    expect(resolveIssueForm({ issue: null })).to.deep.equal({ issue: null });
    expect(resolveIssueForm(KEY)).to.deep.equal(KEY);
  });

  it('is not read from anything but options', () => {
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
