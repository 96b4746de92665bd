/** What a customer's device can run, as far as its User-Agent tells. */

export type System = 'windows-32' | 'windows-64' | 'macos' | 'linux' | 'ios' | 'android';

export function systemOf(userAgent: string): System {
  if (/iPhone|iPad|iPod/.test(userAgent)) return 'ios';
  // Chromebooks run the Android app.
  if (/Android|CrOS/.test(userAgent)) return 'android';
  if (/Windows/.test(userAgent)) return /Win64|WOW64|x64|ARM64/i.test(userAgent) ? 'windows-64' : 'windows-32';
  if (/Macintosh|Mac OS X/.test(userAgent)) return 'macos';
  if (/Linux|X11|BSD/.test(userAgent)) return 'linux';
  return 'windows-64';
}
