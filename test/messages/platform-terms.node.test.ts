// Buttons, folders and windows that texts quote are called as the customer's platform calls them.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import * as en from '../../src/messages/en.ts';
import * as extras from '../../src/messages/english-extras.ts';
import * as guide from '../../src/messages/english-guide.ts';
import * as hours from '../../src/messages/english-hours.ts';
import * as portal from '../../src/messages/english-portal.ts';
import * as questions from '../../src/messages/english-questions.ts';

interface Terms {
  readonly labels: readonly { readonly id: string; readonly values: Readonly<Record<string, string>> }[];
}

/** Read from the platforms' own localisation files. The file names the source of each label. */
const { labels } = JSON.parse(readFileSync(new URL('platform-terms.json', import.meta.url), 'utf8')) as Terms;

/** Labels that are in none of these files, each with the reason. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  'Open To Start Support Session': 'the file in the disk image of the customer client, which has no translation',
  Run: 'ClickOnce on Windows: the dialogs of Edge and of the .NET installer, whose files were not available',
};

const QUOTED = /“([^”]*)”/g;

/** All texts for customers, with their keys. */
const TEXTS = [en, extras, guide, hours, portal, questions].flatMap((groups) =>
  Object.values<Readonly<Record<string, string>>>(groups).flatMap((group) => Object.entries(group)),
);

const quoted = TEXTS.flatMap(([key, text]) => [...text.matchAll(QUOTED)].map(([, label = '']) => ({ key, label })));

describe('labels in quotation marks', () => {
  it('are those of the platforms, or exceptions with a reason', () => {
    const known = new Set(labels.map(({ values }) => values['en-us']));
    const others = quoted.filter(({ label }) => !known.has(label) && !Object.hasOwn(EXCEPTIONS, label));
    assert.deepEqual(others, []);
  });

  it('include each exception, so that none stays behind', () => {
    const used = new Set(quoted.map(({ label }) => label));
    assert.deepEqual(
      Object.keys(EXCEPTIONS).filter((label) => !used.has(label)),
      [],
    );
  });

  it('have a source and a value in every language', () => {
    assert.equal(labels.length, 24);
    for (const { id, values } of labels) assert.equal(Object.values(values).filter(Boolean).length, 16, id);
  });
});
