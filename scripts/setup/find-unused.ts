import { type CommandResult, type RunOptions, runNode } from './run-command';

/** Files, exports and dependencies that nothing uses, then exports that only tests use: code 1 where there are any. */
export async function findUnused(options: RunOptions = {}): Promise<CommandResult> {
  const unused = await runNode('knip/bin/knip.js', [], options);
  return unused.code === 0 ? runNode('knip/bin/knip.js', ['--production'], options) : unused;
}
