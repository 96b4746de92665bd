import { createElement } from '../../dom/create-element.ts';
import { t } from './t.ts';

/** A button that copies a text, and says that it did; where the browser will not, it shows the text to copy by hand. */
export function copyButton(text: string, label: string, name = label): HTMLElement[] {
  const button = createElement('button', label, { type: 'button', 'aria-label': name });
  const said = createElement('output');
  button.onclick = async () => {
    const isCopied = await copy(text, button);
    said.textContent = t(isCopied ? 'copied' : 'copy.by-hand');
    if (isCopied || !button.isConnected) return;
    const field = createElement('input', '', { readonly: '', 'aria-label': name });
    field.value = text;
    said.after(field);
    field.select();
    button.remove();
  };
  return [button, said];
}

async function copy(text: string, beside: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // In frames, Chromium lets the older way through alone. Inside the dialog, since nothing else can be selected meanwhile.
    const area = createElement('textarea', text);
    beside.after(area);
    area.select();
    const isCopied = document.execCommand('copy');
    area.remove();
    beside.focus();
    return isCopied;
  }
}
