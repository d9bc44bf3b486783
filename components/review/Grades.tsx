import { t } from '@/components/ui/text';
import { unitText } from '@/components/ui/unit-text';
import type { Interval } from '@/lib/review/interval';
import type { Grade } from '@/lib/review/log';
import './grades.css';

type Props = {
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

/** The grades, with when the word comes up again after each. */
export function Grades({ intervals, singleKeys, disabled, onGrade }: Props) {
  const language = t('uiLanguage');
  return (
    <fieldset class="setting review-grades">
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
          <span class="review-grade-name">
            {singleKeys && (
              <span class="review-key" aria-hidden="true">
                {grade}
              </span>
            )}
            <b>{t(name)}</b>
          </span>
          <small>{unitText(intervals[grade].count, intervals[grade].unit, language)}</small>
        </button>
      ))}
    </fieldset>
  );
}
