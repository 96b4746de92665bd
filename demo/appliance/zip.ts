/** The least of a zip archive: files that are stored as they are. */

import { crc32 } from 'node:zlib';

export interface ZipFile {
  name: string;
  data: Buffer;
  /** Unix permissions, so that a program stays one when unpacked. */
  mode: number;
}

const UTF8_NAMES = 0x0800;
const MADE_ON_UNIX = 0x0314;
const FIRST_OF_JANUARY_2026 = ((2026 - 1980) << 9) | (1 << 5) | 1;

export function zip(files: readonly ZipFile[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const file of files) {
    const name = Buffer.from(file.name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(UTF8_NAMES, 2);
    common.writeUInt16LE(FIRST_OF_JANUARY_2026, 8);
    common.writeUInt32LE(crc32(file.data), 10);
    common.writeUInt32LE(file.data.length, 14);
    common.writeUInt32LE(file.data.length, 18);
    common.writeUInt16LE(name.length, 22);

    const entry = Buffer.alloc(14);
    entry.writeUInt32LE(((0o100000 | file.mode) << 16) >>> 0, 6);
    entry.writeUInt32LE(offset, 10);

    const body = Buffer.concat([signature(0x04034b50), common, name, file.data]);
    directory.push(signature(0x02014b50), twoBytes(MADE_ON_UNIX), common, entry, name);
    bodies.push(body);
    offset += body.length;
  }
  const index = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(index.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...bodies, index, signature(0x06054b50), end]);
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

function twoBytes(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}
