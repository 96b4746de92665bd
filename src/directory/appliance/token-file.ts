/** Keeps a token from one run to the next, in a file that only its owner can read. */

import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { readFields, readInteger, readText } from '../check/fields.ts';
import { parseJson } from '../check/json.ts';
import { about, DirectoryError } from '../error.ts';
import { fileError, readWhole, writeWhole } from '../files/whole-file.ts';

export interface Token {
  value: string;
  /** Milliseconds since 1970. */
  expiresAt: number;
}

type Log = (line: string) => void;

/**
 * The kept token, if there is one of this owner. A file that others can read is not used: its token may be known to them. The next token
 * takes its place, in a new file.
 */
export async function readToken(path: string, owner: string, log: Log): Promise<Token | undefined> {
  try {
    const { text, mode } = await readWhole(path);
    if (process.platform !== 'win32' && (mode & 0o077) !== 0)
      throw new DirectoryError('file', `${path}: others can read it, so its token is not used`);
    return about(path, () => {
      const fields = readFields(parseJson(text), '', ['owner', 'token', 'expiresAt']);
      const value = readText(fields['token'], 'token', 1, 4096);
      const expiresAt = readInteger(fields['expiresAt'], 'expiresAt', 0, Number.MAX_SAFE_INTEGER);
      if (!/^[\x21-\x7e]+$/.test(value)) throw new DirectoryError('field', 'token must be printable ASCII', 'token');
      return fields['owner'] === owner ? { value, expiresAt } : undefined;
    });
  } catch (error) {
    const isMissing = error instanceof DirectoryError && error.message.endsWith('(ENOENT)');
    if (!isMissing) log(`Token file ${error instanceof Error ? error.message : 'cannot be read'}`);
    return undefined;
  }
}

/** A failure is logged only: the token is used from memory. */
export async function writeToken(path: string, owner: string, { value, expiresAt }: Token, log: Log): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const text = JSON.stringify({ owner, token: value, expiresAt: Math.floor(expiresAt) });
    await writeWhole(path, `${text}\n`, 0o600);
  } catch (error) {
    log(`Token file ${fileError('written', error).message}`);
  }
}
