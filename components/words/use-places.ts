import { useEffect, useRef, useState } from 'preact/hooks';
import { storageText } from '@/components/ui/storage-text';
import { library } from '@/lib/library/db';
import { describeStorageError } from '@/lib/library/storage-error';
import { findPlaces, type SoughtWord, type WordPlace } from '@/lib/library/words/word-places';
import { background } from '@/lib/rpc';

/** So many sentences are sought at once; the rest when they are asked for. */
const BATCH_SIZE = 20;

export type Places = { found: WordPlace[]; state: 'searching' | 'more' | 'done'; problem?: string };

/** The sentences of the library in which a word stands, as they are found; `more` goes on with the search. */
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
      tell((before) => ({ ...before, state: 'done', problem: storageText(describeStorageError(error)) }));
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
