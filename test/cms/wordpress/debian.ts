// What Debian has of WordPress, and where.
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { UsageError } from '../../tools/find-browsers.mjs';

/** The package’s own copy, which stays as it is. */
export const wordpressFolder = '/usr/share/wordpress';

/** Each package, and a file of it: a program by its name. */
const needed: readonly (readonly [file: string, name: string])[] = [
  ['php', 'php-cli'],
  [join(wordpressFolder, 'wp-settings.php'), 'wordpress'],
  // The version's own theme, which WordPress installs with. The package only recommends it.
  [join(wordpressFolder, 'wp-content/themes/twentytwentythree/style.css'), 'wordpress-theme-twentytwentythree'],
  ['mariadbd', 'mariadb-server'],
  ['mariadb-install-db', 'mariadb-server'],
];

function isReadable(path: string): boolean {
  try {
    accessSync(path, constants.R_OK);
    return true;
  } catch {
    return false;
  }
}

/** Where a program is. Servers are in folders that only root has on the path. */
function find(file: string): string | undefined {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin'];
  return file.startsWith('/') ? file : folders.map((folder) => join(folder, file)).find(isReadable);
}

/** The path of a program that is there, since `needWordPress` has not complained. */
export const program = (name: string): string => find(name) ?? name;

export function missingPackages(isThere: (file: string) => boolean): string[] {
  return [...new Set(needed.filter(([file]) => !isThere(file)).map(([, name]) => name))];
}

/** Throws if this machine cannot run the tests, with the command that installs what is missing. */
export function needWordPress(): void {
  const missing = missingPackages((file) => isReadable(find(file) ?? ''));
  if (missing.length === 0) return;
  throw new UsageError(
    `These tests need packages of Debian: ${missing.join(', ')}. To install, as root:\n` +
      `  apt-get install --no-install-recommends ${missing.join(' ')}\n` +
      'Debian starts its MariaDB, and the web server that WordPress asks for. The tests use neither.',
  );
}
