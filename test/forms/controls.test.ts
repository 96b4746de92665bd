import { expect, fixture } from '@open-wc/testing';
import { optionsFromForm } from '../../src/forms/options-from-form.ts';
import type { OptionsDraft } from '../../src/session/options.ts';
import { inBoth } from './fixtures.ts';

const OTHER: OptionsDraft = { issue: { codeName: 'Other' } };
const NOTHING: OptionsDraft = {};

describe('a control counts as in a submission, in a form and by itself', () => {
  const rows: [what: string, markup: string, options: OptionsDraft][] = [
    ['a text field', `<input name="codeName" value="Other">`, OTHER],
    ['a hidden field', `<input type="hidden" name="codeName" value="Other">`, OTHER],
    ['a search field', `<input type="search" name="codeName" value="Other">`, OTHER],
    ['a number field', `<input type="number" name="id" value="12">`, { issue: { id: 12 } }],
    ['a field of an unknown type', `<input type="issue" name="codeName" value="Other">`, OTHER],
    ['a read-only field', `<input name="codeName" value="Other" readonly>`, OTHER],
    ['a text area', `<textarea name="codeName">Other</textarea>`, OTHER],
    ['a text area with lines', `<textarea name="details">a\nb</textarea>`, { customer: { details: 'a\nb' } }],
    ['a field without a name', `<input value="Other">`, NOTHING],
    ['a field with an empty name', `<input name="" value="Other">`, NOTHING],
    ['a disabled field', `<input name="codeName" value="Other" disabled>`, NOTHING],
    ['a disabled menu', `<select name="codeName" disabled><option>Other</select>`, NOTHING],
    ['a disabled text area', `<textarea name="codeName" disabled>Other</textarea>`, NOTHING],
    ['a field of a disabled group', `<fieldset disabled><input name="codeName" value="Other"></fieldset>`, NOTHING],
    [
      'a field of a disabled group around its group',
      `<fieldset disabled><fieldset><input name="codeName" value="Other"></fieldset></fieldset>`,
      NOTHING,
    ],
    [
      'a field in the legend of a disabled group',
      `<fieldset disabled><legend><input name="codeName" value="Other"></legend></fieldset>`,
      OTHER,
    ],
    [
      'a field in the second legend of a disabled group',
      `<fieldset disabled><legend>x</legend><legend><input name="codeName" value="Other"></legend></fieldset>`,
      NOTHING,
    ],
    ['a checked box', `<input type="checkbox" name="codeName" value="Other" checked>`, OTHER],
    ['a checked box without a value', `<input type="checkbox" name="codeName" checked>`, { issue: { codeName: 'on' } }],
    ['a box that is not checked', `<input type="checkbox" name="codeName" value="Other">`, NOTHING],
    [
      'the chosen one of several',
      `<input type="radio" name="codeName" value="A"><input type="radio" name="codeName" value="Other" checked>`,
      OTHER,
    ],
    [
      'none of several',
      `<input type="radio" name="codeName" value="A"><input type="radio" name="codeName" value="B">`,
      NOTHING,
    ],
    ['the first option of a menu', `<select name="codeName"><option>Other<option>More</select>`, OTHER],
    [
      'the chosen option of a menu',
      `<select name="codeName"><option>More<option value="Other" selected>Something else</select>`,
      OTHER,
    ],
    ['a disabled option of a menu', `<select name="codeName"><option selected disabled>Other</select>`, NOTHING],
    [
      'an option in a disabled group of a menu',
      `<select name="codeName"><optgroup disabled><option selected>Other</optgroup></select>`,
      NOTHING,
    ],
    ['a menu without options', `<select name="codeName"></select>`, NOTHING],
    [
      'a list with several options',
      `<select name="skills" multiple><option selected>a<option>b<option selected>c</select>`,
      { skills: ['a', 'c'] },
    ],
    ['a list without a choice', `<select name="skills" multiple><option>a<option>b</select>`, NOTHING],
    [
      'a field with suggestions',
      `<input name="codeName" value="Other" list="s"><datalist id="s"><option value="x"></datalist>`,
      OTHER,
    ],
    [
      'buttons that were not pressed',
      `<button name="codeName" value="A">A</button><input type="submit" name="codeName" value="B"><input type="image" name="codeName" alt="C">`,
      NOTHING,
    ],
    [
      'buttons that submit nothing',
      `<input type="button" name="codeName" value="A"><button type="button" name="codeName" value="B"></button><input type="reset" name="codeName" value="C"><button type="reset" name="codeName" value="D"></button>`,
      NOTHING,
    ],
    ['an output', `<output name="codeName">Other</output>`, NOTHING],
    ['an element with a name that is no control', `<a name="codeName"></a><map name="codeName"></map>`, NOTHING],
    ['a custom control', `<own-control name="codeName" value="Other"></own-control>`, OTHER],
    ['a disabled custom control', `<own-control name="codeName" value="Other" disabled></own-control>`, NOTHING],
    ['a custom control without a name', `<own-control value="Other"></own-control>`, NOTHING],
    ['a control that is hidden', `<p hidden><input name="codeName" value="Other"></p>`, OTHER],
  ];
  for (const [what, markup, options] of rows) {
    it(what, async () => {
      const { form, loose } = await inBoth(markup);
      const expected = { options, unknown: [], duplicates: [] };
      expect(optionsFromForm(form)).to.deep.equal(expected);
      expect(optionsFromForm(loose)).to.deep.equal(expected);
    });
  }

  it('a field inside a list of suggestions, which not every browser leaves out', async () => {
    const { form, loose } = await inBoth(`<datalist><input name="codeName" value="Other"></datalist>`);
    const expected = new FormData(form).has('codeName') ? OTHER : NOTHING;
    expect(optionsFromForm(form).options).to.deep.equal(expected);
    expect(optionsFromForm(loose).options).to.deep.equal(NOTHING);
  });

  it('a file, which cannot be sent, reads the same in both', async () => {
    const { form, loose } = await inBoth(`<input type="file" name="picture"><input name="codeName" value="Other">`);
    expect(optionsFromForm(form)).to.deep.equal({ options: OTHER, unknown: ['picture'], duplicates: [] });
    expect(optionsFromForm(loose)).to.deep.equal(optionsFromForm(form));
  });
});

describe('a button', () => {
  const markup =
    `<button name="codeName" value="Printer">Printer</button>` +
    `<input type="submit" name="codeName" value="Other">` +
    `<button name="codeName" value="Third" disabled>Third</button>`;

  it('counts when it submits, in a form and by itself', async () => {
    for (const element of Object.values(await inBoth(markup))) {
      const [button, input] = element.querySelectorAll<HTMLButtonElement | HTMLInputElement>('button, input');
      expect(optionsFromForm(element).options).to.deep.equal(NOTHING);
      expect(optionsFromForm(element, button).options).to.deep.equal({ issue: { codeName: 'Printer' } });
      expect(optionsFromForm(element, input).options).to.deep.equal(OTHER);
    }
  });

  it('counts from outside its form', async () => {
    const page = await fixture(
      `<div><form id="survey"></form><button form="survey" name="codeName" value="Other"></button><button name="codeName" value="A"></button></div>`,
    );
    const form = page.querySelector('form')!;
    const [own, foreign] = page.querySelectorAll('button');
    expect(optionsFromForm(form, own).options).to.deep.equal(OTHER);
    expect(optionsFromForm(form, foreign).options).to.deep.equal(NOTHING);
  });

  it('that submits nothing does not count in a form', async () => {
    const { form } = await inBoth(`<button type="button" name="codeName" value="Other"></button>`);
    expect(optionsFromForm(form, form.querySelector('button')).options).to.deep.equal(NOTHING);
  });
});

describe('a form', () => {
  it('has the controls outside that name it, and not those inside that name another', async () => {
    const page = await fixture(
      `<div>
        <form id="survey"><input name="codeName" value="Wrong" form="other"></form>
        <form id="other"></form>
        <input name="codeName" value="Other" form="survey">
      </div>`,
    );
    expect(optionsFromForm(page.querySelector('#survey')!).options).to.deep.equal(OTHER);
    expect(optionsFromForm(page.querySelector('#other')!).options).to.deep.equal({ issue: { codeName: 'Wrong' } });
  });

  for (const name of ['id', 'name', 'action', 'elements', 'requestSubmit', 'hasAttribute', 'matches', 'length']) {
    it(`may have a control called ${name}`, async () => {
      const { form, loose } = await inBoth(`<input name="${name}" value="7"><input name="short_key" value="1234567">`);
      expect(optionsFromForm(form).options.sessionKey).to.equal('1234567');
      expect(optionsFromForm(form)).to.deep.equal(optionsFromForm(loose));
    });
  }

  it('may be in another document', () => {
    const other = document.implementation.createHTMLDocument('');
    other.body.append(other.createElement('form'));
    const input = other.createElement('input');
    [input.name, input.value] = ['codeName', 'Other'];
    other.querySelector('form')!.append(input);
    expect(optionsFromForm(other.querySelector('form')!).options).to.deep.equal(OTHER);
  });

  it('is not changed', async () => {
    const { form } = await inBoth(`<input name="codeName" value="Other"><select name="locale"><option>de</select>`);
    const before = form.outerHTML;
    optionsFromForm(form);
    expect(form.outerHTML).to.equal(before);
  });
});
