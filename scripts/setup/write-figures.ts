import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { root } from './root';

const begin = '<!-- figures -->';
const end = '<!-- end of figures -->';

/**
 * Replaces what stands in a document between its two marks by figures, with the day, the machine and the commit of their
 * run. What people wrote around them stays.
 * @param path from the root of the project
 */
export function writeFigures(path: string, lines: readonly string[], command: string): void {
  const file = join(root, path);
  writeFileSync(file, withFigures(readFileSync(file, 'utf8'), [`${whenAndWhere(command)}`, '', ...lines]));
  console.error(`Wrote ${path}.`);
}

/** The text of a document with other lines between its marks; throws where it has none. */
export function withFigures(text: string, lines: readonly string[]): string {
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`The document has no ${begin} with an ${end} after it.`);
  return `${text.slice(0, from + begin.length)}\n${lines.join('\n').trim()}\n${text.slice(to)}`;
}

function whenAndWhere(command: string): string {
  const [first, ...others] = cpus();
  const machine = `${others.length + 1} × ${first?.model.trim() ?? 'unknown processor'}, Node ${process.versions.node}`;
  return `${new Date().toISOString().slice(0, 10)}, \`${command}\`, ${machine}, commit ${commit()}.`;
}

/** The commit that was measured; a copy without its history has none. */
function commit(): string {
  const git = (...args: string[]) => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();
  try {
    // Documents change nothing that is measured, and the run before this one may have written its own.
    const changes = git('status', '--porcelain', '--', '.', ':(exclude)docs');
    return git('rev-parse', '--short', 'HEAD') + (changes === '' ? '' : ' with changes');
  } catch {
    return 'unknown';
  }
}
