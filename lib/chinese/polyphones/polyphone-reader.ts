import type { Dictionary } from '@/lib/chinese/dictionary/open-dictionary';
import type { Span } from '@/lib/chinese/segment';
import { simplifyUnits } from '@/lib/chinese/simplifier';
import { contextFeatures, MOST_FEATURES, type ReadingContext } from './context-features';
import { type Offer, type PolyphoneModel, priorScores } from './open-polyphones';
import { wordClasses } from './word-classes';

/** What a text's characters are read by: its simplified units, its words and their kinds. */
export function readingContext(dictionary: Dictionary, text: string, spans: readonly Span[]): ReadingContext {
  return { units: readingUnits(dictionary, text), spans, classOf: wordClasses(dictionary) };
}

const MOST_READINGS = 16;

/** What the model makes of one text's characters. */
export class PolyphoneReader {
  private readonly features = new Uint32Array(MOST_FEATURES);
  private readonly logOdds = new Float64Array(MOST_READINGS);

  constructor(
    private readonly model: PolyphoneModel,
    private readonly context: ReadingContext,
  ) {}

  /** Whether the model has learnt all of these syllables of the character at an offset (UTF-16 units). */
  knows(offset: number, syllables: readonly string[]): boolean {
    const readings = this.model.readingsOf(this.context.units.charCodeAt(offset));
    return readings !== undefined && syllables.every((syllable) => readings.includes(syllable.toLowerCase()));
  }

  /**
   * How likely each syllable is at an offset (UTF-16 units), as logarithms comparable with each other alone; -Infinity
   * for one that the model does not know. Undefined where it knows none, or not the character.
   * @param position of the span that holds the character
   */
  scores(offset: number, position: number, offer: Offer): number[] | undefined {
    const unit = this.context.units.charCodeAt(offset);
    const readings = this.model.readingsOf(unit);
    if (!readings || !offer.syllables.some((syllable) => readings.includes(syllable))) return undefined;
    const count = contextFeatures(this.context, offset, position, this.features);
    priorScores(readings, offer, this.model.settings, this.logOdds);
    return offer.syllables.map((syllable) => {
      const index = readings.indexOf(syllable);
      if (index < 0) return Number.NEGATIVE_INFINITY;
      return (this.logOdds[index] as number) + this.model.score(unit, this.features, count, index);
    });
  }
}

/** Characters that simplified text has too, with another meaning: in traditional text 著 is mostly 着, 於 is 于, 乾 is 干. */
const IN_TRADITIONAL_TEXT: Readonly<Record<string, string>> = { 著: '着', 於: '于', 乾: '干' };

/** 著 where the script is not clear: the particle, unless it says who wrote what (鲁迅著, 所著, 著有). */
const PARTICLE =
  /(?<![所合编編原译譯专專名论論巨遗遺新拙显顯昭卓])著(?![有书書文述录錄]|[^\p{Script=Han}]|$)|(?<=[站坐躺看等活开開拿带帶跟穿住挂掛放跪睡醒想听聽笑哭走跑吃喝写寫说說望盯守靠围圍陪忍抱背])著/gu;

/** A text with each character in its simplified form, of the same length: what readings are chosen by. */
function readingUnits(dictionary: Dictionary, text: string): string {
  const units = simplifyUnits(dictionary, text);
  return units === text
    ? units.replace(PARTICLE, '着')
    : units.replace(/[著於乾]/g, (character) => IN_TRADITIONAL_TEXT[character] ?? character);
}
