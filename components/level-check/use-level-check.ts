import { useEffect, useRef, useState } from 'preact/hooks';
import { problemText } from '@/components/ui/problem-text';
import type { KnownLevel } from '@/lib/chinese/known-level';
import { background } from '@/lib/rpc/transport';
import { type CheckWord, wordFor } from '@/lib/words/level-check/check-words';
import { listLength } from '@/lib/words/level-check/estimate';
import {
  answerCheck,
  type LevelCheck,
  levelOf,
  type NonsenseCount,
  nextOf,
  rounded,
  startCheck,
} from '@/lib/words/level-check/level-check';

/** What the check shows: what it is, one word, or what was found, if anything. */
export type CheckView =
  | { kind: 'start'; isReady: boolean; problem?: string }
  | { kind: 'word'; word: CheckWord; number: number }
  | { kind: 'unclear'; nonsense: NonsenseCount }
  | { kind: 'result'; level: KnownLevel; words: number; low: number; high: number; nonsense: NonsenseCount };

/** In nine checks of ten, the error is no more than so many times the mean (docs/quality.md). */
const inNineOfTen = 2;

/** A check under way, and how it stood before the last answer. */
type Running = { check: LevelCheck; asked: ReadonlySet<CheckWord>; before?: Running };

/** One level check after the other, each with other words. */
export function useLevelCheck() {
  const [words, setWords] = useState<CheckWord[] | undefined>();
  const [problem, setProblem] = useState<string | undefined>();
  const [running, setRunning] = useState<Running | undefined>();
  const round = useRef(0);

  const load = () => {
    const mine = ++round.current;
    setWords(undefined);
    background.levelCheckWords().then(
      (found) => mine === round.current && setWords(found),
      (error: unknown) => mine === round.current && setProblem(problemText(error)),
    );
  };
  useEffect(load, []);

  const start = () => {
    if (words !== undefined) setRunning({ check: startCheck(), asked: new Set() });
  };
  const again = () => {
    setRunning(undefined);
    load();
  };
  const view = viewOf(running, words, problem);
  const answer = (isKnown: boolean) => {
    if (running === undefined || view.kind !== 'word') return;
    const { word } = view;
    setRunning({
      check: answerCheck(running.check, { rank: word.rank, isKnown }),
      asked: new Set([...running.asked, word]),
      before: running,
    });
  };
  const back = () => {
    if (running?.before !== undefined) setRunning(running.before);
  };
  return { view, start, answer, back, again };
}

function viewOf(running: Running | undefined, words: CheckWord[] | undefined, problem: string | undefined): CheckView {
  if (running === undefined || words === undefined)
    return { kind: 'start', isReady: words !== undefined, ...(problem !== undefined && { problem }) };
  const { check, asked } = running;
  const { nonsense } = check;
  const next = nextOf(check);
  if ('estimate' in next) {
    if (next.estimate === undefined) return { kind: 'unclear', nonsense };
    const { words: count, error } = next.estimate;
    const most = Math.min(count * (1 + inNineOfTen * error), listLength);
    const [low, high] = [rounded(count / (1 + inNineOfTen * error)), rounded(most)];
    return { kind: 'result', level: levelOf(next.estimate), words: rounded(count), low, high, nonsense };
  }
  const word = wordFor(next.ask, words, asked) ?? words.find((each) => !asked.has(each));
  if (word === undefined) throw new RangeError('The level check has no word left.');
  return { kind: 'word', word, number: check.answered + 1 };
}
