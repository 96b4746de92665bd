import { expect, fixture } from '@open-wc/testing';
import { canMend } from '../../src/forms/control-of.ts';
import type { Problem } from '../../src/session/problems.ts';

const problem = (field: string, code: Problem['code'] = 'too-long'): Problem => ({
  code,
  field,
  message: '',
  severity: 'error',
});

const found = async (markup: string, ...about: [field: string, code?: Problem['code']]): Promise<boolean> =>
  canMend([await fixture(`<form>${markup}</form>`)])(problem(...about));

describe('the field in which a problem can be corrected', () => {
  const rows: [markup: string, about: [field: string, code?: Problem['code']]][] = [
    ['<input name="customer.name">', ['customer.name']],
    ['<input name="customer_name">', ['customer.name']],
    ['<textarea name="details"></textarea>', ['customer.details']],
    ['<input name="short_key">', ['sessionKey', 'wrong-length']],
    ['<input name="short_key">', ['startMethod', 'exclusive']],
    ['<input name="codeName">', ['issue', 'exclusive']],
    ['<input name="session.custom.room">', ['attributes.room']],
    ['<input name="session.custom.room">', ['attributes']],
    ['<input name="id" type="radio" value="1">', ['startMethod', 'required']],
    ['<select name="id"><option value="">?</option></select>', ['rep.id', 'required']],
  ];
  for (const [markup, about] of rows) {
    it(`is ${markup} for ${about.join()}`, async () => expect(await found(markup, ...about)).to.equal(true));
  }

  const none: [markup: string, about: [field: string, code?: Problem['code']]][] = [
    ['', ['customer.name']],
    ['<input name="customer.company">', ['customer.name']],
    ['<input type="hidden" name="customer.name">', ['customer.name']],
    ['<input name="customer.name" readonly>', ['customer.name']],
    ['<input name="customer.name" disabled>', ['customer.name']],
    ['<p hidden><input name="customer.name"></p>', ['customer.name']],
    ['<p style="visibility: hidden"><input name="customer.name"></p>', ['customer.name']],
    ['<button name="short_key" value="12"></button>', ['sessionKey', 'wrong-length']],
    ['<select name="session.priority"><option>0</option></select>', ['priority', 'wrong-value']],
    ['<input type="radio" name="session.priority" value="0">', ['priority', 'wrong-value']],
    ['<input name="customer.name">', ['type', 'wrong-value']],
  ];
  for (const [markup, about] of none) {
    it(`is none in ${markup || 'nothing'} for ${about.join()}`, async () =>
      expect(await found(markup, ...about)).to.equal(false));
  }
});
