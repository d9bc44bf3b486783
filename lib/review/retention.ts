export const leastRetention = 0.7;
export const mostRetention = 0.97;
export const usualRetention = 0.9;

/** A share of words to be known when they come up, within what the method can plan for. What is no number is the usual. */
export function fitRetention(retention: number): number {
  if (!Number.isFinite(retention)) return usualRetention;
  return Math.min(mostRetention, Math.max(leastRetention, retention));
}
