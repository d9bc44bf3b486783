import { signal } from '@preact/signals';
import { storageText } from '@/components/ui/problem-text';
import { type FollowedArticles, followArticles } from '@/lib/library/articles/follow-articles';
import { library } from '@/lib/library/db';
import { createArticleWords } from '@/lib/library/search/article-words';
import { createBodyStore } from '@/lib/library/search/body-store';
import { knownWords } from '@/lib/library/words/known-words';
import { background } from '@/lib/rpc/transport';
import { readSettings, type Settings, watchSettings, watchWords } from '@/lib/settings';

// What the list needs of the library, kept while this tab is open: coming back from an article reads nothing again.

/** A new object after each change, with the same maps in it. */
export const followed = signal<FollowedArticles | undefined>(undefined);
export const settings = signal<Settings | undefined>(undefined);
export const problem = signal<string | undefined>(undefined);
/** How many articles are still to be derived. */
export const underived = signal(0);

export const words = createArticleWords(library(), (ids) => background.sensesOfWords(ids));
export const bodies = createBodyStore(library(), { onDerived: words.offer });
/** Changes when `words` has learned something, which is not reactive itself. */
export const wordsRevision = signal(0);

/** Reads the words of articles, for their shares. */
export async function loadWords(ids: readonly string[]): Promise<void> {
  const missing = ids.filter((id) => !words.index.has(id));
  if (missing.length === 0) return;
  await words.load(missing);
  wordsRevision.value += 1;
}

let started = false;

/** Follows the library from the first call on. */
export function startStore(): void {
  if (started) return;
  started = true;
  // What the first rows do not need waits until they are shown.
  let show = () => {};
  const isShown = new Promise<void>((resolve) => {
    show = resolve;
  });
  followArticles(
    library(),
    {
      onChange(now, texts) {
        if (texts !== 'all') for (const id of texts) bodies.forget(id);
        words.forget(texts);
        followed.value = { ...now };
        problem.value = undefined;
        show();
      },
      onProblem(cause) {
        problem.value = storageText(cause);
        show();
      },
    },
    new AbortController().signal,
  );
  const useSettings = (now: Settings) => {
    const isOther = JSON.stringify(now.level) !== JSON.stringify(settings.value?.level);
    settings.value = now;
    if (isOther) void isShown.then(readReader);
  };
  watchSettings(useSettings);
  readSettings().then(useSettings, () => {});
  watchWords(() => void readReader());
  void isShown.then(readReader);
  void isShown.then(derive);
}

/** Reads which words the reader knows; without them the list only lacks the shares. */
async function readReader(): Promise<void> {
  try {
    const level = settings.value?.level;
    const easyOf = (ids: string[]) => (level === undefined ? Promise.resolve([]) : background.easyWords(ids, level));
    await words.setReader({ words: await knownWords(library()), easyOf });
    wordsRevision.value += 1;
  } catch (error) {
    console.error(error);
  }
}

/** Lets the background derive what is missing while this page is open. */
async function derive(): Promise<void> {
  try {
    do {
      underived.value = await background.deriveSome();
    } while (underived.value > 0);
  } catch (error) {
    console.error(error);
  }
}
