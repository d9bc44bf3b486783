import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { from, to } from 'opencc-js/preset';
import { root } from '@/scripts/setup/root';

/** The asset's place in the checkout; git-ignored, written when needed. */
const CONVERSION_PATH = join(root, 'assets/static/conversion.json');

/**
 * Writes OpenCC's tables for Taiwan's characters (npm `opencc-js`, Apache License 2.0) where missing or different, in a
 * file of their own: the background loads these 1.1 MB on demand. Returns the path.
 */
export function ensureConversion(): string {
  const text = JSON.stringify({ from: { cn: from.cn, tw: from.tw }, to: { cn: to.cn, tw: to.tw } });
  if (existsSync(CONVERSION_PATH) && readFileSync(CONVERSION_PATH, 'utf8') === text) return CONVERSION_PATH;
  const temporary = join(root, '.cache', `conversion.${process.pid}.json`);
  for (const path of [CONVERSION_PATH, temporary]) mkdirSync(dirname(path), { recursive: true });
  writeFileSync(temporary, text);
  renameSync(temporary, CONVERSION_PATH);
  return CONVERSION_PATH;
}
