import { guideTexts, obstacleTexts } from '../locales/english-guide.ts';
import { createTranslator } from '../locales/translate.ts';

export const t = createTranslator(guideTexts);
export const translateObstacle = createTranslator(obstacleTexts);
