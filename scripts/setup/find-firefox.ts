import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Machine } from './find-browser';

/** `describe` gives what a program says of itself: its application.ini, or what `--version` prints. */
export type FirefoxMachine = Pick<Machine, 'env' | 'exists'> & { describe: (program: string) => string };

const thisMachine: FirefoxMachine = { env: process.env, exists: existsSync, describe: describeProgram };

/**
 * A Firefox to test in: PINDU_FIREFOX, else the usual places. It must take an extension that Mozilla has not signed; any
 * other is passed over. Throws where the variable names a missing file.
 */
export function findFirefox({ env, exists, describe }: FirefoxMachine = thisMachine): string | undefined {
  const chosen = env.PINDU_FIREFOX;
  if (chosen && !exists(chosen)) throw new Error(`PINDU_FIREFOX is ${chosen}, but there is no such file.`);
  const programs = chosen ? [chosen] : usualPlaces().filter(exists);
  return programs.find((program) => takesUnsigned(describe(program)));
}

function usualPlaces(): string[] {
  const commands = ['firefox-esr', 'firefox-devedition', 'firefox-developer-edition', 'firefox-nightly', 'firefox'];
  const apps = ['Firefox', 'Firefox Developer Edition', 'Firefox Nightly'];
  return [
    ...commands.flatMap((name) => [`/usr/bin/${name}`, `/usr/local/bin/${name}`]),
    ...apps.map((app) => `/Applications/${app}.app/Contents/MacOS/firefox`),
    ...['Mozilla Firefox', 'Firefox Developer Edition', 'Firefox Nightly'].map(
      (folder) => `C:\\Program Files\\${folder}\\firefox.exe`,
    ),
  ];
}

/**
 * Whether the Firefox that says this of itself can be told to install an unsigned extension for good. ESR, Developer
 * Edition, Nightly and unbranded builds can; release and beta cannot, nor is one trusted that says nothing
 * (https://support.mozilla.org/kb/add-on-signing-in-firefox).
 */
export function takesUnsigned(description: string): boolean {
  // RemotingName is the program's name and the channel of its updates; a release has the name alone, an unbranded build
  // the channel `default`. Developer Edition has been `dev` and `aurora`, and has a beta's version.
  return (
    /^RemotingName=firefox-(?:esr|dev|aurora|nightly|default)/m.test(description) ||
    /^SourceRepository=.*\/mozilla-(?:esr|central)/m.test(description) ||
    /^Mozilla Firefox [\d.]+(?:esr|a\d+)$/m.test(description)
  );
}

function describeProgram(program: string): string {
  const folder = dirname(realpathSync(program));
  // Beside the program, or on a Mac in the folder for what is no program.
  for (const file of [join(folder, 'application.ini'), join(folder, '..', 'Resources', 'application.ini')])
    if (existsSync(file)) return readFileSync(file, 'utf8');
  try {
    // What lies in /usr/bin may be a script.
    return execFileSync(program, ['--version'], {
      encoding: 'utf8',
      timeout: 20_000,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch {
    return '';
  }
}
