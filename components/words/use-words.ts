import { signal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { useLive } from '@/components/storage/use-live';
import { useWrites } from '@/components/storage/use-writes';
import { tn } from '@/components/ui/text';
import { useTask } from '@/components/ui/use-task';
import { inBatches } from '@/lib/async/in-batches';
import { library } from '@/lib/library/db';
import { leeches } from '@/lib/library/reviews/word-schedule';
import { parseTags } from '@/lib/library/tags';
import { setStates, tagWords, takeBack, type WordsEdit } from '@/lib/library/words/words-edit';
import { listWords } from '@/lib/library/words/words-list';
import { background } from '@/lib/rpc/transport';
import { tellWordsChanged } from '@/lib/settings';
import type { WordFacts } from '@/lib/words/word-facts';

/** How many words are looked up in one message. */
const BATCH_SIZE = 1000;
/** What the dictionary has for words; it does not change while the page is open. */
const facts = signal<ReadonlyMap<string, WordFacts>>(new Map());

/** All words, live, and their levels as they are looked up. */
export function useWords() {
  const { value: listed, problem } = useLive(() => listWords(library()), []);
  // Marks few words, so not before the words themselves.
  const { value: often } = useLive(() => leeches(library()), [], listed !== undefined);
  const words = useMemo(
    () => listed?.map((word) => (often?.has(word.id) ? { ...word, isLeech: true as const } : word)),
    [listed, often],
  );
  useTask(
    (signal) => {
      const missing = words?.filter(({ id }) => !facts.peek().has(id)) ?? [];
      if (missing.length === 0) return;
      const ask = async () => {
        for (const part of inBatches(missing, BATCH_SIZE)) {
          if (signal.aborted) return;
          const found = await background.wordFacts(part.map(({ simplified, pinyin }) => ({ simplified, pinyin })));
          facts.value = new Map([...facts.peek(), ...part.map(({ id }, index) => [id, found[index] ?? {}] as const)]);
        }
      };
      // The list works without levels.
      ask().catch(() => {});
    },
    [words],
  );

  return { words, problem, facts: facts.value };
}

const markedTexts = {
  known: 'wordList.markedKnown',
  learning: 'wordList.markedLearning',
  ignored: 'wordList.markedIgnored',
} as const;

/** Edits words, with undo, and notifies open readers. */
export function useWordEdits() {
  const { attempt, offerUndo, problem, toast } = useWrites();
  const edit = (write: () => Promise<WordsEdit>, textOf: (count: number) => string, takesFocus?: boolean) =>
    attempt(async () => {
      const done = await write();
      const count = Math.max(done.words.length, done.contexts.length ? 1 : 0);
      const undo = async () => {
        await takeBack(library(), done);
        await tellWordsChanged();
      };
      // A change of nothing leaves the undo of the one before it.
      if (count > 0) offerUndo(textOf(count), undo, takesFocus);
      await tellWordsChanged();
    });
  return {
    problem,
    toast,
    /** @param textOf what was done, for the number of changed words */
    edit,
    setState: (ids: readonly string[], state: keyof typeof markedTexts) =>
      edit(
        () => setStates(library(), ids, state),
        (count) => tn(markedTexts[state], count),
      ),
    tag: (ids: readonly string[], { add = '', remove }: { add?: string; remove?: string }) => {
      const change = { add: parseTags(add), remove: remove === undefined ? [] : [remove] };
      return edit(
        () => tagWords(library(), ids, change),
        (count) =>
          remove === undefined
            ? tn('wordList.tagAdded', count, { tag: change.add.join(', ') })
            : tn('wordList.tagRemoved', count, { tag: remove }),
      );
    },
  };
}
