/** Returns false only if the browser reports that there is no connection. */
export const isOnline = ({ onLine }: { readonly onLine?: boolean }): boolean => onLine !== false;
