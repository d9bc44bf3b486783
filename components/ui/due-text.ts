import { t } from './text';

const kinds = [
  ['due', 'review.countDue'],
  ['newWords', 'review.countNew'],
  ['failed', 'review.countFailed'],
] as const;

/** Of which kind the words to review are: "8 due · 2 new · 1 to repeat". Empty where there are none. */
export function dueText(counts: { due: number; newWords: number; failed?: number }): string {
  const format = new Intl.NumberFormat(t('uiLanguage'));
  return kinds
    .flatMap(([kind, text]) => {
      const count = counts[kind] ?? 0;
      return count === 0 ? [] : [t(text, { count: format.format(count) })];
    })
    .join(' · ');
}
