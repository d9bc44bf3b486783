// `npm test`: every check that the project has, each timed, and a summary. The last line holds the counts alone.
import { checkDependencies } from './dependencies/check-dependencies';
import { type StepResult, summarise } from './reporter/report';
import { buildExtension, lintFirefoxBuild } from './setup/build-extension';
import { ensureBrowser } from './setup/ensure-browser';
import { ensureFirefox, noFirefox } from './setup/ensure-firefox';
import { ensureWebdavServers } from './setup/ensure-webdav-servers';
import { findUnused } from './setup/find-unused';
import { type CommandResult, runNode } from './setup/run-command';
import { runTests } from './setup/run-tests';
import { differencesOfSecondBuild } from './shipped/second-build';

type Outcome = Pick<StepResult, 'ok' | 'report'> & { output?: string };

const results = new Map<string, StepResult>();

async function step(name: string, run: () => Promise<boolean | Outcome>): Promise<boolean> {
  console.log(`\n── ${name}`);
  const start = performance.now();
  const result = await run().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    return false;
  });
  const { ok, report, output } = typeof result === 'boolean' ? { ok: result } : result;
  const seconds = (performance.now() - start) / 1000;
  if (output !== undefined) console.log(`\n── ${name}, ${seconds.toFixed(1)} s\n${output}`);
  results.set(name, { name, ok, report, seconds });
  return ok;
}

function skipStep(name: string, why: string): void {
  results.set(name, { name, ok: false, seconds: 0, notRun: `not run: ${why}` });
}

/** Runs a check beside the browser tests, and shows what it says when it is over. */
async function passes(script: string, args: string[]): Promise<Outcome> {
  return outcomeOf(await runNode(script, args, { isBackground: true }));
}

function outcomeOf({ code, output }: CommandResult): Outcome {
  return { ok: code === 0, output };
}

async function testInBrowsers(): Promise<void> {
  await step('e2e', async () => {
    const { ok, report } = await runTests('e2e', { show: true, env: { PINDU_BROWSER: (await ensureBrowser()).path } });
    return { ok, report };
  });
  await step('firefox', async () => {
    const program = await ensureFirefox();
    if (program !== undefined) return runTests('firefox', { env: { PINDU_FIREFOX: program } });
    console.log(`Not run: ${noFirefox}.`);
    return { ok: true, report: { passed: 0, failed: 0, skipped: [{ name: 'Firefox', reason: noFirefox }] } };
  });
}

async function testWithoutBrowser(): Promise<void> {
  await step('lint', () => passes('@biomejs/biome/bin/biome', ['check', '.', '--error-on-warnings']));
  await step('dependencies', async () => {
    const faults = checkDependencies();
    return { ok: faults.length === 0, output: faults.join('\n') };
  });
  await step('unused', async () => outcomeOf(await findUnused({ isBackground: true })));
  await step('types', () => passes('typescript/bin/tsc', ['--noEmit']));
  if (built) await step('same build', compareBuilds);
  // Last, since it fills every processor by itself once the browser tests are over.
  await step('unit', () => runTests('unit', { isBackground: true }));
}

async function compareBuilds(): Promise<Outcome> {
  const found = await differencesOfSecondBuild({ isBackground: true });
  return { ok: found.length === 0, output: found.join('\n') };
}

// Unit tests and browser tests need them, and run beside each other.
await ensureWebdavServers();
// Browsers wait much of their time, so that the other checks run beside them: no processor is idle to the end. They give
// way to the browsers, which two processors would else keep waiting until a test gives up.
const built = await step('build', () => buildExtension({ targets: ['chrome', 'firefox'] }));
const withoutBrowser = testWithoutBrowser();
if (built) {
  await testInBrowsers();
  await step('firefox lint', lintFirefoxBuild);
} else {
  for (const name of ['e2e', 'firefox', 'firefox lint', 'same build']) skipStep(name, 'the build failed');
}
await withoutBrowser;

const order = [
  'lint',
  'dependencies',
  'unused',
  'build',
  'types',
  'unit',
  'same build',
  'firefox lint',
  'e2e',
  'firefox',
];
const { text, failed } = summarise(order.flatMap((name) => results.get(name) ?? []));
console.log(text);
process.exitCode = failed === 0 ? 0 : 1;
