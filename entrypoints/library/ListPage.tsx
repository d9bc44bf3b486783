import { ArticleList } from '@/components/library/ArticleList';
import { Undo } from '@/components/library/Undo';
import { t } from '@/components/ui/text';
import { Reminder } from '@/entrypoints/shared/Reminder';
import { pagePath, readPath } from '@/entrypoints/shared/routes';
import { useLibrary } from '@/entrypoints/shared/use-library';
import { Page } from './Page';

export function ListPage() {
  const { articles, problem, deleted, deletedHere, remove, undo, dismiss } = useLibrary();
  return (
    <Page
      title={t('library.title')}
      room="list"
      problem={problem && t('library.failed', { problem })}
      actions={
        <a class="btn" href="#/paste" data-action="paste">
          {t('library.paste')}
        </a>
      }
    >
      <Reminder onBackUp={() => location.assign(pagePath('backup'))} />
      <Undo title={deleted?.title} takesFocus={deletedHere} onUndo={undo} onDismiss={dismiss} />
      {articles?.length === 0 && (
        <div class="empty">
          <p>{t('library.empty')}</p>
          <p class="sub">{t('library.emptyHint')}</p>
        </div>
      )}
      <ArticleList articles={articles ?? []} hrefOf={readPath} onDelete={remove} />
      <footer class="credits">
        <p>{t('library.nothingLeaves')}</p>
      </footer>
    </Page>
  );
}
