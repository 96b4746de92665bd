/** English texts of the elements beside the session elements, each in a later file. */

export const keyFormTexts = {
  'key.label': 'Session key',
  'key.button': 'Start the session',
  'key.length': 'A session key has {limit} characters. This one has {size}.',
  'key.missing': 'Please enter the session key that your representative has given you.',
};

export const representativeTexts = {
  'representatives.one': 'One representative is available.',
  'representatives.many': '{count} representatives are available.',
  'representatives.none': 'No representative is available at the moment.',
};

export const noticeTexts = {
  'notices.label': 'Notices',
  'notices.more': 'Read more',
  'notices.dismiss': 'Dismiss',
};
