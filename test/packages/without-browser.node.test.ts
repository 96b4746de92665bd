// The package where there is no browser: in the pages that jsdom and happy-dom make for the tests of apps, and on a server.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { after, describe, it } from 'node:test';
import { installPacked } from './packed.ts';

const project = installPacked('apps');
after(() => project.remove());

/** Runs a program that has to succeed, and returns its output. */
function run(...args: string[]): Promise<{ ended: boolean; text: string }> {
  return new Promise((resolve) => {
    // Not as a part of this test run, whose files report in another way.
    const { NODE_TEST_CONTEXT: _, ...env } = process.env;
    execFile(process.execPath, args, { cwd: project.folder, env, timeout: 60_000 }, (error, stdout, stderr) =>
      resolve({ ended: error === null, text: stdout + stderr }),
    );
  });
}

const passes = async (page: string, file: string): Promise<void> => {
  const folder = './apps/testing';
  const { ended, text } = await run('--test-force-exit', '--import', `${folder}/${page}.js`, `${folder}/${file}`);
  assert.ok(ended, text);
  const [, count] = /^(?:#|ℹ) pass (\d+)$/m.exec(text) ?? [];
  assert.ok(Number(count) > 1, text);
};

for (const page of ['jsdom', 'happy-dom']) {
  describe(`a page that ${page} makes`, () => {
    it('has elements, links and forms that start sessions, and nothing that throws', () => passes(page, 'contract.js'));

    it('runs the test that the document on frameworks shows', () => passes(page, 'support.test.js'));
  });
}

describe('a server', () => {
  const code = `
    import 'bt-support-elements/define';
    import * as support from 'bt-support-elements';
    const { configure, diagnose, enhance, start, BtSupportSession, BtIssueForm } = support;
    const chat = { rep: { id: 12, name: 'John' } };
    const calls = {
      configure: () => configure({ site: 'support.example.com', enhance: true }),
      diagnose: () => diagnose(),
      enhance: () => enhance()(),
      start: () => start('chat', chat),
      startWithTarget: () => start('chat', chat, { site: 'support.example.com', target: new EventTarget() }),
      session: () => new BtSupportSession().start(),
      form: () => new BtIssueForm().start(),
    };
    const found = {};
    for (const [name, call] of Object.entries(calls))
      try {
        found[name] = (await call()) ?? 'nothing';
      } catch (error) {
        found[name] = error instanceof Error && error.name + ': ' + error.message;
      }
    console.log(JSON.stringify(found));`;

  it('has a named error for starting there, and lets a page be set up', async () => {
    const { ended, text } = await run('--input-type=module', '-e', code);
    assert.ok(ended, text);
    const refused = 'NotSupportedError: Sessions start in a browser, in the task of a click: here is no document.';
    assert.deepEqual(JSON.parse(text), {
      configure: 'nothing',
      diagnose: [],
      enhance: 'nothing',
      start: refused,
      startWithTarget: refused,
      session: refused,
      form: refused,
    });
  });
});
