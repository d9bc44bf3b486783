import { Button } from '@/components/ui/Button';
import { formatDay } from '@/components/ui/dates';
import { t } from '@/components/ui/text';
import type { WordSchedule } from '@/lib/library/reviews/word-schedule';

type Props = WordSchedule & {
  isLearned: boolean;
  isSuspended: boolean;
  onSuspend: (suspended: boolean) => void;
};

const grades = { 1: 'review.again', 2: 'review.hard', 3: 'review.good', 4: 'review.easy' } as const;

/** When a word is due, how often it was forgotten, and all its reviews. */
export function WordReviews({ schedule, isDue, reviews, isLeech, isLearned, isSuspended, onSuspend }: Props) {
  const language = t('uiLanguage');
  const next = () => {
    if (schedule === undefined) return t('wordList.neverReviewed');
    return isDue ? t('wordList.dueNow') : formatDay(schedule.due, language);
  };
  return (
    <section class="word-reviews" aria-labelledby="word-reviews">
      <h2 id="word-reviews">{t('review.title')}</h2>
      <div class="line word-review-line">
        <dl>
          {isLearned && (
            <div data-part="next">
              <dt>{t('wordList.nextReview')}</dt>
              <dd>{isSuspended ? t('wordList.suspended') : next()}</dd>
            </div>
          )}
          {schedule !== undefined && (
            <>
              <div data-part="reviews">
                <dt>{t('statistics.reviews')}</dt>
                <dd>{schedule.reps}</dd>
              </div>
              <div data-part="lapses">
                <dt>{t('wordList.lapses')}</dt>
                <dd>
                  {schedule.lapses} {isLeech && <span class="chip">{t('review.leech')}</span>}
                </dd>
              </div>
            </>
          )}
        </dl>
        {(isLearned || isSuspended) && (
          <Button
            action={isSuspended ? 'unsuspend' : 'suspend'}
            label={t(isSuspended ? 'review.unsuspend' : 'review.suspend')}
            onClick={() => onSuspend(!isSuspended)}
          />
        )}
      </div>
      {reviews.length > 0 && (
        <details>
          <summary>{t('wordList.history')}</summary>
          <ol class="word-history">
            {reviews.map(({ id, at, grade }) => (
              <li class="apart" key={id}>
                <span>{formatDay(at, language)}</span> <b>{t(grades[grade])}</b>
              </li>
            ))}
          </ol>
        </details>
      )}
    </section>
  );
}
