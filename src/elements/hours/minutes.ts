const MINUTE_MS = 60_000;

const listeners = new Set<() => void>();
let timer: ReturnType<typeof setTimeout> | undefined;

function schedule(): void {
  clearTimeout(timer);
  // A hidden page waits for nothing. It looks at the clock when it is shown again.
  if (!document.hidden && listeners.size > 0) timer = setTimeout(call, MINUTE_MS - (Date.now() % MINUTE_MS));
}

function call(): void {
  schedule();
  if (!document.hidden) for (const listener of [...listeners]) listener();
}

/** Calls back at each full minute while the page is visible, and when it becomes visible. One timer serves all. */
export function eachMinute(listener: () => void): () => void {
  listeners.add(listener);
  if (listeners.size === 1) {
    document.addEventListener('visibilitychange', call);
    schedule();
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    document.removeEventListener('visibilitychange', call);
    schedule();
  };
}
