import { useEffect, useState } from 'preact/hooks';
import { nextUnread } from '@/lib/library/articles/next-unread';
import { library } from '@/lib/library/db';
import { observe } from '@/lib/library/live';
import type { ArticleRow } from '@/lib/library/types';

/** The unread article to read after this one, live; undefined where there is none, or the library does not answer. */
export function useNextUnread(id: string): ArticleRow | undefined {
  const [next, setNext] = useState<ArticleRow>();
  useEffect(
    () =>
      observe(
        () => nextUnread(library(), id),
        setNext,
        () => setNext(undefined),
      ),
    [id],
  );
  return next;
}
