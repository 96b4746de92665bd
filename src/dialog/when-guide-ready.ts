import type { OptionsDraft } from '../session/options.ts';
import { showDialog } from './dialog.ts';
import { loadGuide } from './load-guide.ts';
import { retryImport } from '../dom/retry-import.ts';

type Guide = Awaited<ReturnType<typeof loadGuide>>;

let loading: Promise<Guide> | undefined;
let build: OptionsDraft['platform'];

/**
 * Does something with the guide, the part of the dialog that can come late: at once where it is loaded already, and never
 * where it cannot be. Calling it is what loads it.
 */
export function whenGuideReady(use: (guide: Guide) => unknown): void {
  loading ??= retryImport(loadGuide);
  loading.then(use, () => (loading = undefined));
}

/** Gets ready for a click that is likely to come. */
export const preloadGuide = (): void =>
  whenGuideReady(async ({ windowsBuild }) => {
    build = await windowsBuild(navigator);
  });

/** The build for this machine's Windows, where that is certain and known already. */
export const detectedWindowsBuild = (): OptionsDraft['platform'] => build;

/** Goes on where a customer comes back from a page of the appliance to this page, which the browser had to load anew. */
export function restoreAfterBack({ history }: Window): void {
  if ((history.state as { btSupport?: unknown } | null)?.btSupport)
    whenGuideReady(({ showReturnView }) => showReturnView(showDialog));
}
