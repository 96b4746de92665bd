import { guideTexts, obstacleTexts } from '../../messages/english-guide.ts';
import { createTranslator } from '../../messages/translate.ts';

export const t = createTranslator(guideTexts);
export const translateObstacle = createTranslator(obstacleTexts);
