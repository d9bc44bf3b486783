import { useEffect, useState } from 'preact/hooks';
import { storageText } from '@/components/ui/storage-text';
import { deleteArticle, listArticles, undeleteArticle } from '@/lib/library/articles';
import { library } from '@/lib/library/db';
import { observe } from '@/lib/library/live';
import { describeStorageError } from '@/lib/library/storage-error';
import type { ArticleRow } from '@/lib/library/types';

/** The saved articles, live in every open page, with deletion and its undo. */
export function useLibrary() {
  const [articles, setArticles] = useState<ArticleRow[] | undefined>();
  const [problem, setProblem] = useState<string | undefined>();
  const [deleted, setDeleted] = useState<ArticleRow | undefined>();

  useEffect(
    () =>
      observe(
        () => listArticles(library()),
        (rows) => {
          setArticles(rows);
          setProblem(undefined);
        },
        (cause) => setProblem(storageText(cause)),
      ),
    [],
  );
  const attempt = async (write: () => Promise<unknown>) => {
    try {
      await write();
    } catch (error) {
      setProblem(storageText(describeStorageError(error)));
    }
  };

  return {
    articles,
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
