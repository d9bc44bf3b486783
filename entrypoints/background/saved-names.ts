import { type FormIndex, formsIn, indexForms, withSaved } from '@/lib/chinese/explained/saved-forms';
import type { Annotation, ArticleNames } from '@/lib/chinese/types';
import { savedForms, savedNames } from '@/lib/library/articles/saved-names';
import { onChangedKeys } from '@/lib/library/changed-keys';
import { library } from '@/lib/library/db';
import { unlessBlocked } from '@/lib/library/library-problem';
import { dictionary } from './loaded-data';

/** A text is shown without what saved articles say, rather than late. In milliseconds. */
const longest = 1_000;

let index: Promise<FormIndex> | undefined;

/** The forms that saved articles explain: read at the first use after a wake and after what is derived has changed. */
function forms(): Promise<FormIndex> {
  if (index === undefined) {
    index = savedForms(library()).then(indexForms);
    const stop = onChangedKeys(library().name, ['derived'], () => {
      index = undefined;
      stop();
    });
  }
  return index;
}

/** Begins to read the forms beside what else a text waits for. */
export function readSavedForms(): void {
  forms().catch(() => {
    index = undefined;
  });
}

/** Adds what saved articles say of names that an article has and does not explain. Never rejects. */
export async function addSavedNames(
  texts: readonly string[],
  annotation: Annotation,
  names?: ArticleNames,
): Promise<Annotation> {
  const add = async (): Promise<Annotation> => {
    const words = await dictionary();
    const found = formsIn(words, texts, annotation, names?.explained ?? [], await forms());
    if (found.length === 0) return annotation;
    const saved = await savedNames(library(), found);
    // A page's process is not told at which addresses they were saved.
    return withSaved(
      words,
      annotation,
      saved.map(({ article: _, ...name }) => name),
    );
  };
  const late = new Promise<Annotation>((resolve) => setTimeout(() => resolve(annotation), longest));
  return Promise.race([unlessBlocked(add()), late]).catch(() => {
    index = undefined;
    return annotation;
  });
}
