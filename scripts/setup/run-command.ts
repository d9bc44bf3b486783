import { spawn } from 'node:child_process';
import { root } from './root.ts';

/** What a command gave back: `output` is standard output and error in the order in which they came. */
export type CommandResult = { code: number; output: string };

/**
 * Runs a command in the checkout's root. With `show` its output is also passed through as it comes.
 * A command that cannot be started gives code 127 and the reason as output.
 */
export function runCommand(
  command: string,
  args: string[],
  options: { show?: boolean; env?: Record<string, string> } = {},
): Promise<CommandResult> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const take = (chunk: Buffer) => {
      output += chunk;
      if (options.show) process.stdout.write(chunk);
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.on('error', (error) => resolve({ code: 127, output: error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Runs a script of an installed package with this Node: `runNode('wxt/bin/wxt.mjs', ['build'])`. */
export function runNode(
  script: string,
  args: string[],
  options: { show?: boolean; env?: Record<string, string> } = {},
) {
  return runCommand(process.execPath, [`${root}/node_modules/${script}`, ...args], options);
}
