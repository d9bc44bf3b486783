/** Median wall-clock milliseconds of several runs, after `warmUp` runs that are not counted. */
export function median(run: () => void, runs = 15, warmUp = 5): number {
  for (let index = 0; index < warmUp; index += 1) run();
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)] as number;
}

/** Wall-clock milliseconds of many runs of one thing. */
export type Times = { median: number; fastest: number };

/**
 * Times of several things, run by turns so that other load meets all alike; `warmUp` rounds are not counted. On a busy
 * machine compare the fastest runs rather than medians.
 */
export function timesByTurns<Name extends string>(
  runs: Readonly<Record<Name, () => void>>,
  rounds = 60,
  warmUp = 30,
): Record<Name, Times> {
  const names = Object.keys(runs) as Name[];
  const times = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let round = 0; round < warmUp + rounds; round += 1) {
    for (const name of names) {
      const start = performance.now();
      runs[name]();
      if (round >= warmUp) times.get(name)?.push(performance.now() - start);
    }
  }
  const found = names.map((name): [Name, Times] => [name, timesOf(times.get(name) ?? [])]);
  return Object.fromEntries(found) as Record<Name, Times>;
}

/** Of the times of one thing. */
export function timesOf(times: readonly number[]): Times {
  const sorted = [...times].sort((a, b) => a - b);
  return { median: sorted[Math.floor(sorted.length / 2)] ?? 0, fastest: sorted[0] ?? 0 };
}

/** A duration for people. */
export function milliseconds(duration: number): string {
  return `${duration.toFixed(duration < 10 ? 2 : 1)} ms`;
}

/** The median of some values; NaN of none. */
export function middle(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
