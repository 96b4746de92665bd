// Unit tests that one engine is enough for, each with the reason. All others run in every engine: whatever uses the DOM, the history,
// addresses (URL), dates and languages (Intl), or Unicode properties in regular expressions.

/** @type {Readonly<Record<string, string>>} */
export const oneEngine = {
  'test/author/nearest.test.ts': 'it compares names with lists of our own',
  'test/dialog/guide/steps.test.ts': 'it chooses from texts of our own',
  'test/dialog/guide/stores.test.ts': 'it chooses from addresses of our own',
  'test/elements/settled.test.ts': 'it counts intervals of a timer, for ten seconds',
  'test/hours/parse.test.ts': 'it reads text a character at a time, and no date',
  'test/messages/en.test.ts': 'it is about texts of our own',
  'test/messages/translate.test.ts': 'it puts values into texts of our own',
  'test/platform/browser.test.ts': 'it compares what a navigator says with words of our own',
  'test/platform/platform.test.ts': 'it compares what a navigator says with words of our own',
  'test/platform/system.test.ts': 'it compares what a navigator says with words of our own',
  'test/platform/windows-build.test.ts': 'it compares what a navigator says with words of our own',
  'test/request/plan.test.ts': 'it is a table of our own',
  'test/request/with-defaults.test.ts': 'its clocks are made by the test',
  'test/session/lint.test.ts': 'it compares options with lists of our own',
  'test/session/validate-limits.test.ts': 'it counts',
  'test/session/validate-start.test.ts': 'it compares options with rules of our own',
};
