/** What the first file needs to know of the system: if sessions run in an app and in tabs. */

/** What is read of a navigator. */
export interface DeviceLike {
  readonly userAgent: string;
  readonly maxTouchPoints?: number | undefined;
}

/** Tests if the device is a phone or tablet with Android, iOS or iPadOS: as `detectSystem`, in fewer bytes. */
export const isMobile = ({ userAgent, maxTouchPoints = 0 }: DeviceLike): boolean =>
  !/Windows [CIMP]|Tizen|eb[0O]S|KAIOS/.test(userAgent) &&
  // Current iPads say Macintosh, and no Mac has a touch screen.
  (/Android|Adr |iP[aho]/.test(userAgent) || (maxTouchPoints > 1 && /mac/i.test(userAgent)));
