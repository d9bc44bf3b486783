import type { Dictionary } from '@/lib/chinese/dictionary/open-dictionary';
import { simplifyUnits } from '@/lib/chinese/names/simplified-units';

/**
 * Characters that simplified text has too, with another meaning, so that only the text says what they stand for: in
 * traditional text 著 is mostly the particle 着, 於 is 于, 乾 is 干.
 */
const IN_TRADITIONAL_TEXT: Readonly<Record<string, string>> = { 著: '着', 於: '于', 乾: '干' };

/**
 * 著 where a text has no other sign of its script: the particle, unless it says who wrote what (鲁迅著, 所著, 著有). In
 * words such as 著名 the dictionary decides, whatever stands here.
 */
const PARTICLE =
  /(?<![所合编編原译譯专專名论論巨遗遺新拙显顯昭卓])著(?![有书書文述录錄]|[^\p{Script=Han}]|$)|(?<=[站坐躺看等活开開拿带帶跟穿住挂掛放跪睡醒想听聽笑哭走跑吃喝写寫说說望盯守靠围圍陪忍抱背])著/gu;

/** A text with each character in its simplified form, of the same length: what readings are chosen by. */
export function readingUnits(dictionary: Dictionary, text: string): string {
  const units = simplifyUnits(dictionary, text);
  return units === text
    ? units.replace(PARTICLE, '着')
    : units.replace(/[著於乾]/g, (character) => IN_TRADITIONAL_TEXT[character] ?? character);
}
