import { exec } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';

/**
 * Unpacks a zip of the sources into a folder of its own, outside any checkout, does there what its BUILD.md says, and
 * gives the folder to `look`. Throws, with the command's output, where one fails.
 */
export async function buildSources(zip: Uint8Array, look: (folder: string) => void): Promise<void> {
  const temporary = mkdtempSync(join(tmpdir(), 'pindu-sources-'));
  // One deeper, so that nothing lies beside it.
  const folder = join(temporary, 'pindu');
  try {
    const files = unzipSync(zip);
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    const instructions = files['BUILD.md'];
    if (!instructions) throw new Error('The sources have no BUILD.md.');
    for (const command of shellCommands(new TextDecoder().decode(instructions))) {
      await runShell(command, folder);
    }
    look(folder);
  } finally {
    rmSync(temporary, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** The lines of the first block of shell commands in a Markdown text. */
export function shellCommands(markdown: string): string[] {
  const [, block = ''] = /^```sh\n([\s\S]*?)^```/m.exec(markdown) ?? [];
  return block.split('\n').filter((line) => line.trim() !== '');
}

/** Without what npm and our own commands tell their children of this checkout: whoever unpacks the sources has none. */
function runShell(command: string, cwd: string): Promise<void> {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(npm_|TSX_|INIT_CWD$)/i.test(name)));
  return new Promise((resolve, reject) => {
    exec(command, { cwd, env, maxBuffer: 64e6 }, (error, stdout, stderr) => {
      if (error) reject(new Error(`${stdout}${stderr}\n"${command}" failed in the unpacked sources.`));
      else resolve();
    });
  });
}
