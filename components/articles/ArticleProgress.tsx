import { t } from '@/components/ui/text';
import type { ListItem } from './list-item';

/** How far an article is read, and how much of it the reader knows. */
export function ArticleProgress({
  item: { state, progress, known },
}: {
  item: Pick<ListItem, 'state' | 'progress' | 'known'>;
}) {
  const percent = String(Math.round(progress * 100));
  return (
    <>
      {known !== undefined && (
        <span class="item-known">
          {t('list.known', { share: String(Math.floor(known.share * 100)), newWords: String(known.newWords) })}
        </span>
      )}
      <span class={`item-state state-${state}`}>
        {state === 'reading' ? t('list.read', { percent }) : t(state === 'done' ? 'list.done' : 'list.unread')}
        {state === 'reading' && (
          <span class="item-bar" aria-hidden="true">
            <span style={{ width: `${percent}%` }} />
          </span>
        )}
      </span>
    </>
  );
}
