/** Time without changes after which something counts as settled, in milliseconds. Frameworks render in several steps. */
const SETTLED_MS = 1000;

/** Callbacks that were requested since the last interval, and those from before it. */
let changed = new Set<() => void>();
let unchanged = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

function look(): void {
  const due = unchanged;
  unchanged = changed;
  changed = new Set();
  if (!unchanged.size) {
    clearInterval(timer);
    timer = undefined;
  }
  for (const callback of due) callback();
}

/**
 * Calls back once, after at least a second without another call for the same function. One timer serves all, and there is none while
 * nothing waits.
 */
export function onceSettled(callback: () => void): void {
  unchanged.delete(callback);
  changed.add(callback);
  timer ??= setInterval(look, SETTLED_MS);
}
