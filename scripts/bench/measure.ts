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

/**
 * The medians of several things, each run once a round and by turns, so that what else the machine does meets all of them
 * alike: their ratios hold on a busy machine too. In milliseconds, after `warmUp` rounds that are not counted.
 */
export function mediansByTurns<Name extends string>(
  runs: Readonly<Record<Name, () => void>>,
  rounds = 60,
  warmUp = 30,
): Record<Name, number> {
  const times = new Map<Name, number[]>();
  for (let round = 0; round < warmUp + rounds; round += 1) {
    for (const name of Object.keys(runs) as Name[]) {
      const start = performance.now();
      runs[name]();
      if (round >= warmUp) times.set(name, [...(times.get(name) ?? []), performance.now() - start]);
    }
  }
  const medians = Object.keys(runs).map((name) => [
    name,
    times.get(name as Name)?.sort((a, b) => a - b)[Math.floor(rounds / 2)],
  ]);
  return Object.fromEntries(medians) as Record<Name, number>;
}

/** A duration for people. */
export function milliseconds(duration: number): string {
  return `${duration.toFixed(duration < 10 ? 2 : 1)} ms`;
}
