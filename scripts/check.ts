// `check NAME`: one of the checks below by itself.
import { audit } from './dependencies/audit';
import { checkDependencies } from './dependencies/check-dependencies';
import { buildExtension } from './setup/build-extension';
import { findUnused } from './setup/find-unused';
import { runNode } from './setup/run-command';
import { differencesOfSecondBuild } from './shipped/second-build';

const checks: Record<string, () => Promise<boolean>> = {
  // Here and not by itself, since `.wxt/` has to be there first, and no install script makes it.
  types: async () => (await runNode('typescript/bin/tsc', ['--noEmit'], { show: true })).code === 0,
  unused: async () => {
    const { code, output } = await findUnused();
    console.log(output);
    return code === 0;
  },
  dependencies: async () => saysNone(checkDependencies(), 'Every version is exact, and the lock file whole.'),
  builds: async () =>
    (await buildExtension({ targets: ['chrome', 'firefox'] })) &&
    saysNone(await differencesOfSecondBuild(), 'Both builds are the same, byte for byte.'),
  audit: async () => (await buildExtension({ targets: ['chrome'] })) && audit(),
};

function saysNone(faults: readonly string[], good: string): boolean {
  console.log(faults.length === 0 ? good : faults.join('\n'));
  return faults.length === 0;
}

const [, , name = ''] = process.argv;
const check = Object.hasOwn(checks, name) ? checks[name] : undefined;
if (check === undefined) {
  console.error(`No such check: ${name}. There are: ${Object.keys(checks).join(', ')}`);
  process.exit(2);
}
process.exitCode = (await check()) ? 0 : 1;
