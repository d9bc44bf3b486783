import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureCharacters } from '@/scripts/characters/ensure-characters';
import { ensureConversion } from '@/scripts/conversion/ensure-conversion';
import { entrySizes, overBudget } from '@/scripts/shipped/entry-sizes';
import sizeBudget from '@/scripts/shipped/size-budget.json' with { type: 'json' };
import { root } from './root';
import { runNode } from './run-command';
import { withProgress } from './with-progress.mjs';

export type Target = 'chrome' | 'firefox';

/** Where `wxt build` puts a target, absolute. */
export function outputFolder(target: Target): string {
  return join(root, '.output', `${target}-mv3`);
}

/**
 * Builds the dictionary, then each target in turn. The builder's output is shown only if it fails. False
 * where it does, or where a part is larger than its budget.
 */
export async function buildExtension({ targets }: { targets: Target[] }): Promise<boolean> {
  await ensureDictionary();
  ensureConversion();
  ensureCharacters((message) => console.error(message));
  for (const target of targets) {
    const { code, output } = await withProgress(`Building Pindu for ${target}`, () =>
      runNode('wxt/bin/wxt.mjs', ['build', '-b', target]),
    );
    if (code !== 0) {
      console.error(`${output}\nBuilding for ${target} failed.`);
      return false;
    }
    console.error(`  in ${relative(root, outputFolder(target))}`);
    const tooLarge = overBudget(entrySizes(outputFolder(target)), sizeBudget);
    if (tooLarge.length > 0) {
      console.error(`${tooLarge.join('\n')}\nSee scripts/shipped/size-budget.json.`);
      return false;
    }
  }
  return true;
}

async function ensureDictionary(): Promise<void> {
  const script = join(root, 'scripts', 'build-dictionary.ts');
  if (!existsSync(script)) return;
  const module: { ensureDictionary?: (log: (message: string) => void) => unknown } = await import(
    pathToFileURL(script).href
  );
  await module.ensureDictionary?.((message) => console.error(message));
}

type Finding = { code: string; message: string; file?: string; line?: number };
type Findings = { errors: Finding[]; warnings: Finding[]; notices: Finding[] };

/**
 * Mozilla's check of the Firefox build (`web-ext lint`): errors fail and are printed whole, warnings in one line each.
 * Fetches nothing.
 */
export async function lintFirefoxBuild(): Promise<boolean> {
  const { code, output } = await runNode('web-ext/bin/web-ext.js', [
    'lint',
    '--source-dir',
    outputFolder('firefox'),
    '--output=json',
    '--no-input',
    '--no-config-discovery',
  ]);
  const start = output.indexOf('{"');
  if (start < 0) {
    console.error(output);
    return false;
  }
  const { errors, warnings }: Findings = JSON.parse(output.slice(start, output.lastIndexOf('}') + 1));
  for (const { code: name, message, file } of errors)
    console.error(`web-ext error ${name} ${file ?? ''}\n  ${message}`);
  const groups = new Map<string, number>();
  for (const { code: name, file } of warnings) {
    const key = `${name} ${file ?? ''}`;
    groups.set(key, (groups.get(key) ?? 0) + 1);
  }
  for (const [key, count] of groups) console.log(`web-ext warning, ${count} × ${key}`);
  return code === 0 && errors.length === 0;
}
