import { useEffect, useMemo, useReducer, useState } from 'preact/hooks';
import { storageText } from '@/components/ui/storage-text';
import { library } from '@/lib/library/db';
import { observe } from '@/lib/library/live';
import { leeches } from '@/lib/library/reviews/word-schedule';
import { describeStorageError } from '@/lib/library/storage-error';
import { takeBack, type WordsEdit } from '@/lib/library/words/words-edit';
import { type ListWord, listWords } from '@/lib/library/words/words-list';
import { background } from '@/lib/rpc';
import { tellWordsChanged } from '@/lib/settings';
import type { WordFacts } from '@/lib/words/word-facts';

/** So many words are asked about in one message. */
const BATCH_SIZE = 1000;
/** What the dictionary said of words; it does not change while the page is open. */
const known = new Map<string, WordFacts>();

/** All words, live in every open page, and the levels of them as they come. */
export function useWords() {
  const [listed, setListed] = useState<ListWord[] | undefined>();
  const [often, setOften] = useState<ReadonlySet<string>>(new Set());
  const [problem, setProblem] = useState<string | undefined>();
  const [, redraw] = useReducer((times: number) => times + 1, 0);

  useEffect(
    () =>
      observe(
        () => listWords(library()),
        (found) => {
          setListed(found);
          setProblem(undefined);
        },
        (cause) => setProblem(storageText(cause)),
      ),
    [],
  );
  const isListed = listed !== undefined;
  useEffect(() => {
    // A mark on few words: not before the words themselves.
    if (isListed)
      return observe(
        () => leeches(library()),
        setOften,
        () => {},
      );
  }, [isListed]);
  const words = useMemo(
    () =>
      often.size === 0
        ? listed
        : listed?.map((word) => (often.has(word.id) ? { ...word, isLeech: true as const } : word)),
    [listed, often],
  );
  useEffect(() => {
    const missing = words?.filter(({ id }) => !known.has(id)) ?? [];
    if (missing.length === 0) return;
    let gone = false;
    const ask = async () => {
      for (let at = 0; at < missing.length && !gone; at += BATCH_SIZE) {
        const part = missing.slice(at, at + BATCH_SIZE);
        const facts = await background.wordFacts(part.map(({ simplified, pinyin }) => ({ simplified, pinyin })));
        part.forEach(({ id }, index) => void known.set(id, facts[index] ?? {}));
        redraw(undefined);
      }
    };
    // Without a level the list is still a list.
    ask().catch(() => {});
    return () => {
      gone = true;
    };
  }, [words]);

  return { words, problem, factsOf: (id: string) => known.get(id), factsCount: known.size };
}

/** Edits of words, each with its way back; readers that are open hear of it. */
export function useWordEdits() {
  const [done, setDone] = useState<{ text: string; edit: WordsEdit; takesFocus: boolean } | undefined>();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | undefined>();

  const attempt = async (write: () => Promise<unknown>) => {
    setBusy(true);
    try {
      await write();
      setProblem(undefined);
      await tellWordsChanged();
    } catch (error) {
      setProblem(storageText(describeStorageError(error)));
    }
    setBusy(false);
  };
  return {
    done,
    busy,
    problem,
    /** Does it, and says `textOf` how many words were changed. */
    edit: (write: () => Promise<WordsEdit>, textOf: (count: number) => string, takesFocus = false) =>
      attempt(async () => {
        const edit = await write();
        setDone({ text: textOf(Math.max(edit.words.length, edit.contexts.length ? 1 : 0)), edit, takesFocus });
      }),
    undo: () =>
      attempt(async () => {
        if (done !== undefined) await takeBack(library(), done.edit);
        setDone(undefined);
      }),
    dismiss: () => setDone(undefined),
  };
}
