/** The appliance's own style sheets and scripts, and the launcher script it hands out. */

import { readFile } from 'node:fs/promises';
import { plain, type Reply } from './http.ts';

const TYPES: Record<string, string> = {
  'base.css': 'text/css; charset=utf-8',
  'chat.css': 'text/css; charset=utf-8',
  'console.css': 'text/css; charset=utf-8',
  'chat.js': 'text/javascript; charset=utf-8',
  'console.js': 'text/javascript; charset=utf-8',
  'icon.svg': 'image/svg+xml',
};

export async function assetReply(name: string): Promise<Reply | undefined> {
  const type = Object.hasOwn(TYPES, name) ? TYPES[name] : undefined;
  if (type === undefined) return undefined;
  const body = await readFile(new URL(`assets/${name}`, import.meta.url));
  return { status: 200, headers: { 'Content-Type': type }, body };
}

/** The script that pages load from a real appliance. Here it is the built one, read anew each time. */
export async function launcherScriptReply(file: string | URL): Promise<Reply> {
  try {
    const body = await readFile(file);
    const headers = { 'Content-Type': TYPES['chat.js'] ?? '', 'Cross-Origin-Resource-Policy': 'cross-origin' };
    return { status: 200, headers, body };
  } catch {
    return plain(404, 'There is no launcher script here yet: build the project, then load this address again.');
  }
}
