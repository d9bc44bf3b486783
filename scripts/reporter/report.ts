/** What a run of tests gave. A skipped test without a note has no reason. */
export type TestReport = { passed: number; failed: number; skipped: { name: string; reason?: string }[] };

/** How a step of `npm test` went; `report` where the step ran tests, else the step counts as one check. */
export type StepResult = { name: string; ok: boolean; seconds: number; report?: TestReport; notRun?: string };

/**
 * The end of `npm test`: a line per step, why tests were skipped, and last the counts as `N passed, N failed,
 * N skipped`. A step without tests counts as one, passed or failed; a step that was not run counts as failed.
 */
export function summarise(steps: StepResult[]): { text: string; failed: number } {
  const lines = steps.map((step) => {
    const mark = step.ok ? 'ok    ' : 'FAILED';
    const detail =
      step.notRun ??
      (step.report ? `${countsOf(step.report)}, ${step.seconds.toFixed(1)} s` : `${step.seconds.toFixed(1)} s`);
    return `  ${mark}  ${step.name.padEnd(14)} ${detail}`;
  });
  const total: TestReport = { passed: 0, failed: 0, skipped: [] };
  for (const { ok, report } of steps) {
    total.passed += report?.passed ?? (ok ? 1 : 0);
    // A run of tests can fail without a failed test: none was found, or the runner itself broke.
    total.failed += ok ? 0 : Math.max(1, report?.failed ?? 1);
    total.skipped.push(...(report?.skipped ?? []));
  }
  const text = ['', ...lines, '', ...reasonsOf(total), countsOf(total)].join('\n');
  return { text, failed: total.failed };
}

function countsOf({ passed, failed, skipped }: TestReport): string {
  return `${passed} passed, ${failed} failed, ${skipped.length} skipped`;
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
