import { default_w as weights } from 'ts-fsrs';
import type { Estimate } from '@/lib/review/log';

/** The share of cards that Anki's own scheduler plans to be known when they come up, and that FSRS plans by default. */
const retention = 0.9;
/** Anki's ease of a card that was neither hard nor easy. */
const usualEase = 2.5;
const leastEase = 1.3;

/**
 * The memory of a card that has Anki's interval and ease alone, as FSRS's own implementation estimates it
 * (`memory_state_from_sm2`, github.com/open-spaced-repetition/fsrs-rs):
 *
 *     S = interval, since at a retention of 0.9 an interval is the stability
 *     D = 11 - (ease - 1) / (e^w8 · S^-w9 · (e^(w10 · 0.1) - 1)), within 1 to 10
 *
 * where w are the weights of FSRS-6. Under other retention the interval is longer or shorter than the stability; Anki
 * does not say which it was planned with.
 * @param interval in days, at least 1
 * @param factor the ease in thousandths, 2500; 0 where there is none
 */
export function estimateMemory(interval: number, factor: number): Estimate {
  const [w8, w9, w10] = [weights[8], weights[9], weights[10]] as [number, number, number];
  const ease = factor > 0 ? Math.max(leastEase, factor / 1000) : usualEase;
  const growth = Math.exp(w8) * interval ** -w9 * Math.expm1(w10 * (1 - retention));
  return { stability: interval, difficulty: Math.min(10, Math.max(1, 11 - (ease - 1) / growth)) };
}
