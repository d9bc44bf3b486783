import { useState } from 'preact/hooks';
import { formatDay } from '@/components/ui/dates';
import { t } from '@/components/ui/text';
import type { ArticleRow } from '@/lib/library/types';
import '@/components/articles/articles.css';
import './bin.css';

type Props = {
  articles: readonly ArticleRow[];
  onRestore: (ids: string[]) => void;
  onDelete: (ids: string[]) => void;
  onEmpty: () => void;
};

/** What is in the bin. What cannot be taken back is asked for twice, in the place of its button. */
export function BinList({ articles, onRestore, onDelete, onEmpty }: Props) {
  const [asked, setAsked] = useState<string | undefined>();
  const sure = (key: string, text: string, yes: string, run: () => void) =>
    asked === key ? (
      <span class="sure">
        <button
          type="button"
          class="btn primary"
          data-action="sure"
          ref={(button) => button?.focus()}
          onClick={() => {
            setAsked(undefined);
            run();
          }}
        >
          {yes}
        </button>
        <button type="button" class="btn quiet" data-action="keep" onClick={() => setAsked(undefined)}>
          {t('bin.keep')}
        </button>
      </span>
    ) : (
      <button
        type="button"
        class="btn quiet"
        data-action={key === 'all' ? 'empty' : 'delete-for-good'}
        onClick={() => setAsked(key)}
      >
        {text}
      </button>
    );
  return (
    <>
      <p class="bin-actions">
        <button
          type="button"
          class="btn"
          data-action="restore-all"
          onClick={() => onRestore(articles.map(({ id }) => id))}
        >
          {t('bin.restoreAll')}
        </button>
        {sure('all', t('bin.emptyIt'), t('bin.sureAll', { count: String(articles.length) }), onEmpty)}
      </p>
      <ul class="items bin">
        {articles.map(({ id, title, lang, deletedAt = 0 }) => (
          <li class="item" key={id} data-id={id}>
            <span class="item-title" lang={lang ?? 'zh'}>
              {title}
            </span>
            <div class="sub">{t('bin.deleted', { day: formatDay(deletedAt) })}</div>
            <div class="bin-row">
              <button
                type="button"
                class="btn"
                data-action="restore"
                aria-label={t('bin.restoreLong', { title })}
                onClick={() => onRestore([id])}
              >
                {t('bin.restore')}
              </button>
              {sure(id, t('bin.forGood'), t('bin.sure'), () => onDelete([id]))}
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
