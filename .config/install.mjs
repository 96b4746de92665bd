// Runs before `npm start` and `npm test`: installs the packages of the lock file when they are missing or older.
import { spawnSync } from 'node:child_process';
import { lstatSync, statSync } from 'node:fs';

/** @param {string} path */
const changedAt = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

// `npm ci` empties the folder first: through a link that would be another checkout's.
const isLinked = lstatSync('node_modules', { throwIfNoEntry: false })?.isSymbolicLink() ?? false;

if (!isLinked && changedAt('node_modules/.package-lock.json') < changedAt('package-lock.json')) {
  console.log('Installing the packages of package-lock.json (once; about a minute) ...');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { status } = spawnSync(npm, ['ci', '--loglevel=error'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    console.error('The packages could not be installed. Check the network, then run the command again.');
    process.exit(1);
  }
}
