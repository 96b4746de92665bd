// Who imports whom: the table, its drawing in the documents, and that what is against it is found.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { against, directions, drawing } from '../../.config/imports-table.mjs';
import { checkImports } from '../../.config/imports.mjs';

/** What is found in these sources, by path below `src`. */
async function found(sources: Record<string, string>) {
  const folder = mkdtempSync(join(tmpdir(), 'bt-support-imports-'));
  try {
    for (const [path, text] of Object.entries(sources)) {
      const file = join(folder, 'src', path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
    return await checkImports(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('the table of imports', () => {
  it('lists only lower folders in a row, and exceptions with their kind', () => {
    const names = Object.keys(directions);
    for (const [index, name] of names.entries())
      for (const to of directions[name] ?? []) assert.ok(names.slice(0, index).includes(to), `${name} → ${to}`);
    for (const { from, to } of against) assert.ok(!directions[from]?.includes(to), `${from} → ${to}`);
  });

  it('is drawn in the document on the design', () => {
    const design = readFileSync(fileURLToPath(new URL('../../demo/docs/design.md', import.meta.url)), 'utf8');
    assert.ok(design.includes(`\`\`\`text\n${drawing()}\n\`\`\``), `It should be:\n\n${drawing()}\n`);
  });
});

describe('an import', () => {
  const value = 'export const value = 1;\nexport type Value = number;';

  it('goes down', async () => {
    const sources = { 'forms/a.ts': `import { value } from '../session/b.ts';\nvoid value;`, 'session/b.ts': value };
    assert.deepEqual(await found(sources), []);
  });

  for (const [way, text] of [
    ['at run time', `import { value } from '../forms/a.ts';\nvoid value;`],
    ['of a type', `import type { Value } from '../forms/a.ts';\nexport type Other = Value;`],
    ['later', `void import('../forms/a.ts');`],
    ['again', `export { value } from '../forms/a.ts';`],
  ] as const)
    it(`does not go up: ${way}`, async () => {
      const errors = await found({ 'session/b.ts': text, 'forms/a.ts': value });
      assert.deepEqual(errors, ['direction: src/session/b.ts → src/forms/a.ts']);
    });

  it('goes up where the table says so, and only in that way', async () => {
    const guide = { 'dialog/guide/guide.ts': value };
    assert.deepEqual(await found({ 'dialog/a.ts': `void import('./guide/guide.ts');`, ...guide }), []);
    const errors = await found({ 'dialog/a.ts': `import { value } from './guide/guide.ts';\nvoid value;`, ...guide });
    assert.deepEqual(errors, ['only by import(): src/dialog/a.ts → src/dialog/guide/guide.ts']);
  });

  it('does not reach a folder inside another by that one’s row', async () => {
    const errors = await found({
      'launch/a.ts': `import { value } from '../dialog/guide/b.ts';\nvoid value;`,
      'dialog/guide/b.ts': value,
    });
    assert.deepEqual(errors, ['direction: src/launch/a.ts → src/dialog/guide/b.ts']);
  });

  it('is of no package outside the table', async () => {
    const errors = await found({ 'session/a.ts': `import { html } from 'lit';\nvoid html;` });
    assert.deepEqual(errors, ['package: src/session/a.ts → lit']);
  });

  it('is of no folder without a row', async () => {
    const errors = await found({ 'a.ts': `import { value } from './new/b.ts';\nvoid value;`, 'new/b.ts': value });
    assert.deepEqual(errors, ['no row in the table: src/a.ts → src/new/b.ts']);
  });

  for (const [way, text] of [
    ['at run time', `import { b } from './b.ts';\nexport const a = () => b;`],
    ['by a type', `import type { B } from './b.ts';\nexport type A = B;`],
    ['by import()', `export type A = number;\nvoid import('./b.ts');`],
  ] as const)
    it(`closes no circle: ${way}`, async () => {
      const errors = await found({
        'forms/a.ts': text,
        'forms/b.ts': `import type * as a from './a.ts';\nexport type B = typeof a | string;\nexport const b = 1;`,
      });
      assert.ok(errors.length > 0);
      for (const error of errors) assert.match(error, /^circle: src\/forms\/[ab]\.ts → /);
    });
});
