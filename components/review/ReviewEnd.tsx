import { t } from '@/components/ui/text';

type Props = {
  /** Reviews made today. */
  done: number;
  /** When the next word comes up, as the UI writes it. */
  next?: string;
  moreFresh: boolean;
  /** Words being learned that are not asked. */
  suspended: number;
  /** Whether any word is being learned at all. */
  isEmpty: boolean;
  onMore: () => void;
};

/** Nothing is left to review today. */
export function ReviewEnd({ done, next, moreFresh, suspended, isEmpty, onMore }: Props) {
  if (isEmpty) {
    return (
      <div class="review-end" data-state="empty">
        <p class="review-end-title">{t('review.empty')}</p>
        <p class="sub">{t('review.emptyHint')}</p>
      </div>
    );
  }
  return (
    <div class="review-end" data-state="done">
      <p class="review-end-title" tabIndex={-1}>
        {t('review.done')}
      </p>
      {done > 0 && <p class="sub">{t('review.doneCount', { count: String(done) })}</p>}
      {suspended > 0 && <p class="sub">{t('review.suspendedCount', { count: String(suspended) })}</p>}
      {next !== undefined && <p class="sub">{t('review.next', { when: next })}</p>}
      {moreFresh && (
        <button type="button" class="btn" data-action="more" onClick={onMore}>
          {t('review.more')}
        </button>
      )}
    </div>
  );
}
