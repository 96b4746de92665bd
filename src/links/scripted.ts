import { nativeCall } from '../dom/native.ts';

/** Calls and assignments in a handler that open a window, start a session or navigate. */

const HANDLERS = ['onclick', 'onmousedown', 'onsubmit'];

/** Strings and comments. */
const INERT = /(["'`])(?:\\[^]|(?!\1)[^\\])*\1|\/\*[^]*?\*\/|\/\/.*/g;

const CALLS = /(^|[^\w$.]|\b(window|self|top|parent)\s*\.\s*)open\s*\(|\b(BG|BtSupport)\s*\.\s*start\s*\(/;
const LEAVES = /\blocation\s*(\.\s*href\s*)?=[^=]|\blocation\s*\.\s*(assign|replace)\s*\(/;

/** Tests if handlers in the markup open a window, start a session or navigate. */
export const isScripted = (...elements: (Element | null)[]): boolean =>
  elements.some((element) =>
    HANDLERS.some((name) => {
      const code = (element && nativeCall(element, 'getAttribute', name))?.replace(INERT, '""') ?? '';
      return CALLS.test(code) || LEAVES.test(code);
    }),
  );
