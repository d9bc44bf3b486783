import { expect, it } from 'vitest';
import { findBrowser, type Machine } from '@/scripts/setup/find-browser';

function machine(platform: NodeJS.Platform, files: string[], env: Record<string, string> = {}): Machine {
  return {
    platform,
    env,
    exists: (path) => files.includes(path),
    list: () => ['chromium-1100', 'chromium-1205', 'ffmpeg-1011'],
  };
}

it.each([
  ['Debian', machine('linux', ['/usr/bin/chromium', '/usr/bin/google-chrome']), '/usr/bin/chromium', 'chromium'],
  ['Ubuntu with a snap', machine('linux', ['/snap/bin/chromium']), '/snap/bin/chromium', 'chromium'],
  ['Chrome on Linux', machine('linux', ['/usr/bin/google-chrome']), '/usr/bin/google-chrome', 'chrome'],
  ['Edge on Linux', machine('linux', ['/usr/bin/microsoft-edge']), '/usr/bin/microsoft-edge', 'edge'],
  [
    'Chrome on a Mac',
    machine('darwin', ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome']),
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'chrome',
  ],
  [
    'Edge on Windows',
    machine('win32', ['C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe'], {
      PROGRAMFILES: 'C:\\Program Files',
    }),
    'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
    'edge',
  ],
  [
    "Playwright's newest own Chromium",
    machine(
      'linux',
      ['chromium-1100', 'chromium-1205'].map((v) => `/home/me/.cache/ms-playwright/${v}/chrome-linux/chrome`),
      {
        HOME: '/home/me',
      },
    ),
    '/home/me/.cache/ms-playwright/chromium-1205/chrome-linux/chrome',
    'chromium',
  ],
  [
    'what PINDU_BROWSER names, before all others',
    machine('linux', ['/usr/bin/chromium', '/opt/mine/chrome'], { PINDU_BROWSER: '/opt/mine/chrome' }),
    '/opt/mine/chrome',
    'chrome',
  ],
])('finds %s', (_, where, path, kind) => {
  expect(findBrowser(where)).toEqual({ path, kind });
});

it('gives nothing where there is no browser', () => {
  expect(findBrowser(machine('linux', []))).toBeUndefined();
});

it('says so when a variable names a file that is not there', () => {
  expect(() => findBrowser(machine('linux', ['/usr/bin/chromium'], { CHROME_PATH: '/gone' }))).toThrow(
    'CHROME_PATH is /gone',
  );
});
