// `npm test`: every check that the project has, each timed, and a summary. The last line holds the counts alone.
import { type StepResult, summarise } from './reporter/report.ts';
import { buildExtension } from './setup/build-extension.ts';
import { ensureBrowser } from './setup/ensure-browser.ts';
import { findFirefox, noFirefox } from './setup/find-firefox.ts';
import { lintFirefoxBuild } from './setup/lint-firefox.ts';
import { runNode } from './setup/run-command.ts';
import { runTests } from './setup/run-tests.ts';

const steps: StepResult[] = [];

async function step(name: string, run: () => Promise<boolean | Pick<StepResult, 'ok' | 'report'>>): Promise<boolean> {
  console.log(`\n── ${name}`);
  const start = performance.now();
  const result = await run().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    return false;
  });
  const { ok, report } = typeof result === 'boolean' ? { ok: result } : result;
  steps.push({ name, ok, report, seconds: (performance.now() - start) / 1000 });
  return ok;
}

function skipStep(name: string, why: string): void {
  steps.push({ name, ok: false, seconds: 0, notRun: `not run: ${why}` });
}

async function passes(script: string, args: string[]): Promise<boolean> {
  return (await runNode(script, args, { show: true })).code === 0;
}

await step('lint', () => passes('@biomejs/biome/bin/biome', ['check', '.', '--error-on-warnings']));
const built = await step('build', () => buildExtension({ targets: ['chrome', 'firefox'] }));
await step('types', () => passes('typescript/bin/tsc', ['--noEmit']));
await step('unit', () => runTests('unit'));
if (built) {
  await step('firefox lint', lintFirefoxBuild);
  await step('e2e', async () => runTests('e2e', { PINDU_BROWSER: (await ensureBrowser()).path }));
  await step('firefox', async () => {
    if (findFirefox() !== undefined) return runTests('firefox');
    console.log(`Not run: ${noFirefox}.`);
    return { ok: true, report: { passed: 0, failed: 0, skipped: [{ name: 'Firefox', reason: noFirefox }] } };
  });
} else {
  for (const name of ['firefox lint', 'e2e', 'firefox']) skipStep(name, 'the build failed');
}

const { text, failed } = summarise(steps);
console.log(text);
process.exitCode = failed === 0 ? 0 : 1;
