// Processes of a run, which are ended with it in any case.
import { once } from 'node:events';
import { rmSync } from 'node:fs';

/** @import { ChildProcess } from 'node:child_process' */

/** @type {Set<ChildProcess>} */
const running = new Set();
/** @type {Set<string>} */
const folders = new Set();

/** @param {ChildProcess} child */
function kill(child) {
  try {
    // Browsers are started with a process group of their own, and have many children.
    process.kill(-Number(child.pid), 'SIGKILL');
  } catch {
    child.kill('SIGKILL');
  }
}

function endAll() {
  running.forEach(kill);
  for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}

process.once('exit', endAll);
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.once(signal, () => {
    endAll();
    // Who listens ends the process in an order of its own; otherwise the signal does what it always does.
    if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
  });
}

/**
 * @template {ChildProcess | null} Child
 * @param {Child} child
 */
export function track(child) {
  if (child) {
    running.add(child);
    child.once('exit', () => running.delete(child));
  }
  return child;
}

/** @param {ChildProcess} child */
export const isRunning = (child) => running.has(child);

/** @param {ChildProcess} child */
export async function end(child) {
  if (!isRunning(child)) return;
  const ended = once(child, 'exit');
  child.kill();
  const force = setTimeout(() => kill(child), 3000);
  await ended;
  clearTimeout(force);
}

/**
 * A folder to be removed at the end at the latest.
 *
 * @param {string} folder
 */
export function trackFolder(folder) {
  folders.add(folder);
  return () => {
    folders.delete(folder);
  };
}
