import { useEffect, useState } from 'preact/hooks';
import { Page } from '@/components/app/Page';
import { storageText } from '@/components/ui/storage-text';
import { t } from '@/components/ui/text';
import { undeleteArticles } from '@/lib/library/articles/article-choices';
import { binDays, deleteForGood, emptyBin, listBin } from '@/lib/library/articles/bin';
import { library } from '@/lib/library/db';
import { observe } from '@/lib/library/live';
import { dropUnusedPictures } from '@/lib/library/pictures/picture-rows';
import { describeStorageError } from '@/lib/library/storage-error';
import type { ArticleRow } from '@/lib/library/types';
import { BinList } from './BinList';
import { emptyOld } from './old-bin';

/** What was deleted: taken back, or deleted for good. */
export function BinPage() {
  const [rows, setRows] = useState<ArticleRow[] | undefined>();
  const [problem, setProblem] = useState<string | undefined>();
  const attempt = (write: Promise<unknown>) =>
    write.catch((error: unknown) => setProblem(storageText(describeStorageError(error))));

  useEffect(() => {
    void attempt(emptyOld());
    return observe(
      () => listBin(library()),
      setRows,
      (cause) => setProblem(storageText(cause)),
    );
  }, []);

  return (
    <Page title={t('bin.title')} room="list" problem={problem && t('library.failed', { problem })}>
      <p class="sub">{t('bin.hint', { days: String(binDays) })}</p>
      {rows?.length === 0 && <p class="empty sub">{t('bin.empty')}</p>}
      {rows !== undefined && rows.length > 0 && (
        <BinList
          articles={rows}
          onRestore={(ids) => void attempt(undeleteArticles(library(), ids))}
          onDelete={(ids) => void attempt(deleteForGood(library(), ids).then(dropPictures))}
          onEmpty={() => void attempt(emptyBin(library()).then(dropPictures))}
        />
      )}
    </Page>
  );
}

/** What was deleted for good takes its pictures along, but for those that another article shows. */
function dropPictures(): Promise<number> {
  return dropUnusedPictures(library());
}
