// Where the browsers are on this machine. Standard places only, each overridden by an environment variable.
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * @typedef {'chromium' | 'firefox' | 'webkit'} EngineName
 * @typedef {{ name: 'chromium' | 'firefox', path: string }} PlainBrowser
 * @typedef {{ name: 'webkit', driver: string, path: string, xvfb: string }} WebKitBrowser
 * @typedef {PlainBrowser | WebKitBrowser} FoundBrowser
 */

/** A usage error: printed as a sentence, without a stack. */
export class UsageError extends Error {}

const { env, platform } = process;

/** @param {string[]} names */
const onPath = (names) =>
  names.flatMap((name) => (env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, name)));

/** @param {string[]} files */
const inApplications = (files) =>
  ['/Applications', join(env['HOME'] ?? '', 'Applications')].flatMap((folder) =>
    files.map((file) => join(folder, file)),
  );

/** @param {string[]} files */
const inProgramFiles = (files) =>
  ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA']
    .map((name) => env[name])
    .filter((folder) => folder !== undefined)
    .flatMap((folder) => files.map((file) => join(folder, file)));

/**
 * @param {string} variable the override; when it is set, nothing else is tried
 * @param {string[]} places
 */
function find(variable, places) {
  const given = env[variable];
  if (!given) return places.find((place) => existsSync(place));
  if (existsSync(given)) return given;
  throw new UsageError(`${variable} is set to ${given}, but there is no such file.`);
}

/** @param {{ linux: string[], darwin: string[], win32: string[] }} names */
function places({ linux, darwin, win32 }) {
  if (platform === 'darwin') return inApplications(darwin);
  if (platform === 'win32') return inProgramFiles(win32);
  return onPath(linux);
}

/** Every distribution keeps WebKitGTK's small browser in a folder of its own. */
function miniBrowsers() {
  const libraries = ['/usr/lib', '/usr/libexec', '/usr/lib64'];
  const folders = libraries.flatMap((library) => {
    if (!existsSync(library)) return [];
    const triplets = readdirSync(library).filter((name) => name.endsWith('-linux-gnu'));
    return [library, ...triplets.map((name) => join(library, name))];
  });
  return folders.flatMap((folder) => ['webkit2gtk-4.1', 'webkitgtk-6.0'].map((v) => join(folder, v, 'MiniBrowser')));
}

/** @returns {FoundBrowser | undefined} */
function findWebKit() {
  const driver = find('WEBKIT_DRIVER_PATH', onPath(['WebKitWebDriver']));
  const path = find('MINIBROWSER_PATH', miniBrowsers());
  const xvfb = find('XVFB_PATH', onPath(['Xvfb']));
  return platform === 'linux' && driver && path && xvfb ? { name: 'webkit', driver, path, xvfb } : undefined;
}

/**
 * @param {EngineName} name
 * @returns {FoundBrowser | undefined}
 */
export function findBrowser(name) {
  if (name === 'webkit') return findWebKit();
  const path =
    name === 'chromium'
      ? find(
          'CHROMIUM_PATH',
          places({
            linux: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'],
            darwin: [
              'Google Chrome.app/Contents/MacOS/Google Chrome',
              'Chromium.app/Contents/MacOS/Chromium',
              'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
            ],
            win32: [
              'Google\\Chrome\\Application\\chrome.exe',
              'Chromium\\Application\\chrome.exe',
              'Microsoft\\Edge\\Application\\msedge.exe',
            ],
          }),
        )
      : find(
          'FIREFOX_PATH',
          places({
            linux: ['firefox-esr', 'firefox'],
            darwin: ['Firefox.app/Contents/MacOS/firefox'],
            win32: ['Mozilla Firefox\\firefox.exe'],
          }),
        );
  return path === undefined ? undefined : { name, path };
}
