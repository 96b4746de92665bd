import type { UiOptions } from '../../session/options.ts';

/** What the vendor's script takes beside the documented options. Source: its behaviour. */
interface CloseOptions extends UiOptions {
  /** `false`: a click outside does not close the dialog. Default: true. */
  readonly allowDialogClose?: unknown;
  /** The dialog closes once the customer is back from what was started. Default: false. */
  readonly closeOnFinish?: unknown;
}

/** Has the dialog close by what the page allows, beside its own button and Escape. */
export function bindDismissal(dialog: HTMLDialogElement, options: CloseOptions | undefined): void {
  if (options?.allowDialogClose !== false) closeFromOutside(dialog);
  if (options?.closeOnFinish) closeOnReturn(dialog);
}

/** To open the file is to leave the page; until then the steps are needed. */
function closeOnReturn(dialog: HTMLDialogElement): void {
  const onFocus = (): void => dialog.close();
  const onBlur = (): void => window.addEventListener('focus', onFocus);
  window.addEventListener('blur', onBlur);
  dialog.addEventListener('close', () => {
    window.removeEventListener('blur', onBlur);
    window.removeEventListener('focus', onFocus);
  });
}

/** Clicks come in twos and more: the next of those that have opened the dialog are not meant to close it. */
const DOUBLE_CLICK_GRACE_MS = 1000;

/** `closedby` is not in every engine. What is inside covers the dialog, so a click that hits it alone is outside. */
function closeFromOutside(dialog: HTMLDialogElement): void {
  const since = performance.now();
  let isPressed = false;
  dialog.onpointerdown = ({ target }) => {
    isPressed = target === dialog;
  };
  // A press that begins or ends inside has selected text.
  dialog.onpointerup = ({ target }) => {
    isPressed &&= target === dialog;
  };
  dialog.onclick = ({ target, timeStamp }) => {
    if (isPressed && target === dialog && timeStamp - since > DOUBLE_CLICK_GRACE_MS) dialog.close();
  };
}
