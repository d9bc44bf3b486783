import { useEffect, useState } from 'preact/hooks';
import { storageText } from '@/components/ui/storage-text';
import type { Entry } from '@/lib/chinese/types';
import { articleStatus } from '@/lib/library/articles/articles';
import { library } from '@/lib/library/db';
import { observe } from '@/lib/library/live';
import { type WordSchedule, wordSchedule } from '@/lib/library/reviews/word-schedule';
import type { ContextRow } from '@/lib/library/types';
import { contextsOf } from '@/lib/library/words/words';
import { getWord, type ListWord } from '@/lib/library/words/words-list';
import { entryId } from '@/lib/reading/entry-id';
import type { CardContent } from '@/lib/reading/glossary';
import { lookUp } from '@/lib/reading/look-up';
import { createScheduler } from '@/lib/review/scheduler';
import { background } from '@/lib/rpc';

/** A sentence of a word, with the id of its article where that is saved. */
export type KeptSentence = ContextRow & { saved?: string };

type Kept = { word: ListWord | undefined; sentences: KeptSentence[]; planned: WordSchedule };

/** One word with its sentences, live, and what the dictionary says of it. */
export function useWord(id: string, retention: number) {
  const [kept, setKept] = useState<Kept | undefined>();
  /** As it was before it was deleted: its page goes on showing it, with the way back. */
  const [shown, setShown] = useState<ListWord | undefined>();
  const [problem, setProblem] = useState<string | undefined>();
  const [found, setFound] = useState<{ entries: Entry[]; card: CardContent } | undefined>();

  useEffect(
    () =>
      observe(
        async (): Promise<Kept> => {
          const [word, contexts, planned] = await Promise.all([
            getWord(library(), id),
            contextsOf(library(), id),
            wordSchedule(library(), id, createScheduler({ retention })),
          ]);
          const sentences = await Promise.all(
            contexts.map(async (row) => ({ ...row, saved: (await articleStatus(library(), row.url))?.id })),
          );
          return { word, sentences, planned };
        },
        (now) => {
          setKept(now);
          if (now.word !== undefined) setShown(now.word);
          setProblem(undefined);
        },
        (cause) => setProblem(storageText(cause)),
      ),
    [id, retention],
  );
  useEffect(() => {
    if (shown === undefined) return;
    let gone = false;
    lookUp(shown.simplified, shown.pinyin, background.annotate).then(
      (card) => {
        if (!gone) setFound({ card, entries: card.entries.filter((entry) => entryId(entry) === id) });
      },
      // The senses that were kept with the word stand in for it.
      () => {},
    );
    return () => {
      gone = true;
    };
  }, [shown?.id]);

  return {
    isRead: kept !== undefined,
    word: kept?.word,
    shown,
    sentences: kept?.sentences ?? [],
    planned: kept?.planned,
    found,
    problem,
  };
}
