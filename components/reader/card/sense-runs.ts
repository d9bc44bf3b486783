/** A stretch of an English sense; `word` is there where it is Chinese that can be looked up, with its reading if told. */
export type SenseRun = { text: string; word?: string; pinyin?: string[] };

/**
 * A Chinese word as CC-CEDICT writes it inside a sense: 工程, 傳說|传说, 卡拉OK, with its reading in brackets right after
 * it or not: 个[gè].
 */
const chinese =
  /[A-Z]*\p{Script=Han}[\p{Script=Han}A-Z]*(?:[|｜][A-Z]*\p{Script=Han}[\p{Script=Han}A-Z]*)?(?=(\[[^\]]+\])?)/gu;

/**
 * A sense cut where its script changes; joined, the texts give the sense back. Of a word in both scripts
 * (traditional|simplified) the simplified one is looked up. The reading stays in the text after its word.
 */
export function toSenseRuns(sense: string): SenseRun[] {
  const runs: SenseRun[] = [];
  let at = 0;
  for (const match of sense.matchAll(chinese)) {
    if (match.index > at) runs.push({ text: sense.slice(at, match.index) });
    const [text, bracket] = match;
    const word = text.split(/[|｜]/).at(-1) ?? text;
    const pinyin = bracket
      ?.slice(1, -1)
      .split(/[\s·,]+/)
      .filter(Boolean);
    const isWhole = pinyin !== undefined && pinyin.length === (word.match(/\p{Script=Han}/gu)?.length ?? 0);
    runs.push(isWhole ? { text, word, pinyin } : { text, word });
    at = match.index + text.length;
  }
  if (at < sense.length) runs.push({ text: sense.slice(at) });
  return runs;
}
