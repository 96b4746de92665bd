import { writeWhole } from '../files/whole-file.ts';
import type { Directory } from '../index.ts';

/** Readable for a web server that runs as another user; the umask may take that away. */
const MODE = 0o644;

/** Returns a function that writes a directory, unless it is the one that it wrote before. */
export function filePublisher(path: string): (directory: Directory) => Promise<void> {
  let written: Directory | undefined;
  return async (directory) => {
    if (directory === written) return;
    await writeWhole(path, `${JSON.stringify(directory)}\n`, MODE);
    written = directory;
  };
}
