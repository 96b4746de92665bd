/**
 * Adds a listener that runs after the page's own listeners, even if one of them stops the propagation: then it runs last at that node.
 * It does not run if a listener stops the event in the capture phase, or immediately.
 *
 * @param isWanted - Tests in the capture phase if an event is of interest. Default: every event.
 * @returns a function that stops it.
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
      // By the prototype, since a form may have a control of that name. Added again each time, after listeners that the page has added.
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
