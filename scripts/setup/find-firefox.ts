import { existsSync } from 'node:fs';

/** What is said where there is none. */
export const noFirefox =
  'no Firefox was found (install firefox or firefox-esr, or set PINDU_FIREFOX to its program file)';

/** A Firefox to test in: PINDU_FIREFOX, else the usual places; `undefined` where there is none. */
export function findFirefox(): string | undefined {
  const places = [
    process.env.PINDU_FIREFOX,
    ...['firefox-esr', 'firefox'].flatMap((name) => [`/usr/bin/${name}`, `/usr/local/bin/${name}`]),
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  ];
  return places.find((path) => path !== undefined && existsSync(path));
}
