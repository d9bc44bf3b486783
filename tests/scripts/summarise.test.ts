import { describe, expect, it } from 'vitest';
import { type StepResult, summarise } from '@/scripts/reporter/report';

const lint: StepResult = { name: 'lint', ok: true, seconds: 1 };
const unit: StepResult = {
  name: 'unit',
  ok: true,
  seconds: 2,
  report: {
    passed: 10,
    failed: 0,
    skipped: [{ name: 'a > b', reason: 'no data' }, { name: 'a > c', reason: 'no data' }, { name: 'd' }],
  },
};

describe('the end of npm test', () => {
  it.each([
    ['counts checks and tests alike', [lint, unit], '11 passed, 0 failed, 3 skipped', 0],
    ['counts a failed check as one', [{ ...lint, ok: false }, unit], '10 passed, 1 failed, 3 skipped', 1],
    [
      'counts a run that failed without a failed test',
      [lint, { ...unit, ok: false, report: { passed: 0, failed: 0, skipped: [] } }],
      '1 passed, 1 failed, 0 skipped',
      1,
    ],
    [
      'counts a step that could not run as failed',
      [{ ...lint, ok: false, notRun: 'why' }],
      '0 passed, 1 failed, 0 skipped',
      1,
    ],
  ])('%s, in the last line', (_, steps, lastLine, failed) => {
    const summary = summarise(steps);
    expect(summary.text.split('\n').at(-1)).toBe(lastLine);
    expect(summary.failed).toBe(failed);
  });

  it('names what failed, and of what', () => {
    const failures = [{ name: 'card.test.ts > opens', message: 'expected 1\nto be 2' }];
    const { text } = summarise([lint, { ...unit, ok: false, report: { passed: 1, failed: 1, failures, skipped: [] } }]);
    expect(text).toContain('Failed:\n  card.test.ts > opens\n      expected 1\n      to be 2\n');
  });

  it('says why tests were skipped, and names those that give no reason', () => {
    const { text } = summarise([lint, unit]);
    expect(text).toContain('2 × no data');
    expect(text).toContain('1 × no reason given\n      d');
  });
});
