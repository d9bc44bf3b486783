import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Reporter, TestModule, TestRunEndReason } from 'vitest/node';
import type { TestReport } from './report';

/**
 * A vitest reporter that writes counts, failures, and the reason of each skipped test (from `ctx.skip('…')`) to the
 * file PINDU_TEST_REPORT.
 */
export default class JsonReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[], _reason: TestRunEndReason): void {
    const file = process.env.PINDU_TEST_REPORT;
    if (!file) return;
    const report: TestReport = { passed: 0, failed: 0, failures: [], skipped: [] };
    const fail = (name: string, errors: readonly unknown[] = []) => {
      report.failed += 1;
      report.failures?.push({ name, message: errors.map(messageOf).join('\n') });
    };
    for (const error of unhandledErrors) fail('outside of a test', [error]);
    for (const module of modules) {
      // A file that does not load, or whose hooks fail, runs no test and must not pass for that.
      if (module.errors().length > 0) fail(module.relativeModuleId, module.errors());
      for (const test of module.children.allTests()) {
        const result = test.result();
        if (result.state === 'passed') report.passed += 1;
        else if (result.state === 'failed') fail(`${module.relativeModuleId} > ${test.fullName}`, result.errors);
        else
          report.skipped.push({
            name: test.fullName,
            reason: (result.state === 'skipped' && result.note) || undefined,
          });
      }
    }
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(report));
  }
}

function messageOf(error: unknown): string {
  const message = (error as { message?: unknown } | null)?.message;
  return typeof message === 'string' ? message : String(error);
}
