// Files of one folder for a browser: the right type, and nothing from outside the folder.
import { readFile, realpath } from 'node:fs/promises';
import { extname, resolve, sep } from 'node:path';

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webp': 'image/webp',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

export interface StaticFile {
  body: Buffer;
  type: string;
}

/** The file at a URL's path below `root`; undefined when there is none, or when the path leads out of the folder. */
export async function readStatic(root: string, path: string): Promise<StaticFile | undefined> {
  try {
    const top = await realpath(root);
    const decoded = decodeURIComponent(path);
    // Links are followed before the check: where the file really is decides.
    const file = await realpath(resolve(top, `.${sep}${decoded.endsWith('/') ? `${decoded}index.html` : decoded}`));
    if (!file.startsWith(top + sep)) return undefined;
    return { body: await readFile(file), type: types[extname(file)] ?? 'application/octet-stream' };
  } catch {
    // No such file, a folder, an escape that cannot be decoded, a zero byte: to a browser all of these are "not found".
    return undefined;
  }
}
