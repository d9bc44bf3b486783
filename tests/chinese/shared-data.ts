import { existsSync, readFileSync } from 'node:fs';
import type { TestContext } from 'vitest';

/** A line of measurement data: a text and its reading, one syllable per Han character, with others accepted by index. */
export type GoldLine = { text: string; pinyin: string[]; alt: Record<string, string[]> };

/** Lines of a file of the measurement data, which is not part of this repository; skips the test where it is absent. */
export function goldLines(ctx: TestContext, path: string): GoldLine[] {
  return sharedFile(ctx, path)
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as GoldLine);
}

/** A file of the measurement data; skips the test where it is absent. */
export function sharedFile(ctx: TestContext, path: string): string {
  const url = new URL(`../../../shared/data/${path}`, import.meta.url);
  if (!existsSync(url)) return ctx.skip(`needs ../shared/data/${path}, which is not here`);
  return readFileSync(url, 'utf8');
}
