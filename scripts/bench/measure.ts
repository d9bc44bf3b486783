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

/** A duration for people. */
export function milliseconds(duration: number): string {
  return `${duration.toFixed(duration < 10 ? 2 : 1)} ms`;
}
