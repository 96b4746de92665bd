import { guideTexts, obstacleTexts } from '../locales/english-guide.ts';
import { speaker } from '../locales/text.ts';

export const say = speaker(guideTexts);
export const sayObstacle = speaker(obstacleTexts);
