/** Whether there may be a connection: not where the browser says that there is none. What says nothing may have one. */
export const isOnline = ({ onLine }: { readonly onLine?: boolean }): boolean => onLine !== false;
