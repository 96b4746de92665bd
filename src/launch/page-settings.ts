/** What a page sets once for all its sessions. */
export interface PageSettings {
  /** Host name of the appliance. Default: `<meta name="bt-site" content="…">`. */
  site?: string | undefined;
}

const settings: PageSettings = {};

/** Sets what all sessions of the page have in common. What is not named stays as it was. */
export function configure(changes: PageSettings): void {
  Object.assign(settings, changes);
}

/** The site of sessions that name none themselves; empty where the page names none either. */
export const pageSite = (page: Document): string =>
  settings.site ?? page.querySelector<HTMLMetaElement>('meta[name="bt-site"]')?.content ?? '';
