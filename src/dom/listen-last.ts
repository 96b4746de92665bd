/**
 * Listens after the page's own listeners, and also where one of them keeps an event from going further: there it is the last at
 * the node. A listener that stops events on their way down, or all others at its node, has them to itself.
 *
 * @param isWanted - Whether an event that begins may be one to listen for. Default: it is.
 * @returns stops it.
 */
export function listenLast(
  root: EventTarget,
  type: string,
  onEvent: (event: Event) => void,
  isWanted: (event: Event) => boolean = () => true,
): () => void {
  let isOver = false;
  const onStopped = (event: Event): void => {
    if (event.cancelBubble && !isOver) onEvent(event);
  };
  const { addEventListener, removeEventListener } = EventTarget.prototype;
  const onBegin = (event: Event): void => {
    if (!isWanted(event)) return;
    for (const node of event.composedPath()) {
      if (node === root) return;
      // By the prototype, since a form may have a control of that name. Anew each time: what the page has added since comes first.
      removeEventListener.call(node, type, onStopped);
      addEventListener.call(node, type, onStopped);
    }
  };
  root.addEventListener(type, onBegin, true);
  root.addEventListener(type, onEvent);
  return () => {
    isOver = true;
    root.removeEventListener(type, onBegin, true);
    root.removeEventListener(type, onEvent);
  };
}
