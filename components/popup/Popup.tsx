import { useEffect, useState } from 'preact/hooks';
import { ReminderContainer } from '@/components/backup/ReminderContainer';
import { LibraryNoticesContainer } from '@/components/storage/LibraryNoticesContainer';
import { SyncNoticeContainer } from '@/components/sync/SyncNoticeContainer';
import { Button } from '@/components/ui/Button';
import { browserKind } from '@/components/ui/browser-kind';
import { dictionaryPath, pagePath, readPath } from '@/components/ui/routes';
import { t, tn } from '@/components/ui/text';
import { UndoToast } from '@/components/ui/UndoToast';
import type { ArticleRow } from '@/lib/library/types';
import type { PageStatus } from '@/lib/rpc/page-api';
import { ArticleList } from './ArticleList';
import { type ActivePage, libraryAddress, openActivePage, openTab } from './active-page';
import { DictionaryField } from './DictionaryField';
import { DueLinkContainer } from './DueLinkContainer';
import { PageState, type PageView } from './PageState';
import type { StartedPage } from './start-page';
import { useArticleProgress } from './use-article-progress';
import { useLibrary } from './use-library';
import './popup.css';

export function Popup({ started }: { started: Promise<StartedPage> }) {
  const [page, setPage] = useState<ActivePage | undefined>();
  const [view, setView] = useState<PageView>({ state: 'loading' });
  const library = useLibrary();
  const progress = useArticleProgress(library.articles);

  useEffect(() => {
    openActivePage(started, setView).then(setPage);
  }, []);

  // The page's reader shows whether its article is saved, which may have changed here or in another tab.
  useEffect(() => {
    if (library.articles !== undefined) page?.checkSaved();
  }, [library.articles, page]);

  const showPage = async () => {
    await page?.close();
    close();
  };
  /** Goes once the page is so, where the pointer is needed then. */
  const closeOnce = async (asked: Promise<PageStatus> | undefined, state: PageStatus['state']) => {
    if ((await asked)?.state === state) close();
  };
  const readInTab = async () => {
    const id = await page?.stashForTab().catch(() => undefined);
    if (id !== undefined) await open(readPath(id));
  };
  const openAddress = async (address: string) => {
    await openTab(address);
    close();
  };
  const open = (path: string) => openAddress(libraryAddress(path));

  return (
    <>
      <PageState
        view={view}
        isPage={browserKind(navigator.userAgent) === 'android'}
        onSave={() => page?.save()}
        onShowPage={showPage}
        onRead={() => page?.open()}
        onReadSelection={() => closeOnce(page?.openSelection(), 'reading')}
        onPickPart={() => closeOnce(page?.pickPart(), 'picking')}
        onLookUp={() => closeOnce(page?.lookUp(), 'looking-up')}
        onReadInTab={readInTab}
        onStop={() => page?.close()}
        onContinue={() => close()}
        onOpenFrame={openAddress}
        onPaste={() => open('#/paste')}
      />
      <LibraryNoticesContainer onRestore={() => void open(pagePath('backup'))} />
      {library.problem !== undefined && (
        <p class="notice" role="alert">
          {t('library.failed', { problem: library.problem })}
        </p>
      )}
      <UndoToast
        said={
          library.deleted[0] && {
            text: deletedText(library.deleted),
            key: library.deleted[0].deletedAt,
            takesFocus: library.deletedHere,
          }
        }
        onUndo={library.undo}
        onDismiss={library.dismiss}
      />
      <DueLinkContainer onOpen={() => open('#/review')} />
      <ReminderContainer onBackUp={() => open(pagePath('backup'))} />
      <SyncNoticeContainer onOpen={() => open(pagePath('sync'))} />
      <DictionaryField onLookUp={(typed) => open(dictionaryPath(typed))} />
      <div class="list">
        {library.articles?.length === 0 && <p class="empty sub">{t('library.empty')}</p>}
        <ArticleList
          articles={library.articles ?? []}
          progress={progress}
          hrefOf={(id) => libraryAddress(readPath(id))}
          onOpen={(id) => open(readPath(id))}
          onDelete={library.remove}
        />
      </div>
      <div class="foot">
        <span class="grow">{library.count ? tn('popup.articles', library.count) : ''}</span>
        <Button action="open-library" kind="quiet" label={t('popup.openLibrary')} onClick={() => open('#/')} />
      </div>
    </>
  );
}

function deletedText(articles: readonly ArticleRow[]): string {
  if (articles.length > 1) return t('list.deletedMany', { count: articles.length.toLocaleString() });
  return t('library.deleted', { title: articles[0]?.title ?? '' });
}
