import { expect } from '@open-wc/testing';
import '../../src/define.ts';
import { findObstacles } from '../../src/author/diagnosis.ts';
import { writeAuthorProblems } from '../../src/author/author-problems.ts';
import type { BtSupportSession } from '../../src/elements/support-session.ts';
import { parsed } from '../elements/place.ts';
import { SITE } from '../session/samples.ts';

const { warn } = console;

const OPTIONS = '<option value="2">Printer</option><option value="network">Network</option>';
const NUMBER = '<label>Number <input name="session.custom.number"></label>';
const FORM = `<form>${NUMBER}<button>Go</button></form>`;

const element = (tag: string, attributes: string, content: string) =>
  parsed<BtSupportSession>(`<${tag} site="${SITE}" ${attributes}>${content}</${tag}>`);

describe('content that an element does not show', () => {
  let written: string[];
  beforeEach(() => {
    written = [];
    console.warn = (message: string) => written.push(message);
  });
  afterEach(() => {
    console.warn = warn;
  });

  const rows: [what: string, tag: string, attributes: string, content: string, code: string, message: RegExp][] = [
    [
      'options in a session',
      'bt-support-session',
      'issue-id="2"',
      OPTIONS,
      'options-without-form',
      /are for <bt-issue-form>\.$/,
    ],
    [
      'options beside a form',
      'bt-issue-form',
      'issue-id="2"',
      OPTIONS + FORM,
      'options-beside-form',
      /put them into a <select>/,
    ],
    [
      'options beside a key',
      'bt-issue-form',
      'session-key="1234567"',
      OPTIONS,
      'options-beside-start-method',
      /"session-key" says already/,
    ],
    [
      'options beside a representative',
      'bt-issue-form',
      'rep-id="12" rep-name="Ann"',
      OPTIONS,
      'options-beside-start-method',
      /"rep-id" says already/,
    ],
    [
      'options beside a menu',
      'bt-issue-form',
      '',
      `${OPTIONS}<select name="codeName" aria-label="Issue"><option>a</option></select>`,
      'options-beside-start-method',
      /"codeName" says already/,
    ],
    [
      'another issue by its number',
      'bt-issue-form',
      'issue-id="4321"',
      OPTIONS,
      'issue-not-among',
      /since issue-id names another/,
    ],
    [
      'another issue by its name',
      'bt-issue-form',
      'issue-code-name="4321"',
      OPTIONS,
      'issue-not-among',
      /since issue-code-name names/,
    ],
    [
      'a field in an option that is not closed',
      'bt-issue-form',
      '',
      `<option value="2">Printer<option value="3">Network${NUMBER}`,
      'option-unclosed',
      /has <label> inside/,
    ],
    [
      'a label for the button beside a field',
      'bt-support-session',
      'issue-id="2"',
      `${NUMBER} Help`,
      'text-beside-fields',
      /write a <button>, or button-text\.$/,
    ],
    [
      'a label for the button of a form',
      'bt-issue-form',
      '',
      `${OPTIONS}${NUMBER} Help`,
      'text-beside-fields',
      /write a <button>, or button-text\.$/,
    ],
  ];
  for (const [what, tag, attributes, content, code, message] of rows) {
    it(`has a warning: ${what}`, async () => {
      const target = await element(tag, attributes, content);
      const found = findObstacles(window, SITE);
      expect(found.map((obstacle) => [obstacle.code, obstacle.element])).to.deep.equal([[code, target]]);
      writeAuthorProblems(target);
      expect(written).to.have.length(1);
      expect(written[0]).to.match(message);
      expect(written[0]).not.to.match(/4321|1234567|Ann/);
    });
  }

  const right: [what: string, tag: string, attributes: string, content: string][] = [
    ['options', 'bt-issue-form', '', OPTIONS],
    ['options whose end tags are left out', 'bt-issue-form', '', '<option value="2">Printer<option value="3">Network'],
    ['an issue among the options, by its number', 'bt-issue-form', 'issue-id="2"', OPTIONS],
    ['an issue among the options, by its name', 'bt-issue-form', 'issue-code-name="network"', OPTIONS],
    ['options beside a field', 'bt-issue-form', '', OPTIONS + NUMBER],
    [
      'options beside a key that is typed',
      'bt-issue-form',
      '',
      `${OPTIONS}<label>Name <input name="customer.name"></label>`,
    ],
    [
      'a menu in a form',
      'bt-issue-form',
      'issue-id="2"',
      `<form>${NUMBER}<select name="session.custom.a" aria-label="A">${OPTIONS}</select><button>Go</button></form>`,
    ],
    ['text before a field', 'bt-support-session', 'issue-id="2"', `Help ${NUMBER}`],
    ['text beside a button', 'bt-support-session', 'issue-id="2"', `${NUMBER} now <button>Go</button>`],
    ['text beside words for the button', 'bt-support-session', 'issue-id="2" button-text="Go"', `${NUMBER} Mo–Fr`],
    ['a label', 'bt-support-session', 'issue-id="2"', 'Help'],
  ];
  for (const [what, tag, attributes, content] of right) {
    it(`is not what is right: ${what}`, async () => {
      const target = await element(tag, attributes, content);
      expect(findObstacles(window, SITE).map(({ code }) => code)).to.deep.equal([]);
      writeAuthorProblems(target);
      expect(written).to.deep.equal([]);
    });
  }
});
