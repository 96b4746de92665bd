import type { OptionsDraft } from '../session/options.ts';
import { showDialog } from './dialog.ts';
import { loadGuide } from './load-guide.ts';
import { retryImport } from '../dom/retry-import.ts';

type Guide = Awaited<ReturnType<typeof loadGuide>>;

let loading: Promise<Guide> | undefined;
let build: OptionsDraft['platform'];

/**
 * Loads the guide, the later part of the dialog, and calls back with it: soon if it is loaded already, and never if it cannot be loaded.
 */
export function whenGuideReady(use: (guide: Guide) => unknown): void {
  loading ??= retryImport(loadGuide);
  loading.then(use, () => (loading = undefined));
}

/** Loads the guide before a likely click. */
export const preloadGuide = (): void =>
  whenGuideReady(async ({ windowsBuild }) => {
    build = await windowsBuild(navigator);
  });

/** Returns the build for this machine's Windows, if it is certain and already known. */
export const detectedWindowsBuild = (): OptionsDraft['platform'] => build;

/** Shows the return view if a customer comes back from the appliance and the browser had to reload this page. */
export function restoreAfterBack({ history }: Window): void {
  if ((history.state as { btSupport?: unknown } | null)?.btSupport)
    whenGuideReady(({ showReturnView }) => showReturnView(showDialog));
}
