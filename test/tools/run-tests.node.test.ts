import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, it } from 'node:test';
import { missingPackages } from '../cms/wordpress/debian.ts';
import { UsageError } from './find-browsers.mjs';
import { missingAmong } from './install-browsers.ts';
import { inOrder, longest } from './run-pages.ts';
import { matching } from './run-tests.ts';
import { nodeTestFiles, pageTestFiles, unitTestFiles } from './steps.ts';
import { oneEngine } from './unit-engines.mjs';

describe('a name given to `npm run test:pages`', () => {
  const files = ['test/pages/chat.test.ts', 'test/pages/chat-again.test.ts', 'test/pages/links.test.ts'];

  it('is that of a file, without its ending or as a path', () => {
    for (const name of [
      'chat',
      'test/pages/chat.test.ts',
      './test/pages/chat.test.ts',
      String.raw`test\pages\chat.test.ts`,
    ])
      assert.deepEqual(matching(files, [name]), ['test/pages/chat.test.ts'], name);
  });

  it('is else a part of the names of several', () => {
    assert.deepEqual(matching(files, ['cha']), ['test/pages/chat.test.ts', 'test/pages/chat-again.test.ts']);
    assert.deepEqual(matching(files, ['again', 'links']), [
      'test/pages/chat-again.test.ts',
      'test/pages/links.test.ts',
    ]);
  });

  it('may be left out: then it is all of them', () => {
    assert.deepEqual(matching(files, []), files);
  });

  it('is refused if there is no such file', () => {
    assert.throws(() => matching(files, ['chta']), UsageError);
  });
});

describe('tests in a WordPress', () => {
  it('are none of those that npm test finds', () => {
    const found = [...nodeTestFiles(), ...pageTestFiles(), ...unitTestFiles()];
    assert.ok(found.length > 100, `${found.length} files`);
    assert.deepEqual(
      found.filter((path) => path.startsWith('test/cms/wordpress/')),
      [],
    );
  });
});

describe('packages of a WordPress', () => {
  it('are all there', () => {
    assert.deepEqual(
      missingPackages(() => true),
      [],
    );
  });

  it('are named once each, by programs and files that are missing', () => {
    assert.deepEqual(
      missingPackages((file) => file === 'php'),
      ['wordpress', 'wordpress-theme-twentytwentythree', 'mariadb-server'],
    );
  });
});

describe('files of whole-page tests', () => {
  const files = pageTestFiles();

  it('begin with those that take longest', () => {
    const order = inOrder(files).map((file) => basename(file, '.test.ts'));
    assert.deepEqual(order.slice(0, longest.length), longest);
  });

  it('are all there, each once', () => {
    assert.deepEqual(inOrder(files).sort(), files);
  });
});

describe('unit tests that one engine is enough for', () => {
  it('are unit tests, and there', () => {
    const files = unitTestFiles();
    assert.deepEqual(
      Object.keys(oneEngine).filter((file) => !files.includes(file)),
      [],
    );
  });

  it('read nothing that engines do differently', () => {
    for (const file of Object.keys(oneEngine))
      assert.doesNotMatch(
        readFileSync(file, 'utf8'),
        /\b(document|window|navigator|Intl)\.\w|\bnew (URL|Event)\b|fixture\(/,
        file,
      );
  });
});

describe('missing browsers', () => {
  it('are none where there is one, whichever', () => {
    assert.deepEqual(missingAmong(['firefox'], undefined), []);
  });

  it('are Chromium where there is none', () => {
    assert.deepEqual(missingAmong([], undefined), ['chromium']);
  });

  it('are those that ENGINES demands, and this machine does not have', () => {
    assert.deepEqual(missingAmong(['chromium'], ['chromium', 'webkit']), ['webkit']);
  });
});
