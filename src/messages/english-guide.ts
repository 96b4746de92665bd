/** English texts of the guide: the next steps of a customer, and what keeps sessions from starting. */

import { trustTexts } from './english-trust.ts';

/** Where the download is, by browser. */
export const whereTexts = {
  'where.Chrome': 'Click the download arrow at the top right of this window.',
  'where.Edge': 'Click the download arrow at the top right of this window. If Edge warns you, choose “Keep”.',
  'where.Firefox': 'Click the download arrow at the top right of this window.',
  'where.Safari':
    'If Safari asks whether to allow downloads, choose “Allow”. Then click the download arrow at the top right.',
  'where.Opera': 'Click the download arrow at the top right of this window.',
  'where.web view': 'No download? You are inside another app. Choose “Open in browser” from its menu.',
  'where.other': 'Open the list of downloads of your browser, or the folder “Downloads”.',
};

/** Which file to open, by system. */
export const openTexts = {
  'open.Windows': 'Click the newest file (its name ends in .exe) to open it.',
  'open.macOS': 'Open the newest file. In the window that appears, double-click “Open To Start Support Session”.',
  'open.Linux':
    'Right-click the newest file and choose Properties, then Permissions. Allow it to run as a program. Then open it.',
  'open.other': 'Open the newest file.',
};

/** What the system then asks, by system. */
export const allowTexts = {
  'allow.Windows': 'Windows may ask for permission. Choose “Yes”.',
  'allow.Windows.publisher': 'Windows may ask for permission. Check that it names {publisher}, then choose “Yes”.',
  'allow.macOS': 'Your Mac may ask whether to open an app from the internet. Choose “Open”.',
  'allow.Linux': 'Your system may ask whether to trust the program. Choose to run it.',
  'allow.other': 'Your system may ask whether to run it. Allow it.',
};

export const guideTexts = {
  ...whereTexts,
  ...openTexts,
  ...allowTexts,
  'help-desk': 'Help desk: {site}',
  waiting: 'A support window then opens. Please wait there; someone will join you.',
  'second-copy':
    'bt-support-elements {second} came second on this page: the elements of version {first} stay, and everything works with them.',
  'started-already': 'This session is being started already. The second start is ignored.',
  help: 'Nothing happened?',
  'copy.link': 'Copy the link',
  copy: 'Copy',
  'copy.of': 'Copy: {label}',
  copied: 'Copied.',
  'copy.by-hand': 'Please copy it from here:',
  'chat-instead': 'Chat instead',
  organisation: 'My organisation blocks downloads',
  'organisation.what':
    'Ask your IT department to allow downloads from {site}. Or copy the link, and open it on a computer that is not blocked.',
  ...trustTexts,
  trust: 'Who am I letting in?',
  'trust.publisher': 'Before you choose “Yes”, check that {publisher} is named as the publisher.',
  contact: 'Other ways to reach us',
  'framed.what': 'The session cannot start from inside this page. Open it in a new window, or here.',
  here: 'Open it here',
  'clickonce.what': 'Choose “Run”, and “Run” again when Windows asks. If nothing happens, download it instead.',
  'clickonce.run': 'Run',
  'clickonce.download': 'Download it instead',
  'app.installed': 'Already have the app? Go to step 2.',
  'app.install': 'Install BeyondTrust Support',
  'app.type': 'Or type this into the app:',
  'app.site': 'Site name',
  'app.key': 'Session key',
  'offline.what': 'Connect to the internet, then try again.',
  online: 'You are online again.',
  'online.heading': 'Ready to try again',
  'still-offline': 'You are still offline.',
  'window-blocked': 'Your browser blocked the chat window.',
  'chat.open': 'Open the chat',
  'elsewhere.what': 'Look for it in your other windows and tabs.',
  'raised.what': 'Look for it in your other windows and tabs. If it did not start, start it again.',
  'another.what': 'It is in another window. It stays open if you open this one as well.',
  instead: 'Close that chat and open this one',
  back: 'Did your session start?',
  forward: 'Continue to the session',
};

/** What keeps sessions from starting, for the page's author. */
export const obstacleTexts = {
  obstacles: 'Something on this page can keep support sessions from starting.',
  sandboxed:
    'It is in a sandboxed frame: the frame needs allow-downloads, allow-popups, allow-popups-to-escape-sandbox and allow-top-navigation-by-user-activation.',
  framed: 'It is in a frame of another page: a sandbox there can stop downloads, windows and navigation.',
  duplicate: 'It loads more than one script that starts sessions: {value}.',
  'site-missing':
    'site is missing: use the site attribute, data-site on the script tag, <meta name="bt-site"> or configure().',
  'site-wrong': 'Its site is not a host name: "{value}". A protocol and a path do not belong to it.',
  insecure: 'It is not served over https.',
  xhtml: 'It is an XHTML document: plain links, forms and BG work there, but no elements; they need text/html.',
  quirks: 'It has no standards-compliant doctype.',
};
