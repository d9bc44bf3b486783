import { complements } from './complements';
import { frames } from './frames';
import { news } from './news';
import { pairs } from './pairs';
import { particles } from './particles';
import { separable } from './separable';
import { talk } from './talk';
import type { Pattern } from './types';

/** All patterns, by subject. */
export const PATTERNS: readonly Pattern[] = [
  ...pairs,
  ...frames,
  ...particles,
  ...complements,
  ...separable,
  ...news,
  ...talk,
];
