/** Returns the absolute address; empty without one. */
export function resolveAddress(text: string | null | undefined, base: string): string {
  try {
    return text ? new URL(text, base).href : '';
  } catch {
    return '';
  }
}
