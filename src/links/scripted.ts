import { nativeCall } from '../dom/native.ts';

/** What the author's own script does with a click, as far as the markup shows it. */

const HANDLERS = ['onclick', 'onmousedown', 'onsubmit'];

/** Texts and comments, which do nothing. */
const INERT = /(["'`])(?:\\[^]|(?!\1)[^\\])*\1|\/\*[^]*?\*\/|\/\/.*/g;

const CALLS = /(^|[^\w$.]|\b(window|self|top|parent)\s*\.\s*)open\s*\(|\b(BG|BtSupport)\s*\.\s*start\s*\(/;
const LEAVES = /\blocation\s*(\.\s*href\s*)?=[^=]|\blocation\s*\.\s*(assign|replace)\s*\(/;

/** Whether handlers in the markup open a window, start a session or go somewhere by themselves. */
export const isScripted = (...elements: (Element | null)[]): boolean =>
  elements.some((element) =>
    HANDLERS.some((name) => {
      const code = (element && nativeCall(element, 'getAttribute', name))?.replace(INERT, '""') ?? '';
      return CALLS.test(code) || LEAVES.test(code);
    }),
  );
