// The package as it is published: packed, unpacked beside what a project that uses it has, and nothing of the checkout.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface PackedFile {
  path: string;
  size: number;
}

export interface Project {
  folder: string;
  tarball: string;
  /** What is in the tarball. */
  files: PackedFile[];
  /** Bytes of the tarball. */
  size: number;
  remove(): void;
}

const checkout = fileURLToPath(new URL('../../', import.meta.url));
const fixtures = fileURLToPath(new URL('./', import.meta.url));

/** Files of the project besides the package. */
const beside = [
  ...[
    'lit',
    'react',
    'react-dom',
    '@types/react',
    '@types/react-dom',
    'vue',
    'svelte',
    'rxjs',
    'tslib',
    'jsdom',
    'happy-dom',
  ],
  ...[
    '@angular/core',
    '@angular/common',
    '@angular/compiler',
    '@angular/platform-browser',
    'htmx.org',
    '@hotwired/turbo',
  ],
];

function npm(...args: string[]): string {
  const isWindows = process.platform === 'win32';
  return execFileSync(isWindows ? 'npm.cmd' : 'npm', args, { cwd: checkout, encoding: 'utf8', shell: isWindows });
}

/** Makes a project in a folder of its own, with the package installed from its tarball, and these folders of fixtures. */
export function installPacked(...folders: string[]): Project {
  // Compilers and bundlers name files by their real paths.
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'bt-support-packed-')));
  const modules = join(folder, 'node_modules');
  const installed = join(modules, 'bt-support-elements');
  mkdirSync(installed, { recursive: true });
  // What was built before the tests, as it is: `prepack` would build again.
  const answer = npm('pack', '--json', '--ignore-scripts', '--loglevel=error', '--pack-destination', folder);
  const [{ filename, files, size }] = JSON.parse(answer) as [{ filename: string; files: PackedFile[]; size: number }];
  const tarball = join(folder, filename);
  execFileSync('tar', ['-xzf', tarball, '-C', installed, '--strip-components=1']);
  for (const name of beside) {
    const link = join(modules, name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(checkout, 'node_modules', name), link, 'junction');
  }
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'project', private: true, type: 'module' }));
  for (const name of folders) cpSync(join(fixtures, name), join(folder, name), { recursive: true });
  return { folder, tarball, files, size, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
