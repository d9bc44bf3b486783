import { canInstall, installPackages } from './apt';
import { type Browser, findBrowser } from './find-browser';
import { runCommand } from './run-command';

const advice = `No Chromium was found, and it cannot be installed from here. Please install one:
  Debian, Ubuntu   sudo apt-get install chromium fonts-noto-cjk
  Fedora           sudo dnf install chromium google-noto-sans-cjk-fonts
  macOS            brew install --cask chromium
  Windows          winget install Hibbiki.Chromium
or set PINDU_BROWSER to the program file of a Chromium that you have.`;

/**
 * A browser for Pindu, with a Chinese font; both are installed as root on Debian or Ubuntu. Throws an Error that tells
 * the user what to do. Messages go to standard error.
 */
export async function ensureBrowser(): Promise<Browser> {
  const found = findBrowser();
  const missing = [...(found ? [] : ['chromium']), ...((await hasChineseFont()) ? [] : ['fonts-noto-cjk'])];
  const trouble = missing.length > 0 && canInstall() ? await installPackages(missing) : undefined;
  const browser = found ?? findBrowser();
  if (!browser) throw new Error(`${trouble ?? ''}${advice}`);
  if (!(await hasChineseFont())) console.error('No font with Chinese was found: characters may show as boxes.');
  return browser;
}

/** Whether Chinese can be drawn here; taken for granted where fontconfig is not what decides. */
async function hasChineseFont(): Promise<boolean> {
  if (process.platform !== 'linux') return true;
  const { code, output } = await runCommand('fc-list', [':lang=zh', 'family']);
  return code === 0 && output.trim() !== '';
}

/** Whether a window can be shown: always on macOS and Windows, elsewhere where a display server is named. */
export function hasDisplay(platform = process.platform, env: NodeJS.ProcessEnv = process.env): boolean {
  return platform === 'darwin' || platform === 'win32' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}
