import { canInstall, installPackages } from './apt';
import { findFirefox } from './find-firefox';

/** What is said where there is none. */
export const noFirefox =
  'no Firefox was found that takes an unsigned extension, as ESR, Developer Edition and Nightly do and a release does not (install firefox-esr, or set PINDU_FIREFOX to the program file of one)';

/** How a Firefox is found and installed; replaced in tests. */
const thisMachine = { find: findFirefox, canInstall, install: installPackages, log: console.error };

/**
 * The program file of a Firefox to test in, which is installed as root on Debian. `undefined` where there is none:
 * unlike Chromium, nothing else needs it. Ubuntu has only a snap of it, which the package manager cannot install.
 */
export async function ensureFirefox(machine = thisMachine): Promise<string | undefined> {
  const found = machine.find();
  if (found !== undefined || !machine.canInstall()) return found;
  const trouble = await machine.install(['firefox-esr']);
  if (trouble !== undefined) machine.log(trouble);
  return machine.find();
}
