// Browsers for the tests: installed where that is possible without asking, named exactly where it is not.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { demandedEngines, foundBrowsers } from './choose-engines.mjs';
import type { EngineName } from './find-browsers.mjs';

const packages: Record<EngineName, string[]> = {
  chromium: ['chromium'],
  firefox: ['firefox-esr'],
  webkit: ['webkit2gtk-driver', 'xvfb'],
};
const fonts = ['fonts-noto-core', 'fonts-noto-cjk'];
/** What pages may have beside our scripts, and no package registry has. Tests go without where they are missing. */
const libraries = ['libjs-mootools', 'libjs-prototype'];

/** How a person installs them, for each system. */
const advice: Partial<Record<NodeJS.Platform, Record<EngineName, string>>> = {
  darwin: {
    chromium: 'brew install --cask google-chrome',
    firefox: 'brew install --cask firefox',
    webkit: 'WebKitGTK runs on Linux only; leave webkit out of ENGINES',
  },
  win32: {
    chromium: 'winget install Google.Chrome (Microsoft Edge is used as well)',
    firefox: 'winget install Mozilla.Firefox',
    webkit: 'WebKitGTK runs on Linux only; leave webkit out of ENGINES',
  },
  linux: {
    chromium: 'apt-get install chromium (Debian), snap install chromium (Ubuntu), dnf install chromium (Fedora)',
    firefox: 'apt-get install firefox-esr (Debian), snap install firefox (Ubuntu), dnf install firefox (Fedora)',
    webkit: 'apt-get install webkit2gtk-driver xvfb (Debian and Ubuntu)',
  },
};

/** Demanded engines that are missing; or Chromium, if none is demanded and there is no browser. */
export function missingAmong(
  found: readonly EngineName[],
  demanded: readonly EngineName[] | undefined,
): readonly EngineName[] {
  const wanted = demanded ?? (found.length === 0 ? (['chromium'] as const) : []);
  return wanted.filter((name) => !found.includes(name));
}

/** What this machine lacks for this run. */
export const missingEngines = (): readonly EngineName[] =>
  missingAmong(
    foundBrowsers().map(({ name }) => name),
    demandedEngines(),
  );

/** Only as root on Debian: without a password prompt, and not on a personal system. */
const canInstall = () =>
  process.getuid?.() === 0 && existsSync('/usr/bin/apt-get') && existsSync('/etc/debian_version');

export function installBrowsers(missing: readonly EngineName[]): void {
  if (missing.length === 0 || !canInstall()) return;
  const needed = [...missing.flatMap((name) => packages[name]), ...fonts];
  console.log(`No browser was found for ${missing.join(', ')}. Installing with apt-get, for the whole system:`);
  console.log(`  ${[...needed, ...libraries].join(' ')}`);
  console.log('To install nothing: `npm run verify`, which only says what is missing.');
  const run = (...args: string[]) =>
    spawnSync('apt-get', ['-qq', ...args], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0;
  const install = (...names: string[]) => {
    if (run('install', '-y', '--no-install-recommends', ...names)) return;
    console.error(`apt-get could not install ${names.join(', ')}.`);
  };
  run('update');
  install(...needed);
  install(...libraries);
}

export function howToInstall(missing: readonly EngineName[]): string {
  const lines = missing.map((name) => {
    const how = advice[process.platform]?.[name] ?? 'install it, and set its path';
    return `  ${name}: ${how}`;
  });
  return [
    `No browser was found for ${missing.join(', ')}. To install:`,
    ...lines,
    'Installed elsewhere? Set CHROMIUM_PATH, FIREFOX_PATH, or WEBKIT_DRIVER_PATH with MINIBROWSER_PATH and XVFB_PATH.',
  ].join('\n');
}
