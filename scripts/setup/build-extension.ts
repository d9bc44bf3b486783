import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureConversion } from '@/scripts/conversion/ensure-conversion.ts';
import { root } from './root.ts';
import { runNode } from './run-command.ts';
import { writeNotices } from './write-notices.ts';

export type Target = 'chrome' | 'firefox';

/** Where `wxt build` puts a target, absolute. */
export function outputFolder(target: Target): string {
  return join(root, '.output', `${target}-mv3`);
}

/**
 * Builds the dictionary where it is missing or stale and gathers the licences, then builds each target, one after the other. Says what it made; prints
 * the builder's own words only where it fails, and then gives false.
 */
export async function buildExtension({ targets }: { targets: Target[] }): Promise<boolean> {
  await ensureDictionary();
  ensureConversion();
  writeNotices();
  for (const target of targets) {
    const { code, output } = await runNode('wxt/bin/wxt.mjs', ['build', '-b', target]);
    if (code !== 0) {
      console.error(`${output}\nBuilding for ${target} failed.`);
      return false;
    }
    console.error(`Built ${relative(root, outputFolder(target))}`);
  }
  return true;
}

async function ensureDictionary(): Promise<void> {
  const script = join(root, 'scripts', 'build-dictionary.ts');
  if (!existsSync(script)) return;
  const module: { ensureDictionary?: () => unknown } = await import(pathToFileURL(script).href);
  await module.ensureDictionary?.();
}
