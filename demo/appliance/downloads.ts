/** The customer client to download: a different file for each system, small, and harmless to open. */

import type { Reply } from './http.ts';
import type { System } from './user-agent.ts';
import { windowsProgram } from './windows-program.ts';
import { zip } from './zip.ts';

export type DesktopSystem = Exclude<System, 'ios' | 'android'>;

interface Download {
  name: string;
  type: string;
  body: Buffer;
}

const PADDING = 16 * 1024;

const SAY = 'This is a practice support client. A real one would start your session now.';

const BUILDERS: Record<DesktopSystem, () => Download> = {
  'windows-32': () => windows(32),
  'windows-64': () => windows(64),
  macos: () => ({ name: 'practice-support-client.zip', type: 'application/zip', body: macBundle() }),
  linux: () => ({ name: 'practice-support-client.run', type: 'application/x-makeself', body: linuxInstaller() }),
};

const built = new Map<DesktopSystem, Download>();

export function downloadReply(system: DesktopSystem): Reply {
  const file = built.get(system) ?? BUILDERS[system]();
  built.set(system, file);
  const headers = { 'Content-Type': file.type, 'Content-Disposition': `attachment; filename="${file.name}"` };
  return { status: 200, headers, body: file.body };
}

function windows(bits: 32 | 64): Download {
  const name = `practice-support-client-win${bits}.exe`;
  return { name, type: 'application/vnd.microsoft.portable-executable', body: windowsProgram(bits) };
}

function macBundle(): Buffer {
  const contents = 'Open To Start Support Session.app/Contents';
  const info = `<?xml version="1.0" encoding="UTF-8"?>
<plist version="1.0">
<dict>
  <key>CFBundleExecutable</key><string>start</string>
  <key>CFBundleIdentifier</key><string>localhost.practice-support-client</string>
  <key>CFBundleName</key><string>Open To Start Support Session</string>
  <key>CFBundlePackageType</key><string>APPL</string>
</dict>
</plist>
`;
  const start = `#!/bin/sh\nosascript -e 'display dialog "${SAY}" buttons {"OK"}'\n`;
  return zip([
    { name: `${contents}/Info.plist`, data: Buffer.from(info), mode: 0o644 },
    { name: `${contents}/MacOS/start`, data: Buffer.from(start), mode: 0o755 },
    { name: `${contents}/Resources/padding.bin`, data: Buffer.alloc(PADDING), mode: 0o644 },
  ]);
}

/** A script that ends before the payload it carries. */
function linuxInstaller(): Buffer {
  const script = `#!/bin/sh\n# Self-extracting installer\necho '${SAY}'\nexit 0\n__PAYLOAD__\n`;
  return Buffer.concat([Buffer.from(script), Buffer.alloc(PADDING)]);
}
