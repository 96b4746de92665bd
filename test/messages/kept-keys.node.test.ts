// A text is found by its key: what ships under another name would be said as the bare key.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { bundles } from '../../.config/bundles.mjs';
import * as en from '../../src/messages/en.ts';
import * as extras from '../../src/messages/english-extras.ts';
import * as guide from '../../src/messages/english-guide.ts';

it('no key of a text is among the names that the bundles shorten', () => {
  const groups = [en, extras, guide].flatMap((module) => Object.values(module) as unknown[]);
  const keys = groups.flatMap((group) => (typeof group === 'object' && group ? Object.keys(group) : []));
  assert.ok(keys.includes('started-already') && keys.length > 50);
  const shortened = bundles().flatMap(({ mangleProps }) => (mangleProps ? [mangleProps] : []));
  assert.ok(shortened.length > 0);
  assert.deepEqual(
    keys.filter((key) => shortened.some((names) => names.test(key))),
    [],
  );
});
