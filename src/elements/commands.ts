import { PlatformEvent } from '../dom/platform-event.ts';

/** The command of a button that starts the session of an element. */
const START_COMMAND = '--start';

const emulated = new WeakSet<Document>();

/** Calls back when a button has the command `--start` for an element: `<button command="--start" commandfor="ID">`. */
export function onStartCommand(element: HTMLElement, start: () => unknown): void {
  element.addEventListener('command', (event) => {
    if ((event as Event & { command?: string }).command === START_COMMAND) start();
  });
}

/**
 * Lets `<button command="--start" commandfor="ID">` work in browsers without invoker commands: a click dispatches the command event that
 * the browser would have dispatched. In other browsers it does nothing.
 */
export function emulateCommands(page: Document): void {
  if ('commandForElement' in HTMLButtonElement.prototype || emulated.has(page)) return;
  emulated.add(page);
  page.addEventListener('click', (event) => {
    const [target] = event.composedPath();
    const button = target instanceof Element ? target.closest<HTMLButtonElement>('button[commandfor]') : null;
    if (!button || event.defaultPrevented || button.disabled) return;
    // As in the specification: a button that submits its form has no command.
    if (button.getAttribute('command') !== START_COMMAND || (button.form && button.type !== 'button')) return;
    const root = button.getRootNode() as Document | ShadowRoot;
    const receiver = root.getElementById(button.getAttribute('commandfor') ?? '');
    receiver?.dispatchEvent(
      Object.assign(new PlatformEvent('command', { cancelable: true }), { command: START_COMMAND }),
    );
  });
}
