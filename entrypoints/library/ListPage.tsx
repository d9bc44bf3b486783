import { useEffect } from 'preact/hooks';
import { ArticleList } from '@/components/library/ArticleList';
import { Undo } from '@/components/library/Undo';
import { Brand } from '@/components/ui/Brand';
import { t } from '@/components/ui/text';
import { readPath } from '@/entrypoints/shared/routes';
import { useLibrary } from '@/entrypoints/shared/use-library';

export function ListPage() {
  const { articles, problem, deleted, deletedHere, remove, undo, dismiss } = useLibrary();
  useEffect(() => {
    document.title = `${t('library.title')} · Pindu`;
  }, []);
  return (
    <div class="page">
      <header>
        <Brand />
        <h1 class="grow">{t('library.title')}</h1>
        <a class="btn" href="#/paste" data-action="paste">
          {t('library.paste')}
        </a>
      </header>
      {problem !== undefined && (
        <p class="notice" role="alert">
          {t('library.failed', { problem })}
        </p>
      )}
      <Undo title={deleted?.title} takesFocus={deletedHere} onUndo={undo} onDismiss={dismiss} />
      {articles?.length === 0 && (
        <div class="empty">
          <p>{t('library.empty')}</p>
          <p class="sub">{t('library.emptyHint')}</p>
        </div>
      )}
      <ArticleList articles={articles ?? []} hrefOf={readPath} onDelete={remove} />
      <footer class="credits">
        <p>
          {t('library.nothingLeaves')} <a href="#/levels">{t('levels.title')}</a>
          {' · '}
          <a href="#/corrections">{t('corrections.title')}</a>
        </p>
        <p>
          {t('library.credits')}{' '}
          <a href="/LICENSE-dictionary.txt" target="_blank" rel="noopener">
            {t('library.licence')}
          </a>
          {' · '}
          <a href="/licences.txt" target="_blank" rel="noopener">
            {t('library.libraries')}
          </a>
        </p>
      </footer>
    </div>
  );
}
