// A later block of the configuration takes the place of an earlier one's options for a rule: none may be lost by that.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import { directions } from '../../.config/imports-table.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const eslint = new ESLint({ cwd: root, overrideConfigFile: `${root}.config/eslint.config.mjs` });

/** Names that are refused in a source at this path. */
async function refused(path: string, names: string[]): Promise<string[]> {
  const [result] = await eslint.lintText(names.map((name) => `void ${name};\n`).join(''), { filePath: root + path });
  return (result?.messages ?? [])
    .filter(({ ruleId }) => ruleId === 'no-restricted-globals')
    .map(({ line }) => names[line - 1] ?? '');
}

const machine = ['process', 'require', 'localStorage', 'sessionStorage'];
const page = ['document', 'window', 'navigator'];

describe('code for Node', () => {
  it('has no page: src/directory/', async () => {
    const names = [...page, 'localStorage'];
    assert.deepEqual(await refused('src/directory/new.ts', names), names);
    assert.deepEqual(await refused('src/directory/new.ts', ['process']), []);
  });
});

describe('code for pages', () => {
  const folders = Object.keys(directions).filter((name) => !name.endsWith('.ts') && name !== 'directory');
  for (const folder of ['', ...folders.map((name) => `${name}/`)])
    it(`uses neither storage nor Node: src/${folder}`, async () => {
      assert.deepEqual(await refused(`src/${folder}new.ts`, machine), machine);
    });

  for (const folder of ['session', 'platform', 'hours'])
    it(`needs no page: src/${folder}`, async () => {
      assert.deepEqual(await refused(`src/${folder}/new.ts`, page), page);
    });

  it('has a page elsewhere', async () => {
    assert.deepEqual(await refused('src/launch/new.ts', page), []);
  });
});
