/** What may be a token of a text: its ends, and its score as a logarithm of odds. */
export type Arc = { start: number; end: number; score: number };

/**
 * How likely each of a text's arcs is to be on its path, if paths are as likely as their scores say. All are 0 where
 * there is no path.
 * @param arcs in the order of their starts
 * @param isAllowed whether paths may use an arc
 */
export function arcShares(
  length: number,
  arcs: readonly Arc[],
  isAllowed: (index: number) => boolean = () => true,
): Float64Array {
  const until = new Float64Array(length + 1).fill(Number.NEGATIVE_INFINITY);
  const from = new Float64Array(length + 1).fill(Number.NEGATIVE_INFINITY);
  until[0] = 0;
  from[length] = 0;
  arcs.forEach(({ start, end, score }, index) => {
    if (isAllowed(index)) until[end] = addLogs(until[end] as number, (until[start] as number) + score);
  });
  for (let index = arcs.length - 1; index >= 0; index -= 1) {
    const { start, end, score } = arcs[index] as Arc;
    if (isAllowed(index)) from[start] = addLogs(from[start] as number, (from[end] as number) + score);
  }
  const total = until[length] as number;
  const shares = new Float64Array(arcs.length);
  if (total === Number.NEGATIVE_INFINITY) return shares;
  arcs.forEach(({ start, end, score }, index) => {
    if (isAllowed(index)) shares[index] = Math.exp((until[start] as number) + score + (from[end] as number) - total);
  });
  return shares;
}

function addLogs(a: number, b: number): number {
  const greater = Math.max(a, b);
  if (greater === Number.NEGATIVE_INFINITY) return greater;
  return greater + Math.log(Math.exp(a - greater) + Math.exp(b - greater));
}
