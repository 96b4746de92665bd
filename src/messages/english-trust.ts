/** English texts about whom a session lets in: of the guide, and of the form for a session key. */
export const trustTexts = {
  'trust.site': 'You will be connected to {name}.',
  'trust.caution':
    'Go on only if you have asked for help yourself. Did a stranger call or write to you? Then close this window.',
  'trust.report': 'Report a suspicious call',
};
