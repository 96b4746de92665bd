/** The English of the guide: what a customer does next, and what stands in the way on a page. */

/** Where this browser puts a download, by the browser. */
export const whereTexts = {
  'where.Chrome': 'Look at the top right of this window: a list of downloads opens under the arrow.',
  'where.Edge':
    'Look at the top right of this window: a list of downloads opens under the arrow. If Edge warns you, choose “Keep”.',
  'where.Firefox': 'Look at the top right of this window: the arrow opens the list of downloads.',
  'where.Safari':
    'If Safari asks whether to allow downloads, choose “Allow”. The arrow at the top right opens the list of downloads.',
  'where.Opera': 'Look at the top right of this window: the arrow opens the list of downloads.',
  'where.web view':
    'Nothing arrives? You are inside an app, which may not take downloads: choose “Open in browser” from its menu.',
  'where.other': 'Open the list of downloads of your browser, or the folder “Downloads”.',
};

/** What to open, by the system. */
export const openTexts = {
  'open.Windows': 'Open the newest file. Its name ends in “.exe”.',
  'open.macOS': 'Open the newest file, and in it “Open To Start Support Session”.',
  'open.Linux': 'Let the newest file run as a program, by its properties or permissions, and open it.',
  'open.other': 'Open the newest file.',
};

/** What the system asks then, by the system. */
export const allowTexts = {
  'allow.Windows': 'If Windows asks whether the app may make changes, choose “Yes”.',
  'allow.macOS': 'If your Mac asks whether to open an app from the internet, choose “Open”.',
  'allow.Linux': 'If your system asks whether to trust the program, choose to run it.',
  'allow.other': 'If your system asks whether to run it, allow it.',
};

export const guideTexts = {
  ...whereTexts,
  ...openTexts,
  ...allowTexts,
  waiting: 'After that you are waiting for your representative, who joins you in the window that opens.',
  again:
    'bt-support-elements {second} came second on this page: the elements of version {first} stay, and everything works with them.',
  'started-already': 'This session is being started already. The second start is ignored.',
  help: 'Did it not start?',
  'copy.link': 'Copy the link',
  copy: 'Copy',
  'copy.of': 'Copy: {label}',
  copied: 'Copied.',
  'copy.by-hand': 'Please copy it from here:',
  'chat-instead': 'Chat instead',
  organisation: 'My organisation blocks downloads',
  'organisation.what':
    'Ask whoever looks after your computer to allow downloads from {site}. Or copy the link, and open it on a computer that is not blocked.',
  contact: 'Other ways to reach us',
  framed:
    'This page is shown inside another one, which does not let the session start by itself. Open it in a new window, or here.',
  here: 'Open it here',
  'clickonce.what':
    'Press “Run”, and then “Run” once more when Windows asks. If nothing comes, or you have cancelled it, use the download.',
  'clickonce.run': 'Run',
  'clickonce.download': 'Use the download instead',
  'app.none': 'If you do not have the app yet:',
  'app.install': 'Install BeyondTrust Support',
  'app.then': 'When it is installed:',
  'app.start': 'Start the session',
  'app.type': 'Or type this into the app:',
  'app.site': 'Site name',
  'app.key': 'Session key',
  offline: 'Connect to the internet, then try again.',
  online: 'You are online again.',
  'online.heading': 'Ready to try again',
  'still-offline': 'You are still offline.',
  'window-blocked': 'Your browser did not let the chat have a window of its own.',
  elsewhere: 'Look for it among your windows and tabs first.',
  back: 'Did your session start?',
  'back.what': 'You have left the page that was to start it.',
  forward: 'Go on to the session',
};

/** What stands in the way of sessions on a page, for its author. */
export const obstacleTexts = {
  obstacles: 'Support sessions may not start from this page.',
  sandboxed:
    'It is in a sandboxed frame: the frame needs allow-downloads, allow-popups, allow-popups-to-escape-sandbox and allow-top-navigation-by-user-activation.',
  framed: 'It is in a frame of another page: a sandbox there can stop downloads, windows and navigation.',
  duplicate: 'It loads more than one script that starts sessions: {value}.',
  'site-missing': 'It names no site: use the site attribute, <meta name="bt-site"> or configure().',
  'site-wrong': 'Its site is not a host name: {value}.',
  insecure: 'It does not come by https.',
  quirks: 'It has no standards-compliant doctype.',
};

/** What an author wrote that cannot be meant, on the console. `{value}` is a name or host, never a value of a session. */
export const authorTexts = {
  page: 'Support sessions',
  'start-method-missing':
    'It says nobody to start with: give session-key, or rep-id and rep-name, or issue-id or issue-code-name.',
  'start-method-twice': 'Use only one of session-key, rep-id with rep-name, and issue-id or issue-code-name.',
  'issue-twice': 'Use only one of issue-id and issue-code-name.',
};
