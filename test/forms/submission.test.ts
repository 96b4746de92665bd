import { expect, fixture } from '@open-wc/testing';
import { checkControls, submitForm } from '../../src/forms/submission.ts';
import { inBoth } from './fixtures.ts';

describe('submitting a form', () => {
  /** Counts its submit events. */
  function submissionsOf(form: HTMLFormElement): number {
    let heard = 0;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      heard++;
    });
    submitForm(form);
    return heard;
  }

  it('fires a submit event', async () => {
    expect(submissionsOf(await fixture<HTMLFormElement>(`<form><input name="a"></form>`))).to.equal(1);
  });

  it('works although a control is called like the method', async () => {
    const form = await fixture<HTMLFormElement>(`<form><input name="requestSubmit"><input name="submit"></form>`);
    expect(submissionsOf(form)).to.equal(1);
  });

  it('is stopped by a constraint violation', async () => {
    expect(submissionsOf(await fixture<HTMLFormElement>(`<form><input name="a" required></form>`))).to.equal(0);
  });

  it('is not stopped with novalidate', async () => {
    expect(submissionsOf(await fixture<HTMLFormElement>(`<form novalidate><input required></form>`))).to.equal(1);
  });
});

describe('checking controls', () => {
  const rows: [what: string, markup: string, isKept: boolean][] = [
    ['is fine where there are none', '', true],
    ['is fine where nothing is asked of them', `<input name="a">`, true],
    ['is fine where what is asked is there', `<input name="a" required value="x">`, true],
    ['finds what is missing', `<input name="a" required>`, false],
    ['finds what is missing after what is fine', `<input name="a"><textarea required></textarea>`, false],
    ['finds a choice that was not made', `<select required><option value="">Choose</select>`, false],
    ['finds a text of another shape', `<input pattern="[0-9]{7}" value="12">`, false],
    ['leaves a disabled control alone', `<input required disabled>`, true],
  ];
  for (const [what, markup, isKept] of rows) {
    it(what, async () => {
      const { form, loose } = await inBoth(markup);
      expect(checkControls(form)).to.equal(isKept);
      expect(checkControls(loose)).to.equal(isKept);
    });
  }

  it('is left out with novalidate', async () => {
    expect(checkControls(await fixture(`<form novalidate><input required></form>`))).to.equal(true);
    expect(checkControls(await fixture(`<div novalidate><input required></div>`))).to.equal(true);
  });

  it('reports the first one only', async () => {
    const form = await fixture<HTMLFormElement>(`<form><input id="a" required><input id="b" required></form>`);
    const invalid: string[] = [];
    form.addEventListener('invalid', ({ target }) => invalid.push((target as Element).id), { capture: true });
    checkControls(form);
    expect(invalid).to.deep.equal(['a']);
  });

  it('finds a control outside the form that belongs to it', async () => {
    const page = await fixture(`<div><form id="outer"></form><input form="outer" required></div>`);
    expect(checkControls(page.querySelector('form')!)).to.equal(false);
  });
});
