import type { KnownLevel } from '@/lib/chinese/known-level';
import { type Answer, afterAnswer, type Belief, type Estimate, estimateOf, firstBelief, nextRank } from './estimate';

/** At most so many words are asked: about a minute. */
export const mostAnswers = 40;
/** Fewer say too little of a reader, however clear they are. */
const fewestAnswers = 14;
/** After so many answers a string is asked that is no word: guessing shows on those alone. */
const nonsenseAt = [3, 8, 14, 21, 29];
/** The check stops when the relative error to be expected is no more than this. */
const goodEnough = 0.12;

/** How many strings that are no words were shown, and how many of them were claimed. */
export type NonsenseCount = { shown: number; claimed: number };

/** A level check under way: immutable; `last` is what was answered last. */
export type LevelCheck = { belief: Belief; answered: number; nonsense: NonsenseCount; last?: Answer };

export function startCheck(): LevelCheck {
  return { belief: firstBelief(), answered: 0, nonsense: { shown: 0, claimed: 0 } };
}

export function answerCheck({ belief, answered, nonsense }: LevelCheck, answer: Answer): LevelCheck {
  const isNonsense = answer.rank === 'nonsense';
  return {
    belief: afterAnswer(belief, answer),
    answered: answered + 1,
    nonsense: {
      shown: nonsense.shown + Number(isNonsense),
      claimed: nonsense.claimed + Number(isNonsense && answer.isKnown),
    },
    last: answer,
  };
}

/**
 * What to ask next: about which frequency rank, or a string that is no word; or the estimate where it is good enough;
 * or that there is none, because as much is claimed of what does not exist as of words.
 */
export function nextOf({ belief, answered, nonsense, last }: LevelCheck): NextStep {
  const isEnough = nonsense.shown >= nonsenseFor(nonsense);
  if (answered >= mostAnswers || (answered >= fewestAnswers && isEnough)) {
    if (nonsense.claimed >= 2 && 2 * nonsense.claimed >= nonsense.shown) return { estimate: undefined };
    const estimate = estimateOf(belief);
    if (answered >= mostAnswers || estimate.error <= goodEnough) return { estimate };
  }
  const mayBeNonsense = last?.rank !== 'nonsense';
  if (nonsenseAt.includes(answered) || (answered >= fewestAnswers && !isEnough && mayBeNonsense))
    return { ask: 'nonsense' };
  return { ask: nextRank(belief, answered > 2 && mayBeNonsense) };
}

type NextStep = { ask: Answer['rank'] } | { estimate: Estimate | undefined };

/** The more of it is claimed, the more nonsense has to be shown: two slips of four happen to careful readers too. */
function nonsenseFor({ claimed }: NonsenseCount): number {
  return 4 + 2 * Math.min(claimed, 2);
}

/** The level that an estimate comes to, rounded to what it can be relied on for. Next to nothing is a beginner's. */
export function levelOf({ words }: Estimate): KnownLevel {
  return words < fewestWords ? { kind: 'beginner' } : { kind: 'words', count: rounded(words) };
}

/** Fewer words make no difference to an article. */
const fewestWords = 50;

/** A number to two digits: 1,683 is 1,700. */
export function rounded(words: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, words))) - 1);
  return Math.round(words / unit) * unit;
}
