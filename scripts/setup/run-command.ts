import { spawn } from 'node:child_process';
import { getPriority, setPriority } from 'node:os';
import { root } from './root';

export type RunOptions = {
  show?: boolean;
  env?: Record<string, string>;
  onOutput?: (text: string) => void;
  /** Lets what runs beside it go first, where both want a processor. */
  isBackground?: boolean;
};

/** What a command gave back: `output` is standard output and error in the order in which they came. */
export type CommandResult = { code: number; output: string };

/** So much below this process: half of the processor time of others, so that it still gets on beside them. */
const background = 3;
const lowest = 19;

/**
 * Runs a command in the checkout's root. With `show` its output is also passed through as it comes; `onOutput` gets it.
 * A command that cannot be started gives code 127 and the reason as output.
 */
export function runCommand(command: string, args: string[], options: RunOptions = {}): Promise<CommandResult> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    if (options.isBackground && child.pid !== undefined) {
      setPriority(child.pid, Math.min(lowest, getPriority() + background));
    }
    let output = '';
    const take = (chunk: Buffer) => {
      output += chunk;
      if (options.show) process.stdout.write(chunk);
      options.onOutput?.(String(chunk));
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.on('error', (error) => resolve({ code: 127, output: error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Runs a script of an installed package with this Node: `runNode('wxt/bin/wxt.mjs', ['build'])`. */
export function runNode(script: string, args: string[], options: RunOptions = {}) {
  return runCommand(process.execPath, [`${root}/node_modules/${script}`, ...args], options);
}
