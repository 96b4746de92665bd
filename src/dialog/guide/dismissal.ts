import type { UiOptions } from '../../session/options.ts';

/** Undocumented options of the vendor's script. Source: its behaviour. */
interface CloseOptions extends UiOptions {
  /** `false`: a click outside does not close the dialog. Default: true. */
  readonly allowDialogClose?: unknown;
  /** The dialog closes when the customer returns to the page. Default: false. */
  readonly closeOnFinish?: unknown;
}

/** Lets the dialog be closed in the ways that the page allows, besides its own button and Escape. */
export function bindDismissal(dialog: HTMLDialogElement, options: CloseOptions | undefined): void {
  if (options?.allowDialogClose !== false) closeFromOutside(dialog);
  if (options?.closeOnFinish) closeOnReturn(dialog);
}

/** Opening the file takes the focus from the page; until then the steps are needed. */
function closeOnReturn(dialog: HTMLDialogElement): void {
  const onFocus = (): void => dialog.close();
  const onBlur = (): void => window.addEventListener('focus', onFocus);
  window.addEventListener('blur', onBlur);
  dialog.addEventListener('close', () => {
    window.removeEventListener('blur', onBlur);
    window.removeEventListener('focus', onFocus);
  });
}

/** Time in which further clicks do not close the dialog, in milliseconds: they belong to the double click that opened it. */
const DOUBLE_CLICK_GRACE_MS = 1000;

/** `closedby` is not in every engine. The content covers the dialog, so a click on the dialog itself is outside. */
function closeFromOutside(dialog: HTMLDialogElement): void {
  const since = performance.now();
  let isPressed = false;
  dialog.onpointerdown = ({ target }) => {
    isPressed = target === dialog;
  };
  // A press that begins or ends inside selects text.
  dialog.onpointerup = ({ target }) => {
    isPressed &&= target === dialog;
  };
  dialog.onclick = ({ target, timeStamp }) => {
    if (isPressed && target === dialog && timeStamp - since > DOUBLE_CLICK_GRACE_MS) dialog.close();
  };
}
