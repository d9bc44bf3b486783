import type { DueList } from '@/lib/library/reviews/review-queue';

/** The word that is asked next: never the one that was graded last where there is another. */
export function nextWord(order: readonly string[], last: string | undefined): string | undefined {
  return order.find((id) => id !== last) ?? order[0];
}

/** A list as it will be once it is read again after a grade: a failed word comes last, any other is done. */
export function afterGrade<List extends DueList>(list: List, id: string, isFailed: boolean): List {
  const others = (ids: readonly string[]) => ids.filter((each) => each !== id);
  const again = isFailed ? [id] : [];
  return {
    ...list,
    due: others(list.due),
    newWords: others(list.newWords),
    failed: [...others(list.failed), ...again],
    order: [...others(list.order), ...again],
    done: list.done + (isFailed ? 0 : 1),
    reviews: list.reviews + 1,
  };
}
