import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { TestReport } from '@/scripts/reporter/report';
import { root } from './root';
import { type RunOptions, runNode } from './run-command';

/** Runs a vitest project; `report` is absent where the runner broke before it could report. */
export async function runTests(
  project: 'unit' | 'e2e' | 'firefox',
  { env, ...options }: RunOptions = {},
): Promise<{ ok: boolean; output: string; report?: TestReport }> {
  const file = join(root, '.cache', 'test-reports', `${project}.json`);
  rmSync(file, { force: true });
  const reporters = ['--reporter=default', '--reporter=./scripts/reporter/json-reporter.ts'];
  const { code, output } = await runNode('vitest/vitest.mjs', ['run', '--project', project, ...reporters], {
    ...options,
    env: { ...env, PINDU_TEST_REPORT: file },
  });
  if (!existsSync(file)) return { ok: false, output };
  const report: TestReport = JSON.parse(readFileSync(file, 'utf8'));
  const ran = report.passed + report.failed > 0;
  if (!ran) console.error(`Not one test of the project ${project} ran: that is a failure.`);
  return { ok: code === 0 && ran && report.failed === 0, output, report };
}
