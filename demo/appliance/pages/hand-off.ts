import type { Reply } from '../http.ts';
import { hostName } from '../hosts.ts';
import type { StartSessionReading } from '../start-session.ts';
import { html } from './html.ts';
import { page } from './page.ts';

const STORES = {
  ios: { name: 'App Store', url: 'https://apps.apple.com/us/search?term=BeyondTrust%20Support' },
  android: { name: 'Google Play', url: 'https://play.google.com/store/apps/details?id=com.bomgar.thinclient.android' },
} as const;

/** Phones and tablets get a page that leads to the app, in place of a file that they cannot open. */
export function handOffPage(
  system: keyof typeof STORES,
  site: string,
  siteTitle: string,
  { parameters }: StartSessionReading,
): Reply {
  const store = STORES[system];
  const key = parameters.short_key;
  return page({
    title: `Go on in the app – ${siteTitle}`,
    kind: 'message hand-off',
    body: html`<main>
      <p class="eyebrow">${siteTitle}</p>
      <h1>Go on in the app</h1>
      <p>On this device, help comes through an app.</p>
      <ol class="steps">
        <li>
          <p>Install <strong>BeyondTrust Support</strong>, unless you have it.</p>
          <p><a class="button" href="${store.url}" rel="noreferrer">Get it from ${store.name}</a></p>
        </li>
        <li>
          <p>Open the app and enter the site name <strong class="code">${hostName(site)}</strong>.</p>
        </li>
        ${
          typeof key === 'string' && key !== ''
            ? html`<li>
                <p>Enter the session key <strong class="code">${key}</strong>.</p>
              </li>`
            : html`<li><p>Choose who or what you need help with. Your request has reached us.</p></li>`
        }
      </ol>
      <p class="fine">This is a practice appliance: the app would not find it.</p>
    </main>`,
  });
}
