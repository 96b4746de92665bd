/** What the page's first file has to know of the system: whether sessions run in an app and in tabs. */

/** What is read of a navigator. */
export interface DeviceLike {
  readonly userAgent: string;
  readonly maxTouchPoints?: number | undefined;
}

/** Whether it is a phone or tablet of Android, iOS or iPadOS: what `detectSystem` says, in fewer bytes. */
export const isMobile = ({ userAgent, maxTouchPoints = 0 }: DeviceLike): boolean =>
  !/Windows [CIMP]|Tizen|eb[0O]S|KAIOS/.test(userAgent) &&
  // Current iPads call themselves Macintosh, and no Mac has a touch screen.
  (/Android|Adr |iP[aho]/.test(userAgent) || (maxTouchPoints > 1 && /mac/i.test(userAgent)));
