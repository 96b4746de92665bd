import { enhance, enhanceWhile } from '../links/enhance.ts';
import { closeDialog } from '../dialog/dialog.ts';
import { diagnose } from '../diagnose.ts';
import { configure, isEnhanced, pageSettings, type PageSettings } from '../request/page-settings.ts';
import { mergeLayers } from '../session/merge.ts';

/** As in the package, but returns all settings, for another copy of the script. */
function configureAndRead(changes: PageSettings): PageSettings {
  configure(changes);
  return { ...pageSettings };
}

/** The API of the build for plain links. Other builds have more. */
export const linksApi = { close: closeDialog, configure: configureAndRead, diagnose, enhance } as const;

type LinksApi = typeof linksApi;

declare global {
  /** The type of `window.BtSupport`. Builds with elements add to it. */
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- a type that others add to
  interface BtSupportApi extends LinksApi {}
  interface Window {
    BtSupport?: BtSupportApi;
  }
}

/** The `BtSupport` that this copy has created or joined. */
let shared: LinksApi | undefined;

/**
 * Installs `BtSupport` on the page. If another copy was first, its object stays and gets the functions that only this one has. Both have the
 * same settings: the elements may be of this copy, and plain links are handled by the other.
 */
function share(api: LinksApi): LinksApi {
  const first = window.BtSupport;
  // `window.BtSupport` may be an element with that id, or an older version without `enhance`.
  if (!first?.enhance) {
    Reflect.set(window, 'BtSupport', api);
    enhanceWhile(window, isEnhanced);
    return api;
  }
  if (first === shared) return shared;
  const { configure: configureFirst } = first;
  const configureBoth = (changes: PageSettings): PageSettings => {
    configure(changes);
    return configureFirst(changes);
  };
  // Not by `Object.assign`, which throws if the page has frozen it.
  for (const [name, value] of Object.entries({ ...api, ...first, configure: configureBoth }))
    Reflect.set(first, name, value);
  return first;
}

/**
 * Installs `BtSupport` on the page, and applies the settings of the tag's `data-*` attributes.
 *
 * @param api - The API of this build.
 * @param isEnhancing - Enhance plain links if no setting says otherwise. Default: false.
 */
export function setUpApi(api: LinksApi, tag: HTMLScriptElement | null, isEnhancing = false): void {
  shared = share(api);
  // By attribute: a `dataset` inherits from `Object.prototype`. Settings without an attribute keep their value.
  const [site, sites, locale, wanted] = ['site', 'sites', 'locale', 'enhance'].map((name) =>
    tag?.getAttribute(`data-${name}`),
  );
  const settings = {
    site: site || undefined,
    sites: sites || undefined,
    locale: locale || undefined,
    enhance: typeof wanted === 'string' ? wanted !== 'false' : undefined,
  };
  const given = mergeLayers<PageSettings>(settings);
  configure(given);
  // Settings of the first copy apply to this one, too.
  configure(shared.configure(given));
  if (isEnhancing && pageSettings.enhance === undefined) shared.configure({ enhance: true });
}
