/** A Windows program that does nothing but end: enough for a browser to save, and harmless to open. */

const HEADERS = 0x200;
const CODE_AT = 0x1000;
const SIZE = 24 * 1024;

export function windowsProgram(bits: 32 | 64): Buffer {
  const wide = bits === 64;
  const file = Buffer.alloc(SIZE);
  file.write('MZ', 0, 'latin1');
  file.writeUInt32LE(0x80, 0x3c);
  file.write('This program cannot be run in DOS mode.\r\n$', 0x40, 'latin1');

  const pe = 0x80;
  file.write('PE\0\0', pe, 'latin1');
  file.writeUInt16LE(wide ? 0x8664 : 0x014c, pe + 4);
  file.writeUInt16LE(1, pe + 6);
  const optionalSize = wide ? 0xf0 : 0xe0;
  file.writeUInt16LE(optionalSize, pe + 20);
  file.writeUInt16LE(wide ? 0x0022 : 0x0102, pe + 22);

  const optional = pe + 24;
  const codeSize = SIZE - HEADERS;
  file.writeUInt16LE(wide ? 0x020b : 0x010b, optional);
  file.writeUInt32LE(codeSize, optional + 4);
  file.writeUInt32LE(CODE_AT, optional + 16);
  file.writeUInt32LE(CODE_AT, optional + 20);
  if (wide) file.writeBigUInt64LE(0x140000000n, optional + 24);
  else file.writeUInt32LE(0x400000, optional + 28);
  file.writeUInt32LE(0x1000, optional + 32);
  file.writeUInt32LE(0x200, optional + 36);
  file.writeUInt16LE(6, optional + 40);
  file.writeUInt16LE(6, optional + 48);
  file.writeUInt32LE(CODE_AT + Math.ceil(codeSize / 0x1000) * 0x1000, optional + 56);
  file.writeUInt32LE(HEADERS, optional + 60);
  file.writeUInt16LE(2, optional + 68);
  file.writeUInt32LE(16, optional + (wide ? 108 : 92));

  const section = optional + optionalSize;
  file.write('.text', section, 'latin1');
  file.writeUInt32LE(codeSize, section + 8);
  file.writeUInt32LE(CODE_AT, section + 12);
  file.writeUInt32LE(codeSize, section + 16);
  file.writeUInt32LE(HEADERS, section + 20);
  file.writeUInt32LE(0x60000020, section + 36);

  // xor eax, eax; ret
  Buffer.from([0x31, 0xc0, 0xc3]).copy(file, HEADERS);
  file.write(`Practice support client, ${bits}-bit`, HEADERS + 16, 'latin1');
  return file;
}
