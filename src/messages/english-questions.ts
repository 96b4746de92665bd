/** English texts about an author's questions, in a later file. */

export const questionTexts = {
  'questions.yes': 'Yes',
  'questions.counter': '{size} of {limit} bytes used, with your answers: {left} left',
  'questions.included': 'Your answers to the other questions are part of it.',
};
