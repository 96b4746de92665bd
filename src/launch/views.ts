/** What the dialog says, for each way a launch can go. */

import { text } from '../locales/text.ts';
import type { Problem } from '../session/problem.ts';
import type { DialogLink, DialogView } from './dialog.ts';
import type { Platform } from './platform.ts';

/** JavaScript launch: the download is on its way; the steps in brief, and the manual link. */
export const downloadView = (url: string, repeated: boolean): DialogView => ({
  name: 'javascript',
  heading: text('download.heading'),
  ...(repeated && { intro: text('download.repeated') }),
  steps: [text('download.step.1'), text('download.step.2'), text('download.step.3')],
  lines: [{ text: text('download.again'), link: { text: text('download.link'), url } }],
});

/** Manual launch: the link by itself, where the browser refused to follow it. */
export const failedView = (url: string): DialogView => ({
  name: 'manual',
  heading: text('failed.heading'),
  intro: text('failed.text'),
  action: { text: text('failed.link'), url },
});

const STORES: Readonly<Record<string, string>> = {
  iOS: 'https://apps.apple.com/search?term=BeyondTrust%20Support',
  Android: 'https://play.google.com/store/apps/details?id=com.bomgar.thinclient.android',
};

/** Mobile display: the app, then where to get it, then the second link that starts the session. */
export function mobileView(url: string, { system }: Platform): DialogView {
  const store = STORES[system === 'iPadOS' ? 'iOS' : system];
  const link = { text: text('mobile.store.link'), url: store ?? '', target: '_blank' };
  return {
    name: 'mobile',
    heading: text('mobile.heading'),
    intro: text('mobile.intro'),
    action: { text: text('mobile.open'), url },
    ...(store && { lines: [{ text: text('mobile.store'), link }, { text: text('mobile.after') }] }),
  };
}

type ChatView = 'blocked' | 'elsewhere' | 'lost';

/** A chat that needs the customer's hand: blocked, already open elsewhere, or out of sight. */
export const chatView = (name: ChatView, link: Omit<DialogLink, 'text'>): DialogView => ({
  name: `chat-${name}`,
  heading: text(`${name}.heading`),
  intro: text(`${name}.text`),
  action: { text: text(name === 'lost' ? 'elsewhere.link' : `${name}.link`), ...link },
});

/** Problems, where no element is there to show them. */
export const problemsView = (problems: readonly Problem[]): DialogView => ({
  name: 'problems',
  heading: text('problems.heading'),
  items: problems.map(({ message }) => message),
});
