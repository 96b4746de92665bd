import { createElement } from '../../dom/create-element.ts';
import { t } from './t.ts';

/** Creates a button that copies a text and announces it; if the browser refuses, it shows the text to copy by hand. */
export function copyButton(text: string, label: string, name = label): HTMLElement[] {
  const button = createElement('button', label, { type: 'button', 'aria-label': name });
  const status = createElement('output');
  button.onclick = async () => {
    const isCopied = await copy(text, button);
    status.textContent = t(isCopied ? 'copied' : 'copy.by-hand');
    if (isCopied || !button.isConnected) return;
    const field = createElement('input', '', { readonly: '', 'aria-label': name });
    field.value = text;
    status.after(field);
    field.select();
    button.remove();
  };
  return [button, status];
}

async function copy(text: string, beside: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // In frames, Chromium only allows `execCommand`. The text area is inside the dialog: content outside is inert.
    const area = createElement('textarea', text);
    beside.after(area);
    area.select();
    const isCopied = document.execCommand('copy');
    area.remove();
    beside.focus();
    return isCopied;
  }
}
