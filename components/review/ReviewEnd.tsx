import { useEffect, useRef } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import { formatDay } from '@/components/ui/dates';
import { dueText } from '@/components/ui/due-text';
import { focusIfLost } from '@/components/ui/focus-return';
import { t } from '@/components/ui/text';
import type { NextDay } from '@/lib/library/reviews/review-queue';
import type { Listed } from './use-review-list';

type Props = Pick<Listed, 'done' | 'next' | 'moreNew' | 'suspended' | 'isEmpty'> & { onMore: () => void };

/** Nothing is left to review today: what was done, and what comes back when. */
export function ReviewEnd({ done, next, moreNew, suspended, isEmpty, onMore }: Props) {
  const title = useRef<HTMLParagraphElement>(null);
  useEffect(() => focusIfLost(title.current), [isEmpty]);
  if (isEmpty) {
    return (
      <div class="box review-end" data-state="empty">
        <p ref={title} class="review-end-title" tabIndex={-1}>
          {t('review.empty')}
        </p>
        <p class="sub">{t('review.emptyHint')}</p>
      </div>
    );
  }
  return (
    <div class="box review-end" data-state="done">
      <p ref={title} class="review-end-title" tabIndex={-1}>
        {t('review.done')}
      </p>
      {done > 0 && <p class="sub">{t('review.doneCount', { count: String(done) })}</p>}
      {suspended > 0 && <p class="sub">{t('review.suspendedCount', { count: String(suspended) })}</p>}
      <p class="sub">
        {next === undefined ? t('review.noNext') : t('review.next', { when: whenText(next), kinds: dueText(next) })}
      </p>
      {moreNew && <Button action="more" label={t('review.more')} onClick={onMore} />}
    </div>
  );
}

/** "Tomorrow", or the date; it begins the line. */
function whenText({ day, isTomorrow }: NextDay): string {
  const language = t('uiLanguage');
  if (!isTomorrow) return formatDay(day, language);
  const text = new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(1, 'day');
  return text.charAt(0).toLocaleUpperCase(language) + text.slice(1);
}
