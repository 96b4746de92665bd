/** Reads files of limited size, and writes files that are never seen half written. */

import { randomBytes } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { DirectoryError } from '../error.ts';
import { decode } from '../check/json.ts';

/** Most bytes of a file that is read. */
export const LARGEST_FILE = 1024 * 1024;

/** Without the path, which the callers put before it. */
export function fileError(action: 'read' | 'written', error: unknown): DirectoryError {
  if (error instanceof DirectoryError) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
  return new DirectoryError('file', `cannot be ${action} (${code})`);
}

export interface WholeFile {
  text: string;
  /** The permission bits, such as 0o600. */
  mode: number;
}

/** Text of a file in UTF-8 of at most 1 MiB. Rejects with a `DirectoryError`. */
export async function readWhole(path: string): Promise<WholeFile> {
  try {
    const file = await open(path, 'r');
    try {
      const { mode, size } = await file.stat();
      if (size > LARGEST_FILE) throw new DirectoryError('too-large', `has more than ${LARGEST_FILE} bytes`);
      return { text: decode(await file.readFile()), mode: mode & 0o777 };
    } finally {
      await file.close();
    }
  } catch (error) {
    throw fileError('read', error).of(path);
  }
}

/**
 * Writes a temporary file in the same folder, flushes it to the disk, and renames it: a reader sees the old contents or the new. Rejects with
 * a `DirectoryError`, and then the file is as it was.
 *
 * @param mode permission bits of a new file, less the process's umask
 */
export async function writeWhole(path: string, text: string, mode: number): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    const file = await open(temporary, 'wx', mode);
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw fileError('written', error).of(path);
  }
}
