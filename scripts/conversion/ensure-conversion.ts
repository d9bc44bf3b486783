import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { from, to } from 'opencc-js/preset';
import { root } from '@/scripts/setup/root.ts';

/** The asset's place in the checkout; git-ignored, written when needed. */
const CONVERSION_PATH = join(root, 'assets/static/conversion.json');

/**
 * Writes OpenCC's tables for simplified and Taiwan's traditional characters, as `lib/chinese/convert.ts` takes them,
 * where they are missing or differ. A file of its own: the background reads these 1.1 MB only when they are asked for.
 * Source: npm `opencc-js`, whose data is OpenCC's (Apache License 2.0). Gives the path.
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
