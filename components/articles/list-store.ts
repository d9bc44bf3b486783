import { storageText } from '@/components/ui/storage-text';
import { type FollowedArticles, followArticles } from '@/lib/library/articles/follow-articles';
import { library } from '@/lib/library/db';
import { createArticleWords } from '@/lib/library/search/article-words';
import { createBodyStore } from '@/lib/library/search/body-store';
import { describeStorageError } from '@/lib/library/storage-error';
import { knownWords } from '@/lib/library/words/known-words';
import { background } from '@/lib/rpc';
import { readSettings, type Settings, watchSettings, watchWords } from '@/lib/settings';

/**
 * What the list needs of the library, kept while this tab is open: going to an article and back reads nothing twice.
 * `revision` changes whenever there is something else to show.
 */
type ListStore = {
  followed: FollowedArticles | undefined;
  settings: Settings | undefined;
  problem: string | undefined;
  /** How many articles are still to be derived; absent while that is not known. */
  underived: number | undefined;
  revision: number;
};

export const store: ListStore = {
  followed: undefined,
  settings: undefined,
  problem: undefined,
  underived: undefined,
  revision: 0,
};
export const words = createArticleWords(library(), (ids) => background.sensesOfWords(ids));
export const bodies = createBodyStore(library(), { onDerived: words.offer });

const listeners = new Set<() => void>();

function tell(): void {
  store.revision += 1;
  for (const listener of listeners) listener();
}

let started = false;

/** Calls `listener` whenever there is something else to show; returns its undo. The first call starts it all. */
export function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  if (!started) start();
  return () => listeners.delete(listener);
}

function start(): void {
  started = true;
  // What the first rows do not need waits until they are there.
  let show = () => {};
  const isShown = new Promise<void>((resolve) => {
    show = resolve;
  });
  followArticles(
    library(),
    {
      onChange(followed, texts) {
        store.followed = followed;
        store.problem = undefined;
        if (texts !== 'all') for (const id of texts) bodies.forget(id);
        words.forget(texts);
        tell();
        show();
      },
      onProblem(problem) {
        store.problem = storageText(problem);
        tell();
        show();
      },
    },
    new AbortController().signal,
  );
  const useSettings = (settings: Settings) => {
    const isOther = JSON.stringify(settings.level) !== JSON.stringify(store.settings?.level);
    store.settings = settings;
    if (isOther) void isShown.then(readReader);
    tell();
  };
  watchSettings(useSettings);
  readSettings().then(useSettings, () => {});
  watchWords(() => void readReader());
  void isShown.then(readReader);
  void isShown.then(derive);
}

/** What the reader knows; without it the list has no shares, and everything else. */
async function readReader(): Promise<void> {
  try {
    const level = store.settings?.level;
    const easyOf = (ids: string[]) => (level === undefined ? Promise.resolve([]) : background.easyWords(ids, level));
    await words.setReader({ words: await knownWords(library()), easyOf });
    tell();
  } catch (error) {
    console.error(error);
  }
}

/** Has what is missing made for as long as this page is open. */
async function derive(): Promise<void> {
  try {
    do {
      store.underived = await background.deriveSome();
    } while (store.underived > 0);
    tell();
  } catch (error) {
    console.error(error);
  }
}

/** Does what writes to the library, and says what keeps it from it. Resolves with nothing where it failed. */
export async function attempt<T>(write: () => Promise<T>): Promise<T | undefined> {
  try {
    return await write();
  } catch (error) {
    store.problem = storageText(describeStorageError(error));
    tell();
    return undefined;
  }
}
