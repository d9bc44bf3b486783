import type { Dictionary } from '@/lib/chinese/dictionary/open-dictionary';
import type { Span } from '@/lib/chinese/segment';
import { contextFeatures, MOST_FEATURES, type ReadingContext } from './context-features';
import type { PolyphoneModel } from './open-polyphones';
import { type Offer, priorScores } from './prior-scores';
import { readingUnits } from './reading-units';
import { HOLD_BACK, usualReading } from './usual-readings';
import { wordClasses } from './word-classes';

/** What a text's characters are read by: its simplified units, its words and their kinds. */
export function readingContext(dictionary: Dictionary, text: string, spans: readonly Span[]): ReadingContext {
  return { units: readingUnits(dictionary, text), spans, classOf: wordClasses(dictionary) };
}

/** More than any character has. */
const MOST_READINGS = 16;

/** What the model makes of one text's characters. */
export class PolyphoneReader {
  readonly #model: PolyphoneModel;
  readonly #context: ReadingContext;
  readonly #features = new Uint32Array(MOST_FEATURES);
  readonly #scores = new Float64Array(MOST_READINGS);

  constructor(model: PolyphoneModel, context: ReadingContext) {
    this.#model = model;
    this.#context = context;
  }

  /**
   * How likely each of the offered syllables is at an offset (UTF-16 units), as logarithms that mean something beside
   * each other alone; -Infinity for a syllable of which the model knows nothing. Undefined where it does not know the
   * character, or none of the syllables.
   * @param position of the span that holds the character
   */
  scores(offset: number, position: number, offer: Offer): number[] | undefined {
    const unit = this.#context.units.charCodeAt(offset);
    const readings = this.#model.readingsOf(unit);
    if (!readings || !offer.syllables.some((syllable) => readings.includes(syllable))) return undefined;
    const count = contextFeatures(this.#context, offset, position, this.#features);
    priorScores(readings, offer, this.#model.settings, this.#scores);
    this.#model.addScores(unit, this.#features, count, this.#scores);
    const usual = offer.isWord ? undefined : usualReading(unit);
    return offer.syllables.map((syllable) => {
      const index = readings.indexOf(syllable);
      if (index < 0) return Number.NEGATIVE_INFINITY;
      return (this.#scores[index] as number) + (syllable === usual ? HOLD_BACK : 0);
    });
  }
}
