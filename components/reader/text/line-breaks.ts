/** What begins no line: closing punctuation, dashes, and marks that belong to the figures before them. */
const closing = /^[\p{Pe}\p{Pf}，。、：；！？…—–·・,.:;!?%％‰℃°～~/／\-'"〃々ー]/u;
/** What ends no line: opening punctuation. */
const opening = /[\p{Ps}\p{Pi}$￥¥#＃@/／\-'"]$/u;

/** Whether a line may break between two neighbouring texts of a title or a cell, of which at least one is a word. */
export function breaksBetween(before: string, after: string): boolean {
  if (before === '' || after === '') return false;
  return !opening.test(before) && !closing.test(after);
}
