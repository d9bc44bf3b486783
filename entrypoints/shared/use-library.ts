import { useEffect, useState } from 'preact/hooks';
import { storageText } from '@/components/ui/storage-text';
import { countArticles, deleteArticle, listArticles, undeleteArticle } from '@/lib/library/articles';
import { library } from '@/lib/library/db';
import { observe } from '@/lib/library/live';
import { describeStorageError } from '@/lib/library/storage-error';
import type { ArticleRow } from '@/lib/library/types';

type Listed = { articles: ArticleRow[]; count: number };

/** The saved articles (the newest `limit`), live in every open page, with deletion and its undo. */
export function useLibrary({ limit }: { limit?: number } = {}) {
  const [listed, setListed] = useState<Listed | undefined>();
  const [problem, setProblem] = useState<string | undefined>();
  const [deleted, setDeleted] = useState<ArticleRow | undefined>();

  useEffect(
    () =>
      observe(
        async (): Promise<Listed> => {
          const [articles, count] = await Promise.all([listArticles(library(), { limit }), countArticles(library())]);
          return { articles, count };
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

  return {
    articles: listed?.articles,
    count: listed?.count,
    problem,
    deleted,
    remove: (article: ArticleRow) =>
      attempt(async () => {
        await deleteArticle(library(), article.id);
        setDeleted(article);
      }),
    undo: () =>
      attempt(async () => {
        if (deleted !== undefined) await undeleteArticle(library(), deleted.id);
        setDeleted(undefined);
      }),
    dismiss: () => setDeleted(undefined),
  };
}
