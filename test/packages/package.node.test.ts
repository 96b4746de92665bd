// The published package: its files, exports and types, also in Node.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import esbuild from 'esbuild';
import ts from 'typescript';
import { installPacked } from './packed.ts';

type Target = string | Readonly<Record<string, string>>;
interface Manifest {
  name: string;
  exports: Record<string, Target>;
  sideEffects: string[];
  customElements: string;
  'web-types': string;
}

const checkout = fileURLToPath(new URL('../../', import.meta.url));
const project = installPacked();
after(() => project.remove());

const installed = (path: string): string => join(project.folder, 'node_modules', 'bt-support-elements', path);
const manifest = JSON.parse(readFileSync(installed('package.json'), 'utf8')) as Manifest;
const targetsOf = (target: Target): string[] => (typeof target === 'string' ? [target] : Object.values(target));

/** Runs a command that has to succeed, and returns its output. */
function run(...args: string[]): Promise<{ ended: boolean; text: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, args, { cwd: project.folder }, (error, stdout, stderr) =>
      resolve({ ended: error === null, text: stdout + stderr }),
    );
  });
}

/** Runs a command of a package that the checkout has. */
const runTool = (script: string, ...args: string[]) => run(join(checkout, 'node_modules', script), ...args);

/** `*` stands for a part of a name. (The `matchesGlob` of Node's `path` is newer than what the project needs.) */
const matchesGlob = (path: string, pattern: string): boolean =>
  new RegExp(`^${pattern.replace(/[.+]/g, '\\$&').replaceAll('*', '[^/]*')}$`).test(path);

/** Tests if a module has statements other than declarations. */
function doesSomething(path: string): boolean {
  const { statements } = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest);
  return statements.some(
    (statement) =>
      !ts.isImportDeclaration(statement) &&
      !ts.isExportDeclaration(statement) &&
      !ts.isVariableStatement(statement) &&
      !ts.isFunctionDeclaration(statement) &&
      !ts.isClassDeclaration(statement) &&
      !ts.isEmptyStatement(statement),
  );
}

describe('the package', () => {
  it('has the built files, their documents, and nothing else', () => {
    const top = new Set(project.files.map(({ path }) => path.split('/')[0]));
    assert.deepEqual([...top].sort(), ['CHANGELOG.md', 'LICENSE', 'README.md', 'demo', 'dist', 'package.json']);
    const documents = project.files.filter(({ path }) => path.startsWith('demo/')).map(({ path }) => path);
    for (const path of documents) assert.match(path, /^demo\/(docs\/.*\.md|images\/demo\.webp)$/);
    const kinds = /\.(js|d\.ts|json|map|md|txt|webp)$/;
    assert.deepEqual(
      project.files.map(({ path }) => path).filter((path) => !kinds.test(path)),
      ['LICENSE'],
    );
    // Source maps are three fifths of it, and grow with every source; the documents and their picture are a seventh, and the program for
    // Node with its packages and their licences is 80,000 bytes.
    assert.ok(project.size < 1_500_000, `${project.size} bytes`);
  });

  it('exports what is there, with types for every script', () => {
    const { exports, customElements, 'web-types': webTypes } = manifest;
    for (const [entry, target] of Object.entries(exports)) {
      for (const path of targetsOf(target)) assert.ok(existsSync(installed(path)), `${entry}: ${path}`);
      if (!entry.endsWith('.json')) assert.match((target as Record<string, string>)['types'] ?? '', /\.d\.ts$/, entry);
    }
    const data = [customElements, webTypes].map((path) => `./${path}`);
    for (const path of data) assert.ok(Object.values(exports).includes(path), path);
  });

  it('lets nobody import what is not exported', async () => {
    for (const path of ['dist/esm/index.js', 'dist/esm/launch/launcher.js', 'elements/button', 'typings/markup']) {
      const { ended, text } = await run('--input-type=module', '-e', `await import('bt-support-elements/${path}')`);
      assert.equal(ended, false, path);
      assert.match(text, /ERR_PACKAGE_PATH_NOT_EXPORTED/, path);
    }
  });

  it('is well made to publint, which looks at every file that it names', async () => {
    const { ended, text } = await runTool('publint/src/cli.js', project.tarball, '--strict');
    assert.ok(ended && text.includes('All good!'), text);
  });

  it('has types that fit its modules, for bundlers and for Node', async () => {
    // Only ECMAScript modules are published: what `require` and the oldest way to resolve would find is not looked at.
    const cli = '@arethetypeswrong/cli/dist/index.js';
    const { ended, text } = await runTool(cli, project.tarball, '--profile', 'esm-only', '--format', 'json');
    assert.ok(ended, text);
    const { analysis } = JSON.parse(text) as { analysis: { entrypoints: Record<string, unknown> } };
    const entries = Object.keys(manifest.exports);
    assert.deepEqual(Object.keys(analysis.entrypoints).sort(), entries.sort());
  });

  it('can be imported in Node, every entry of it, and makes no page of it', async () => {
    const { name, exports } = manifest;
    const names = Object.keys(exports).map((entry) => entry.replace('.', name));
    const code = `
      const found = {};
      for (const name of ${JSON.stringify(names)}) {
        const options = name.endsWith('.json') ? { with: { type: 'json' } } : {};
        found[name] = Object.keys(await import(name, options));
      }
      const { sessionUrl } = await import('${name}');
      const url = sessionUrl('support.example.com', 'chat', { sessionKey: '1234567', timezoneOffset: false });
      const page = ['window', 'document', 'BG', 'BtSupport'].filter((name) => name in globalThis);
      console.log('said ' + JSON.stringify({ found, url, page }));`;
    const { ended, text } = await run('--input-type=module', '-e', code);
    assert.ok(ended, text);
    const { found, url, page } = JSON.parse(/^said (.*)$/m.exec(text)?.[1] ?? '') as {
      found: Record<string, string[]>;
      url: string;
      page: string[];
    };
    assert.deepEqual(Object.keys(found), names);
    for (const known of ['BtSupportSession', 'BtIssueForm', 'configure', 'start'])
      assert.ok(found[name]!.includes(known));
    assert.equal(url, 'https://support.example.com/api/start_session?c2cjs=1&short_key=1234567');
    assert.deepEqual(page, []);
  });
});

describe('what a bundler makes of the package', () => {
  /** The bytes of what a page loads at once for this, compressed, and the modules that these are from. */
  async function bundled(code: string): Promise<{ size: number; inputs: string[] }> {
    const { outputFiles, metafile } = await esbuild.build({
      stdin: { contents: code, resolveDir: project.folder },
      absWorkingDir: project.folder,
      outdir: 'out',
      bundle: true,
      splitting: true,
      format: 'esm',
      minify: true,
      write: false,
      metafile: true,
    });
    const { outputs } = metafile;
    const atOnce = new Set<string>();
    const visit = (path: string | undefined): void => {
      if (path === undefined || atOnce.has(path)) return;
      atOnce.add(path);
      for (const { kind, path: to } of outputs[path]?.imports ?? []) if (kind === 'import-statement') visit(to);
    };
    visit(Object.keys(outputs).find((path) => outputs[path]?.entryPoint === '<stdin>'));
    const files = outputFiles.filter(({ path }) => atOnce.has(relative(project.folder, path).replaceAll('\\', '/')));
    assert.equal(files.length, atOnce.size);
    return {
      size: files.reduce((sum, { contents }) => sum + gzipSync(contents, { level: 9 }).length, 0),
      inputs: [...atOnce].flatMap((path) =>
        Object.entries(outputs[path]?.inputs ?? {})
          .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
          .map(([input]) => input),
      ),
    };
  }

  const isLit = (path: string): boolean => /node_modules\/(@lit\/|lit)/.test(path);

  it('is nothing where nothing of it is used', async () => {
    const { inputs } = await bundled(`import 'bt-support-elements';`);
    assert.deepEqual(inputs, []);
  });

  it('is no more than 5,000 bytes for addresses, and has no Lit then', async () => {
    const { size, inputs } = await bundled(
      `import { sessionUrl } from 'bt-support-elements'; console.log(sessionUrl);`,
    );
    assert.ok(inputs.some((path) => path.endsWith('session/url.js')));
    assert.ok(size <= 5_000, `${size} bytes: ${inputs.join(', ')}`);
    assert.deepEqual(inputs.filter(isLit), []);
  });

  for (const name of [
    'start',
    'enhance',
    'configure',
    'diagnose',
    'optionsFromForm',
    'detectPlatform',
    'validateOptions',
  ])
    it(`has no Lit for ${name}`, async () => {
      const { inputs } = await bundled(`import { ${name} } from 'bt-support-elements'; console.log(${name});`);
      assert.ok(inputs.length > 1);
      assert.deepEqual(inputs.filter(isLit), []);
    });

  it('has all that is imported for what it does', async () => {
    for (const entry of ['define', 'bg.js', 'bt-support.js', 'bt-support.module.js']) {
      const { size } = await bundled(`import 'bt-support-elements/${entry}';`);
      assert.ok(size > 9_000, `${entry}: ${size} bytes`);
    }
  });

  it('keeps each module that does something when it is loaded', () => {
    const folder = installed('dist/esm');
    const isListed = (path: string) =>
      manifest.sideEffects.some((pattern) => matchesGlob(`./dist/esm/${path}`, pattern));
    const modules = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => path.endsWith('.js'));
    const acting = modules.filter((path) => doesSomething(join(folder, path)));
    assert.ok(acting.includes('define.js'));
    assert.deepEqual(
      acting.filter((path) => !isListed(path)),
      [],
    );
    assert.ok(!isListed('index.js'));
    for (const pattern of manifest.sideEffects)
      assert.ok(
        project.files.some(({ path }) => matchesGlob(`./${path}`, pattern)),
        `${pattern} matches nothing`,
      );
  });
});
