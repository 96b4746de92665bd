// WebKitGTK has no headless mode: its driver runs on a virtual screen. Both get free addresses, and both are stopped.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { end, isRunning, track } from './children.mjs';

/**
 * @import { ChildProcess } from 'node:child_process'
 * @import { AddressInfo } from 'node:net'
 * @import { Readable } from 'node:stream'
 * @import { WebKitBrowser } from './find-browsers.mjs'
 */

export async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {AddressInfo} */ (server.address());
  server.close();
  await once(server, 'close');
  return port;
}

/** @param {WebKitBrowser} browser */
export async function startScreen({ xvfb }) {
  const options = ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'];
  const child = track(spawn(xvfb, options, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] }));
  const answer = once(/** @type {Readable} */ (child.stdio[3]), 'data');
  const failed = once(child, 'exit').then(() => {
    throw new Error('Xvfb could not start.');
  });
  const [display] = await Promise.race([answer, failed]);
  failed.catch(() => undefined);
  return { display: `:${String(display).trim()}`, stop: () => end(child) };
}

/**
 * @param {WebKitBrowser} browser
 * @param {string} display
 * @param {Record<string, string>} [env]
 */
export async function startDriver({ driver }, display, env = {}) {
  const port = await freePort();
  const child = track(
    spawn(driver, [`--port=${port}`], {
      env: { ...process.env, DISPLAY: display, WEBKIT_DISABLE_COMPOSITING_MODE: '1', GDK_BACKEND: 'x11', ...env },
      stdio: 'ignore',
    }),
  );
  await untilReady(port, child);
  return { port, stop: () => end(child) };
}

/**
 * @param {number} port
 * @param {ChildProcess} child
 */
async function untilReady(port, child) {
  for (let attempt = 0; attempt < 100; attempt++) {
    if (!isRunning(child)) break;
    const answer = await fetch(`http://127.0.0.1:${port}/status`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('WebKitWebDriver could not start.');
}

/** @param {WebKitBrowser} browser */
export function capabilities({ path }) {
  return {
    browserName: 'MiniBrowser',
    'wdio:enforceWebDriverClassic': true,
    'webkitgtk:browserOptions': { binary: path, args: ['--automation'] },
  };
}
