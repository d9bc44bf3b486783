import { createHash } from 'node:crypto';
import { copyFileSync, linkSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from '@/scripts/setup/root';
import { runCommand } from '@/scripts/setup/run-command';

/** What a build makes, or what another program keeps. */
const leftOut =
  /^(\.git|\.output|\.wxt|\.cache|assets\/static\/(dictionary\.bin|strokes\.bin|(characters|conversion)\.json)|node_modules\/\.(?!package-lock).*)$/;

/** Another place on Earth, where dates, sorting and numbers are others. */
const elsewhere = { TZ: 'Pacific/Kiritimati', LANG: 'sv_SE.UTF-8', LC_ALL: 'sv_SE.UTF-8' };

/**
 * Builds the checkout once more, from nothing, in a temporary folder and with the clock and language of another place,
 * and gives a line for each file that is not byte for byte what `.output` has; none where the builds are the same.
 */
export async function differencesOfSecondBuild({ isBackground = false } = {}): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'pindu-second-build-'));
  try {
    for (const file of filesIn(root, '', leftOut)) copyOrLink(join(root, file), join(folder, file), file);
    const { code, output } = await runCommand(process.execPath, [join(folder, 'scripts/run.mjs'), 'build'], {
      env: elsewhere,
      isBackground,
    });
    if (code !== 0) return [`The second build failed:\n${output}`];
    const targets = ['.output/chrome-mv3', '.output/firefox-mv3'];
    return targets.flatMap((target) => differences(join(root, target), join(folder, target)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A line for each file that only one of two folders has, or that differs. */
export function differences(first: string, second: string): string[] {
  const [one, other] = [hashesIn(first), hashesIn(second)];
  return [...new Set([...one.keys(), ...other.keys()])].sort().flatMap((file) => {
    if (!other.has(file)) return [`${join(first, file)} is in the first build only`];
    if (!one.has(file)) return [`${join(first, file)} is in the second build only`];
    return one.get(file) === other.get(file) ? [] : [`${join(first, file)} differs`];
  });
}

function hashesIn(folder: string): Map<string, string> {
  const hash = (file: string) =>
    createHash('sha256')
      .update(readFileSync(join(folder, file)))
      .digest('hex');
  return new Map([...filesIn(folder)].map((file) => [file, hash(file)]));
}

/** The files under a folder, relative to it, with `/` between names. */
function* filesIn(folder: string, inside = '', except?: RegExp): Generator<string> {
  for (const entry of readdirSync(join(folder, inside), { withFileTypes: true })) {
    const path = inside === '' ? entry.name : `${inside}/${entry.name}`;
    if (except?.test(path)) continue;
    if (entry.isDirectory()) yield* filesIn(folder, path, except);
    else if (entry.isFile()) yield path;
  }
}

/** The packages are many, and nothing writes to them: a second name of the same file will do where that can be had. */
function copyOrLink(from: string, to: string, path: string): void {
  mkdirSync(dirname(to), { recursive: true });
  if (path.startsWith('node_modules/')) {
    try {
      linkSync(from, to);
      return;
    } catch {
      // Another disk, or one without links.
    }
  }
  copyFileSync(from, to);
}
