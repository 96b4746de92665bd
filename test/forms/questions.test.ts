// How questions are found, labelled and answered.
import { expect, fixture, html } from '@open-wc/testing';
import { answersTo, labelOf, questionsIn } from '../../src/forms/questions.ts';

const place = async (content: string): Promise<HTMLElement> => {
  const element = await fixture<HTMLElement>(html`<div></div>`);
  element.innerHTML = content;
  return element;
};

const linesOf = async (content: string): Promise<string[]> => answersTo(questionsIn([await place(content)]), 'Yes');

const TEXT = 'value="T-1" data-details';

describe('the answer to a question', () => {
  const rows: [what: string, content: string, lines: string[]][] = [
    ['a text', `<label>Asset <input ${TEXT}></label>`, ['Asset: T-1']],
    ['blanks around a text', '<label> Asset \n tag: <input value=" T-1 " data-details></label>', ['Asset tag: T-1']],
    ['no text', '<label>Asset <input data-details></label><label>B <input data-details value="  "></label>', []],
    ['a number', '<label>Floor <input type="number" value="0" data-details></label>', ['Floor: 0']],
    [
      'lines',
      '<label>Steps <textarea data-details>\nOne\nTwo\n\nThree\n</textarea></label>',
      ['Steps: One\n  Two\n  \n  Three'],
    ],
    [
      'a choice',
      '<label>Room <select data-details><option value="1">First floor</option><option value="2" selected>Second floor</option></select></label>',
      ['Room: Second floor'],
    ],
    [
      'no choice',
      '<label>Room <select data-details><option value="">Please choose</option><option>A</option></select></label>',
      [],
    ],
    [
      'several choices',
      '<label>Rooms <select multiple data-details><option selected>A</option><option>B</option><option label="The C" selected>C</option><option disabled selected>D</option></select></label>',
      ['Rooms: A, The C'],
    ],
    [
      'radio buttons of a fieldset',
      '<fieldset data-details><legend>Since when?</legend><label><input type="radio" name="since" value="t"> Today</label><label><input type="radio" name="since" value="w" checked> Last week</label></fieldset>',
      ['Since when?: Last week'],
    ],
    [
      'radio buttons of which one is marked',
      '<div role="radiogroup" aria-label="Since when"><label><input type="radio" name="since" data-details> Today</label><label><input type="radio" name="since" checked> Last week</label></div>',
      ['Since when: Last week'],
    ],
    [
      'no radio button',
      '<fieldset data-details><legend>Since when?</legend><label><input type="radio" name="since"> Today</label></fieldset>',
      [],
    ],
    [
      'checkboxes of a group',
      '<fieldset data-details><legend>Affected</legend><label><input type="checkbox" checked> Mail</label><label><input type="checkbox"> Files</label><label><input type="checkbox" value="p" checked> Printing</label></fieldset>',
      ['Affected: Mail, Printing'],
    ],
    ['a checkbox', '<label><input type="checkbox" data-details checked> It is urgent</label>', ['It is urgent: Yes']],
    [
      'a checkbox with a value',
      '<label><input type="checkbox" data-details value="Ja" checked> Eilig</label>',
      ['Eilig: Ja'],
    ],
    ['a checkbox that is not ticked', '<label><input type="checkbox" data-details> It is urgent</label>', []],
    ['what is hidden, with a label', '<input type="hidden" value="/help" data-details="Page">', ['Page: /help']],
    ['a disabled field', `<label>Asset <input ${TEXT} disabled></label>`, []],
    ['a field of a disabled fieldset', `<fieldset disabled><label>Asset <input ${TEXT}></label></fieldset>`, []],
    ['a field that is not marked', '<label>Asset <input value="T-1"></label>', []],
    ['the details themselves', '<label>Details <textarea name="details" data-details>x</textarea></label>', []],
    ['a button', '<button data-details value="x">Go</button>', []],
    [
      'fields with the same label',
      `<label>Name <input ${TEXT}></label><label>Name <input ${TEXT}></label>`,
      ['Name: T-1', 'Name: T-1'],
    ],
    ['a field without a label, with its name', `<input name="asset" ${TEXT}>`, ['asset: T-1']],
    ['a field without a label and a name', `<input ${TEXT}>`, ['T-1']],
  ];
  for (const [what, content, lines] of rows)
    it(`is a line: ${what}`, async () => {
      expect(await linesOf(content)).to.deep.equal(lines);
    });

  it('is read in the order of the page, and once for a form that is named twice', async () => {
    const element = await place(`<form><label>A <input ${TEXT}></label><label>B <input ${TEXT}></label></form>`);
    const form = element.querySelector('form')!;
    expect(answersTo(questionsIn([form, form]), 'Yes')).to.deep.equal(['A: T-1', 'B: T-1']);
  });

  it('is not confused by names of controls', async () => {
    const element = await place(
      `<form><label>A <input name="elements" ${TEXT}></label><label>B <input name="querySelectorAll" ${TEXT}></label></form>`,
    );
    expect(answersTo(questionsIn([element.querySelector('form')!]), 'Yes')).to.deep.equal(['A: T-1', 'B: T-1']);
  });
});

describe('the label of a question', () => {
  const rows: [what: string, content: string, label: string][] = [
    ['a label around it', `<label>One <b>and</b> two <input ${TEXT}></label>`, 'One and two'],
    ['a label for it', `<label for="question">One</label><input id="question" ${TEXT}>`, 'One'],
    ['two labels', `<label for="question">One</label><label>two <input id="question" ${TEXT}></label>`, 'One two'],
    ['aria-label before a label', `<label>One <input aria-label="Two" ${TEXT}></label>`, 'Two'],
    [
      'aria-labelledby before both',
      `<i id="first">One</i> <i id="second">two</i><label>Three <input aria-label="Four" aria-labelledby="first second" ${TEXT}></label>`,
      'One two',
    ],
    [
      'the value of the mark before all',
      `<label>One <input aria-label="Two" value="x" data-details="Three"></label>`,
      'Three',
    ],
    [
      'without what is for the eye alone',
      `<label>One <span aria-hidden="true">*</span><span hidden>two</span><input ${TEXT}></label>`,
      'One',
    ],
    ['without the text of its choices', '<label>One <select data-details><option>Two</option></select></label>', 'One'],
    ['without a colon', `<label>One : <input ${TEXT}></label>`, 'One'],
    ['none, by an id that is not there', `<input aria-labelledby="nobody" ${TEXT}>`, ''],
    [
      'none for a radio button without a group',
      '<label><input type="radio" name="a" data-details checked> One</label>',
      '',
    ],
    ['none for a text in a group', `<fieldset><legend>Group</legend><input ${TEXT}></fieldset>`, ''],
  ];
  for (const [what, content, label] of rows)
    it(`is ${what}`, async () => {
      const [control] = questionsIn([await place(content)]);
      expect(control && labelOf(control)).to.equal(label);
    });
});
