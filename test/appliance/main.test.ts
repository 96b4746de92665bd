import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, test, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { practice } from './practice.ts';

const MAIN = fileURLToPath(new URL('../../demo/appliance/main.ts', import.meta.url));

function run(context: TestContext, ...options: string[]) {
  const child = spawn(process.execPath, ['--import', 'tsx', MAIN, ...options], { stdio: ['ignore', 'pipe', 'pipe'] });
  context.after(() => child.kill('SIGKILL'));
  const ended = once(child, 'exit') as Promise<[code: number | null, signal: string | null]>;
  const output = { out: '', error: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output.out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (output.error += text));
  const said = async (wanted: RegExp) => {
    while (!wanted.test(output.out)) await once(child.stdout, 'data');
    return wanted.exec(output.out)?.[1] ?? '';
  };
  return { child, ended, output, said };
}

describe('the command line', () => {
  test('starts an appliance with its switches, and Ctrl-C ends it cleanly', async (context) => {
    const { child, ended, said } = run(
      context,
      '--port',
      '0',
      '--slow',
      '5',
      '--prompting',
      '--coop',
      'same-origin',
      '--no-command-v2',
      '--command-fault',
      'half',
    );
    const url = await said(/(http:\/\/127\.0\.0\.1:\d+)\n/);
    await said(/(practice-secret)/);
    const switches = (await (await fetch(`${url}/switches.json`)).json()) as Record<string, unknown>;
    assert.deepEqual(
      [switches.slow, switches.prompting, switches.coop, switches.down, switches.noCommandV2, switches.commandFault],
      [5, true, 'same-origin', false, true, 'half'],
    );
    const listening = await fetch(`${url}/events`);
    child.kill('SIGINT');
    assert.deepEqual(await ended, [0, null]);
    await listening.body?.cancel().catch(() => undefined);
  });

  test('explains itself', async (context) => {
    const { ended, output } = run(context, '--help');
    assert.deepEqual(await ended, [0, null]);
    assert.match(output.out, /--prompting/);
  });

  const wrong: [options: string[], message: RegExp][] = [
    [['--coop', 'maybe'], /coop must be one of/],
    [['--command-fault', 'maybe'], /commandFault must be one of/],
    [['--slow', 'very'], /slow must be a number/],
    [['--port', 'x'], /port must be a number/],
    [['--wobbly'], /--wobbly/],
  ];
  for (const [options, message] of wrong) {
    test(`refuses ${options.join(' ')}`, async (context) => {
      const { ended, output } = run(context, ...options);
      assert.deepEqual(await ended, [1, null]);
      assert.match(output.error, message);
    });
  }

  test('says so when its port is in use', async (context) => {
    const { port } = await practice(context);
    const { ended, output } = run(context, '--port', String(port));
    assert.deepEqual(await ended, [1, null]);
    assert.match(output.error, new RegExp(`port ${port} is in use`));
  });
});
