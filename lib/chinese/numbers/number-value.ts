import { mayBegin } from './matches';
import { numberText } from './number-text';

/** What an expression may begin with in any script, so that ordinary words cost nothing. */
const FIRST =
  /[\d０-９〇零○一二两兩三四五六七八九十百千万萬几幾数數上第廿卅壹贰貳叁參肆伍陆陸柒捌玖拾公西民顺順康雍乾嘉道咸同光宣明大昭平令凌淩清早中下傍晚夜深半午−－-]/;

/**
 * What a stretch of a text comes to in English, where the whole of it is a number expression: "350 million", "28 April",
 * "5 %". Undefined where it is none, or where figures say it already. Offsets are UTF-16 units.
 */
export function numberValue(text: string, start = 0, end = text.length): string | undefined {
  if (end - start > 64 || end - start < 2 || !FIRST.test(text[start] ?? '')) return undefined;
  const { plain, matchesAt } = numberText(text);
  if (!mayBegin(plain, start) || /^[\d.,]+$/.test(plain.slice(start, end))) return undefined;
  return matchesAt(start).find((match) => match.end === end && match.value !== undefined)?.value;
}
