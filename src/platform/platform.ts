/** Detects the platform. Pure: the navigator is an argument. */
import { detectBrowser, type Browser } from './browser.ts';
import { detectSystem, type NavigatorLike, type System } from './system.ts';

/** A laptop with a touch screen, a Chromebook and a television are desktops. */
export type FormFactor = 'desktop' | 'phone' | 'tablet';

export interface Platform {
  readonly system: System;
  readonly browser: Browser;
  readonly formFactor: FormFactor;
}

function formFactor(system: System, { userAgent, userAgentData }: NavigatorLike): FormFactor {
  if (system === 'iPadOS') return 'tablet';
  if (system === 'iOS') return 'phone';
  const mobile = userAgentData?.mobile ?? /Mobi/.test(userAgent);
  if (system === 'Android') return mobile ? 'phone' : 'tablet';
  return system === 'other' && mobile ? 'phone' : 'desktop';
}

export function detectPlatform(navigator: NavigatorLike): Platform {
  const system = detectSystem(navigator);
  return { system, browser: detectBrowser(navigator), formFactor: formFactor(system, navigator) };
}
