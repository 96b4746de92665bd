import { DirectoryError } from '../error.ts';

/** Decodes UTF-8, without a byte order mark. */
export function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new DirectoryError('syntax', 'is not UTF-8');
  }
}

/** What a JSON text contains. The message of its error repeats nothing of the text, which may be secret. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new DirectoryError('syntax', 'is not JSON');
  }
}
