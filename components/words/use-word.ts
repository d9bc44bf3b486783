import { useEffect, useRef, useState } from 'preact/hooks';
import { useLive } from '@/components/storage/use-live';
import { failureText } from '@/components/storage/use-writes';
import { useLast } from '@/components/ui/use-last';
import { useTask } from '@/components/ui/use-task';
import type { Entry } from '@/lib/chinese/types';
import { articleStatus } from '@/lib/library/articles/articles';
import { library } from '@/lib/library/db';
import { type WordSchedule, wordSchedule } from '@/lib/library/reviews/word-schedule';
import type { ContextRow } from '@/lib/library/types';
import { findPlaces, type SoughtWord, type WordPlace } from '@/lib/library/words/word-places';
import { contextsOf } from '@/lib/library/words/words';
import { getWord, type ListWord } from '@/lib/library/words/words-list';
import { createScheduler } from '@/lib/review/scheduler';
import { background } from '@/lib/rpc/transport';
import { entryId } from '@/lib/session/entry-id';
import type { CardContent } from '@/lib/session/glossary';
import { lookUp } from '@/lib/session/look-up';

/** A sentence of a word, with the id of its article where that is saved. */
export type KeptSentence = ContextRow & { saved?: string };

type Kept = { word: ListWord | undefined; sentences: KeptSentence[]; planned: WordSchedule };

/** One word with its sentences, live, and what the dictionary says of it. */
export function useWord(id: string, retention: number) {
  const { value: kept, problem } = useLive(async (): Promise<Kept> => {
    const [word, contexts, planned] = await Promise.all([
      getWord(library(), id),
      contextsOf(library(), id),
      wordSchedule(library(), id, createScheduler({ retention })),
    ]);
    const sentences = await Promise.all(
      contexts.map(async (row) => ({ ...row, saved: (await articleStatus(library(), row.url))?.id })),
    );
    return { word, sentences, planned };
  }, [id, retention]);
  /** Still there after it was deleted: its page goes on showing it, with undo. */
  const shown = useLast(kept?.word);
  const [found, setFound] = useState<{ entries: Entry[]; card: CardContent } | undefined>();

  useTask(
    (signal) => {
      if (shown === undefined) return;
      lookUp(shown.simplified, shown.pinyin, background.annotate).then(
        (card) => {
          if (!signal.aborted) setFound({ card, entries: card.entries.filter((entry) => entryId(entry) === id) });
        },
        // The senses that were saved with the word are shown instead.
        () => {},
      );
    },
    [shown?.id],
  );

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

/** How many sentences are found at a time. */
const BATCH_SIZE = 20;

type Places = { found: WordPlace[]; state: 'searching' | 'more' | 'done'; problem?: string };

/** The example sentences of a word in the library, as they are found; `more` continues the search. */
export function usePlaces(word: SoughtWord | undefined): Places & { more: () => void } {
  const [places, setPlaces] = useState<Places>({ found: [], state: 'searching' });
  const search = useRef<AsyncGenerator<WordPlace[]> | undefined>(undefined);

  const go = async () => {
    const mine = search.current;
    if (mine === undefined) return;
    const tell = (change: (before: Places) => Places) => {
      if (mine === search.current) setPlaces(change);
    };
    tell((before) => ({ ...before, state: 'searching' }));
    try {
      for (let count = 0; count < BATCH_SIZE; ) {
        const { value, done } = await mine.next();
        if (done) return tell((before) => ({ ...before, state: 'done' }));
        if (mine !== search.current) return;
        count += value.length;
        if (value.length > 0) tell((before) => ({ ...before, found: [...before.found, ...value] }));
      }
      tell((before) => ({ ...before, state: 'more' }));
    } catch (error) {
      const problem = await failureText(error);
      tell((before) => ({ ...before, state: 'done', problem }));
    }
  };
  useEffect(() => {
    if (word === undefined) return;
    search.current = findPlaces(library(), word, background.annotate);
    setPlaces({ found: [], state: 'searching' });
    void go();
    return () => {
      search.current = undefined;
    };
  }, [word?.id]);

  return { ...places, more: () => void go() };
}
