import { useState } from 'preact/hooks';
import { useLive } from '@/components/storage/use-live';
import { useWrites } from '@/components/storage/use-writes';
import { undeleteArticles } from '@/lib/library/articles/article-choices';
import { countArticles, deleteArticle, lastDeleted, listArticles } from '@/lib/library/articles/articles';
import { library } from '@/lib/library/db';
import type { ArticleRow } from '@/lib/library/types';

/** How many of the newest articles the popup lists; the library page has them all. */
const limit = 30;
/** For how long a deletion can be undone, wherever it was made. Milliseconds. */
const undoable = 10 * 60_000;

/** The newest saved articles, live, with deletion and its undo. */
export function useLibrary() {
  const { value: listed, problem: unread } = useLive(async () => {
    const [articles, count, deleted] = await Promise.all([
      listArticles(library(), { limit }),
      countArticles(library()),
      lastDeleted(library(), Date.now() - undoable),
    ]);
    return { articles, count, deleted };
  }, []);
  const { problem = unread, attempt } = useWrites();
  const [deletedHere, setDeletedHere] = useState(false);
  const [dismissed, setDismissed] = useState(0);

  const lastAt = listed?.deleted[0]?.deletedAt ?? 0;
  const deleted = lastAt > dismissed ? (listed?.deleted ?? []) : [];

  return {
    articles: listed?.articles,
    count: listed?.count,
    problem,
    /** What was deleted last, at once. */
    deleted,
    /** Whether the deletion was made in this page, not in another one or before. */
    deletedHere,
    remove: (article: ArticleRow) =>
      attempt(async () => {
        setDeletedHere(true);
        await deleteArticle(library(), article.id);
      }),
    undo: () =>
      attempt(() =>
        undeleteArticles(
          library(),
          deleted.map(({ id }) => id),
        ),
      ),
    dismiss: () => setDismissed(lastAt),
  };
}
