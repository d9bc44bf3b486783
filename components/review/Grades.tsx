import { t } from '@/components/ui/text';
import type { Interval } from '@/lib/review/interval';
import type { Grade } from '@/lib/review/log';

type Props = {
  /** When the word comes up again after each grade. */
  intervals: Record<Grade, Interval>;
  singleKeys: boolean;
  disabled: boolean;
  onGrade: (grade: Grade) => void;
};

const grades = [
  [1, 'review.again'],
  [2, 'review.hard'],
  [3, 'review.good'],
  [4, 'review.easy'],
] as const;

const units = { day: 'review.days', month: 'review.months', year: 'review.years' } as const;

/** How well the word was known, and what comes of each answer. */
export function Grades({ intervals, singleKeys, disabled, onGrade }: Props) {
  return (
    <fieldset class="review-grades">
      <legend class="visually-hidden">{t('review.grades')}</legend>
      {grades.map(([grade, name]) => (
        <button
          key={grade}
          type="button"
          data-grade={grade}
          disabled={disabled}
          aria-keyshortcuts={singleKeys ? String(grade) : undefined}
          onClick={() => onGrade(grade)}
        >
          <b>{t(name)}</b>
          <small>{intervalText(intervals[grade])}</small>
        </button>
      ))}
    </fieldset>
  );
}

export function intervalText({ unit, count }: Interval): string {
  return t(units[unit], { count: new Intl.NumberFormat(t('uiLanguage')).format(count) });
}
