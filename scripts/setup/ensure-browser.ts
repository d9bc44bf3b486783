import { existsSync, readFileSync } from 'node:fs';
import { type Browser, findBrowser } from './find-browser.ts';
import { runCommand } from './run-command.ts';

const advice = `No Chromium was found, and it cannot be installed from here. Please install one:
  Debian, Ubuntu   sudo apt-get install chromium fonts-noto-cjk
  Fedora           sudo dnf install chromium google-noto-sans-cjk-fonts
  macOS            brew install --cask chromium
  Windows          winget install Hibbiki.Chromium
or set PINDU_BROWSER to the program file of a Chromium that you have.`;

/**
 * A browser to run Pindu in, installed first where this is Debian or Ubuntu, we are root and there is none; a font with
 * Chinese likewise. Throws an Error whose message tells the user what to do. What it says goes to standard error.
 */
export async function ensureBrowser(): Promise<Browser> {
  const found = findBrowser();
  const canInstall = process.platform === 'linux' && process.getuid?.() === 0 && isDebian();
  const missing = [...(found ? [] : ['chromium']), ...((await hasChineseFont()) ? [] : ['fonts-noto-cjk'])];
  const trouble = missing.length > 0 && canInstall ? await install(missing) : undefined;
  const browser = found ?? findBrowser();
  if (!browser) throw new Error(`${trouble ?? ''}${advice}`);
  if (!(await hasChineseFont())) console.error('No font with Chinese was found: characters may show as boxes.');
  return browser;
}

/** Installs Debian packages; gives apt-get's words where that fails. */
async function install(packages: string[]): Promise<string | undefined> {
  console.error(`Installing ${packages.join(' and ')} (apt-get)…`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const update = await runCommand('apt-get', ['update'], { env });
  const wait = ['-o', 'DPkg::Lock::Timeout=120'];
  const result = await runCommand('apt-get', ['install', '-y', '--no-install-recommends', ...wait, ...packages], {
    env,
  });
  return result.code === 0 ? undefined : `${update.output}${result.output}\napt-get failed (above).\n\n`;
}

function isDebian(): boolean {
  const release = '/etc/os-release';
  return existsSync(release) && /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync(release, 'utf8'));
}

/** Whether Chinese can be drawn here; taken for granted where fontconfig is not what decides. */
async function hasChineseFont(): Promise<boolean> {
  if (process.platform !== 'linux') return true;
  const { code, output } = await runCommand('fc-list', [':lang=zh', 'family']);
  return code === 0 && output.trim() !== '';
}
