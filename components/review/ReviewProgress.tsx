import { dueText } from '@/components/ui/due-text';
import { t, tn } from '@/components/ui/text';
import type { DueCounts } from '@/lib/library/reviews/due-list';

/** How many of today's words are done, and of which kind those are that are left. */
export function ReviewProgress({ done, counts }: { done: number; counts: DueCounts }) {
  const format = new Intl.NumberFormat(t('uiLanguage'));
  const total = done + counts.left;
  return (
    <div class="review-progress">
      <p class="line">
        <span class="grow">
          {tn('review.progress', total, { done: format.format(done), total: format.format(total) })}
        </span>
        <span class="sub">{t('review.left', { kinds: dueText(counts) })}</span>
      </p>
      <div class="review-bar">
        <span style={{ width: `${(100 * done) / total}%` }} />
      </div>
    </div>
  );
}
