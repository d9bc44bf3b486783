const BEFORE = /(?:比分|比例|比率|比|以)[为是约:“]?$/;
const AFTER =
  /^(?:的?(?:比例|比率|比分|优势|劣势)|[大小险逆完]?(?:[胜负败]|平(?![方米均]))|战[胜平]|击败|领先|落后|取胜|获胜)/;

/** Whether the neighbours of two numbers, in a normalised text, make them a score or a proportion: 比分21:15. */
export function isScore(before: string, after: string): boolean {
  return BEFORE.test(before) || isResult(before, after);
}

/** Whether they surely make them a score, also with a hyphen or 比 between them: 以3-2获胜; 以3-5人 is none. */
export function isResult(before: string, after: string): boolean {
  return AFTER.test(after) || /比分[为是约:“]?$/.test(before);
}
