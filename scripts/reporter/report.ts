/** The result of a test run. A skipped test without a note has no reason; `failures` are the failed tests by name. */
export type TestReport = {
  passed: number;
  failed: number;
  failures?: { name: string; message: string }[];
  skipped: { name: string; reason?: string }[];
};

/** How a step of `npm test` went; `report` where the step ran tests, else the step counts as one check. */
export type StepResult = { name: string; ok: boolean; seconds: number; report?: TestReport; notRun?: string };

/**
 * The end of `npm test`: a line per step, failed tests, reasons of skips, and the counts. A step without tests counts
 * as one; a step that was not run counts as failed.
 */
export function summarise(steps: StepResult[]): { text: string; failed: number } {
  const lines = steps.map((step) => {
    const mark = step.ok ? 'ok    ' : 'FAILED';
    const detail =
      step.notRun ??
      (step.report ? `${countsOf(step.report)}, ${step.seconds.toFixed(1)} s` : `${step.seconds.toFixed(1)} s`);
    return `  ${mark}  ${step.name.padEnd(14)} ${detail}`;
  });
  const total = { passed: 0, failed: 0, failures: [], skipped: [] } as Required<TestReport>;
  for (const { ok, report } of steps) {
    total.passed += report?.passed ?? (ok ? 1 : 0);
    // A run of tests can fail without a failed test: none was found, or the runner itself broke.
    total.failed += ok ? 0 : Math.max(1, report?.failed ?? 1);
    total.failures.push(...(report?.failures ?? []));
    total.skipped.push(...(report?.skipped ?? []));
  }
  const text = ['', ...lines, '', ...failuresOf(total), ...reasonsOf(total), countsOf(total)].join('\n');
  return { text, failed: total.failed };
}

function countsOf({ passed, failed, skipped }: TestReport): string {
  return `${passed} passed, ${failed} failed, ${skipped.length} skipped`;
}

/** Said once more at the end: what comes before may be thousands of lines, of which only the last are kept. */
function failuresOf({ failures }: Required<TestReport>): string[] {
  if (failures.length === 0) return [];
  const lines = failures.flatMap(({ name, message }) => [
    `  ${name}`,
    ...message.split('\n').map((line) => `      ${line}`),
  ]);
  return ['Failed:', ...lines, ''];
}

function reasonsOf({ skipped }: TestReport): string[] {
  if (skipped.length === 0) return [];
  const groups = new Map<string, string[]>();
  for (const { name, reason = 'no reason given' } of skipped) groups.set(reason, [...(groups.get(reason) ?? []), name]);
  const lines = [...groups].flatMap(([reason, names]) => [
    `  ${names.length} × ${reason}`,
    ...(reason === 'no reason given' ? names.map((name) => `      ${name}`) : []),
  ]);
  return [`Skipped, and why:`, ...lines, ''];
}
