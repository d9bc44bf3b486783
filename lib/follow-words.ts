import type { Article } from '@/lib/article/types';
import type { KnownLevel, LevelScale } from '@/lib/chinese/known-level';
import { type ReaderWords, readerWords } from '@/lib/reading/reader-words';
import type { Reading } from '@/lib/reading/reading';
import type { WordChange, WordStates } from '@/lib/reading/word-state';
import { background } from './rpc';
import { watchWords } from './settings';

export type FollowedWords = {
  /** The words of an article as its reader knows them now; the same object for as long as nothing changes. */
  of(article: Article, reading: Reading, level: KnownLevel | undefined): ReaderWords;
  /** Keeps what the user says of words; resolves when it is kept and shown here. Rejects with why it was not. */
  change(changes: WordChange[]): Promise<void>;
  /** Resolves when the library was asked for the first time, whether it answered or not. */
  ready: Promise<void>;
  /** The user's own level lists. */
  scales(): readonly LevelScale[];
};

/**
 * Follows what the user says of words, wherever they say it, until `signal` aborts. `onChange` is called whenever there
 * is something else to show. Where the library does not answer, no word has a state.
 */
export function followWords(onChange: () => void, signal: AbortSignal): FollowedWords {
  let states: WordStates = {};
  let scales: readonly LevelScale[] = [];
  let last: { key: readonly unknown[]; words: ReaderWords } | undefined;
  let asked = 0;

  const load = async () => {
    const mine = ++asked;
    const found = await background.wordStates();
    // A later answer is here already.
    if (mine !== asked || signal.aborted) return;
    states = found;
    onChange();
  };
  const silently = () => load().catch(() => {});
  const ready = silently();
  background.levelScales().then(
    (found) => {
      if (signal.aborted || found.length === 0) return;
      scales = found;
      onChange();
    },
    () => {},
  );
  signal.addEventListener(
    'abort',
    watchWords(() => void silently()),
  );

  return {
    of(article, reading, level) {
      const key = [article, reading, states, JSON.stringify(level)];
      if (last === undefined || key.some((part, index) => part !== last?.key[index]))
        last = { key, words: readerWords(article, reading, states, level) };
      return last.words;
    },
    async change(changes) {
      await background.changeWords(changes);
      await load();
    },
    ready,
    scales: () => scales,
  };
}
