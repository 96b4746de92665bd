import { enhance, enhanceWhile } from '../links/enhance.ts';
import { diagnose } from '../diagnose.ts';
import { configure, isEnhanced, pageSettings, type PageSettings } from '../request/page-settings.ts';
import { mergeLayers } from '../session/merge.ts';

/** As in the package, and gives back all that is set then: what another copy of the script goes on with. */
function configureAndRead(changes: PageSettings): PageSettings {
  configure(changes);
  return { ...pageSettings };
}

/** What a page's own scripts use of the build for plain links. The others have more. */
export const linksApi = { configure: configureAndRead, diagnose, enhance } as const;

type LinksApi = typeof linksApi;

declare global {
  /** What `window.BtSupport` is: builds with more than plain links add to this interface. */
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- a type that others add to
  interface BtSupportApi extends LinksApi {}
  interface Window {
    BtSupport?: BtSupportApi;
  }
}

/** The `BtSupport` that this copy has made or joined. */
let shared: LinksApi | undefined;

/**
 * Puts `BtSupport` on the page. Another copy that was first goes on to do all the work. It gets the functions that only this one
 * has, and both have the same settings: the elements may be of this copy, and the plain links of the other.
 */
function share(api: LinksApi): LinksApi {
  const first = window.BtSupport;
  // An element of that name is none, and neither is a version without it.
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
  // Not by `Object.assign`, which throws where a page has frozen it.
  for (const [name, value] of Object.entries({ ...api, ...first, configure: configureBoth }))
    Reflect.set(first, name, value);
  return first;
}

/**
 * Puts `BtSupport` on the page, and sets what the tag's `data-*` attributes say.
 *
 * @param api - What this build has.
 * @param isEnhancing - Whether plain links start through the launcher where nothing was said of it yet.
 */
export function setUpApi(api: LinksApi, tag: HTMLScriptElement | null, isEnhancing = false): void {
  shared = share(api);
  // By attribute: a `dataset` also has what is on `Object.prototype`. What the tag does not say stays as it was.
  const [site, sites, locale, wanted] = ['site', 'sites', 'locale', 'enhance'].map((name) =>
    tag?.getAttribute(`data-${name}`),
  );
  const settings = {
    site: site || undefined,
    sites: sites || undefined,
    locale: locale || undefined,
    enhance: typeof wanted === 'string' ? wanted !== 'false' : undefined,
  };
  const said = mergeLayers<PageSettings>(settings);
  configure(said);
  // What the first copy was told before this one came counts here too.
  configure(shared.configure(said));
  if (isEnhancing && pageSettings.enhance === undefined) shared.configure({ enhance: true });
}
