import { existsSync, readdirSync } from 'node:fs';
import { posix, win32 } from 'node:path';

/**
 * A browser for Pindu. Chromium takes `--load-extension`; Chrome and Edge get the extension over CDP
 * (Extensions.loadUnpacked).
 */
export type Browser = { path: string; kind: 'chromium' | 'chrome' | 'edge' };

/** What finding a browser depends on; plain values, so that tests can be any machine. */
export type Machine = {
  env: Record<string, string | undefined>;
  platform: NodeJS.Platform;
  exists: (path: string) => boolean;
  list: (folder: string) => string[];
};

const thisMachine: Machine = {
  env: process.env,
  platform: process.platform,
  exists: existsSync,
  list: (folder) => (existsSync(folder) ? readdirSync(folder) : []),
};

/**
 * The browser to use: PINDU_BROWSER, CHROME_PATH, then the usual places, Chromium first. Throws where a variable names
 * a missing file.
 */
export function findBrowser(machine: Machine = thisMachine): Browser | undefined {
  for (const variable of ['PINDU_BROWSER', 'CHROME_PATH']) {
    const path = machine.env[variable];
    if (!path) continue;
    if (!machine.exists(path)) throw new Error(`${variable} is ${path}, but there is no such file.`);
    return { path, kind: kindOf(path) };
  }
  const path = [...usualPaths(machine), ...playwrightPaths(machine)].find((candidate) => machine.exists(candidate));
  return path ? { path, kind: kindOf(path) } : undefined;
}

function kindOf(path: string): Browser['kind'] {
  if (/edge/i.test(path)) return 'edge';
  // "Google Chrome for Testing" is a Chromium in what matters here.
  return /chrome(?!.*testing)/i.test(path) && !/chromium|chrome-linux|chrome-win|chrome-mac/i.test(path)
    ? 'chrome'
    : 'chromium';
}

function usualPaths({ platform, env }: Machine): string[] {
  if (platform === 'darwin') {
    const homes = ['', env.HOME ?? ''];
    const apps = ['Chromium', 'Google Chrome for Testing', 'Google Chrome', 'Microsoft Edge'];
    return apps.flatMap((app) => homes.map((home) => `${home}/Applications/${app}.app/Contents/MacOS/${app}`));
  }
  if (platform === 'win32') {
    const folders = [env.LOCALAPPDATA, env.PROGRAMFILES, env['PROGRAMFILES(X86)']].filter(
      (folder) => folder !== undefined,
    );
    const programs = [
      'Chromium/Application/chrome.exe',
      'Google/Chrome/Application/chrome.exe',
      'Microsoft/Edge/Application/msedge.exe',
    ];
    return programs.flatMap((program) => folders.map((folder) => win32.join(folder, program)));
  }
  const names =
    'chromium chromium-browser google-chrome-stable google-chrome microsoft-edge-stable microsoft-edge'.split(' ');
  const folders = ['/usr/bin', '/usr/local/bin', '/snap/bin'];
  return [...names.flatMap((name) => folders.map((folder) => posix.join(folder, name))), '/opt/google/chrome/chrome'];
}

/** Browsers that Playwright's own installer left in its cache (https://playwright.dev/docs/browsers). */
function playwrightPaths({ platform, env, list }: Machine): string[] {
  const home = env.HOME ?? env.USERPROFILE ?? '';
  const [cache, programs] =
    platform === 'darwin'
      ? [`${home}/Library/Caches/ms-playwright`, ['chrome-mac/Chromium.app/Contents/MacOS/Chromium']]
      : platform === 'win32'
        ? [`${env.LOCALAPPDATA ?? home}\\ms-playwright`, ['chrome-win\\chrome.exe', 'chrome-win64\\chrome.exe']]
        : [`${home}/.cache/ms-playwright`, ['chrome-linux/chrome', 'chrome-linux64/chrome']];
  const separator = platform === 'win32' ? '\\' : '/';
  const newestFirst = list(cache)
    .filter((folder) => /^chromium-\d+$/.test(folder))
    .sort((a, b) => Number(b.slice('chromium-'.length)) - Number(a.slice('chromium-'.length)));
  return newestFirst.flatMap((folder) => programs.map((program) => [cache, folder, program].join(separator)));
}
