import { useEffect, useState } from 'preact/hooks';
import { Reminder } from '@/components/backup/Reminder';
import { LibraryNoticesContainer } from '@/components/storage/LibraryNoticesContainer';
import { pagePath, readPath } from '@/components/ui/routes';
import { t, tn } from '@/components/ui/text';
import { Undo } from '@/components/ui/Undo';
import { ArticleList } from './ArticleList';
import { type ActivePage, libraryAddress, openActivePage, openTab } from './active-page';
import { DueLinkContainer } from './DueLinkContainer';
import { PageState, type PageView } from './PageState';
import { useLibrary } from './use-library';
import { useStandings } from './use-standings';
import './popup.css';

/** How many of the newest articles the popup lists; the library page has them all. */
const newest = 30;

export function Popup() {
  const [page, setPage] = useState<ActivePage | undefined>();
  const [view, setView] = useState<PageView>({ state: 'loading' });
  const library = useLibrary({ limit: newest });
  const standings = useStandings(library.articles);

  useEffect(() => {
    openActivePage(setView).then(setPage);
  }, []);

  // What is saved or deleted here, or in another tab, is so for the page's reader too.
  useEffect(() => {
    if (library.articles !== undefined) page?.checkSaved();
  }, [library.articles, page]);

  const showPage = async () => {
    await page?.close();
    close();
  };
  const readSelection = async () => {
    if ((await page?.openSelection())?.state === 'reading') close();
  };
  const pickPart = async () => {
    // Closed at once: the pointer is needed on the page.
    if ((await page?.pickPart())?.state === 'picking') close();
  };
  const lookUp = async () => {
    if ((await page?.lookUp())?.state === 'looking-up') close();
  };
  const readInTab = async () => {
    const id = await page?.stashForTab().catch(() => undefined);
    if (id !== undefined) await open(readPath(id));
  };
  const openFrame = async (address: string) => {
    await openTab(address);
    close();
  };
  const open = async (path: string) => {
    await openTab(libraryAddress(path));
    close();
  };

  return (
    <>
      <PageState
        view={view}
        onSave={() => page?.save()}
        onShowPage={showPage}
        onRead={() => page?.open()}
        onReadSelection={readSelection}
        onPickPart={pickPart}
        onLookUp={lookUp}
        onReadInTab={readInTab}
        onStop={() => page?.close()}
        onOpenFrame={openFrame}
        onPaste={() => open('#/paste')}
      />
      <LibraryNoticesContainer onRestore={() => void open(pagePath('backup'))} />
      {library.problem !== undefined && (
        <p class="notice" role="alert">
          {t('library.failed', { problem: library.problem })}
        </p>
      )}
      <Reminder onBackUp={() => open(pagePath('backup'))} />
      <Undo
        title={library.deleted?.title}
        takesFocus={library.deletedHere}
        onUndo={library.undo}
        onDismiss={library.dismiss}
      />
      <DueLinkContainer onOpen={() => open('#/review')} />
      <div class="list">
        {library.articles?.length === 0 && <p class="empty sub">{t('library.empty')}</p>}
        <ArticleList
          articles={library.articles ?? []}
          standings={standings}
          hrefOf={(id) => libraryAddress(readPath(id))}
          onOpen={(id) => open(readPath(id))}
          onDelete={library.remove}
        />
      </div>
      <div class="foot">
        <span class="grow">{tn('popup.articles', library.count ?? 0)}</span>
        <button type="button" class="btn quiet" data-action="open-library" onClick={() => open('#/')}>
          {t('popup.openLibrary')}
        </button>
      </div>
    </>
  );
}
