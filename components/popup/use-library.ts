import { useEffect, useState } from 'preact/hooks';
import { storageText } from '@/components/ui/storage-text';
import {
  countArticles,
  deleteArticle,
  lastDeleted,
  listArticles,
  undeleteArticle,
} from '@/lib/library/articles/articles';
import { library } from '@/lib/library/db';
import { observe } from '@/lib/library/live';
import { describeStorageError } from '@/lib/library/storage-error';
import type { ArticleRow } from '@/lib/library/types';

type Listed = { articles: ArticleRow[]; count: number; deleted?: ArticleRow };

/** For so many milliseconds a deletion can be taken back wherever the library is shown, also after its page was closed. */
const undoable = 10 * 60_000;

/** The saved articles (the newest `limit`), live in every open page, with deletion and its undo. */
export function useLibrary({ limit }: { limit?: number } = {}) {
  const [listed, setListed] = useState<Listed | undefined>();
  const [problem, setProblem] = useState<string | undefined>();
  const [deletedHere, setDeletedHere] = useState(false);
  const [dismissed, setDismissed] = useState(0);

  useEffect(
    () =>
      observe(
        async (): Promise<Listed> => {
          const [articles, count, deleted] = await Promise.all([
            listArticles(library(), { limit }),
            countArticles(library()),
            lastDeleted(library(), Date.now() - undoable),
          ]);
          return { articles, count, deleted };
        },
        (found) => {
          setListed(found);
          setProblem(undefined);
        },
        (cause) => setProblem(storageText(cause)),
      ),
    [limit],
  );
  const attempt = async (write: () => Promise<unknown>) => {
    try {
      await write();
    } catch (error) {
      setProblem(storageText(describeStorageError(error)));
    }
  };

  const deleted = (listed?.deleted?.deletedAt ?? 0) > dismissed ? listed?.deleted : undefined;

  return {
    articles: listed?.articles,
    count: listed?.count,
    problem,
    deleted,
    /** Whether the deletion was made in this page, not in another one or before. */
    deletedHere,
    remove: (article: ArticleRow) =>
      attempt(async () => {
        setDeletedHere(true);
        await deleteArticle(library(), article.id);
      }),
    undo: () => attempt(async () => deleted && undeleteArticle(library(), deleted.id)),
    dismiss: () => setDismissed(deleted?.deletedAt ?? 0),
  };
}
