import { removeTone } from 'pinyin-utils';
import type { PolyphoneReader } from '@/lib/chinese/polyphones/polyphone-reader';
import { sameReading, type WordReading } from './word-readings';

/** The reading like `context`, else the first, also if only neutral tones differ (东西): pinyin-pro writes full ones. */
export function chooseReading(readings: readonly WordReading[], context: readonly string[]): WordReading | undefined {
  const matching = readings.find((reading) => sameReading(reading.pinyin, context));
  if (!matching || !readings[0] || differInNeutralToneOnly(readings[0].pinyin, matching.pinyin)) return readings[0];
  return matching;
}

/** Whether two readings of a word are the same but for syllables that one of them has in the neutral tone. */
function differInNeutralToneOnly(a: readonly string[], b: readonly string[]): boolean {
  return (
    a.length > 1 &&
    a.every((syllable, index) => {
      const other = b[index] ?? '';
      if (syllable.toLowerCase() === other.toLowerCase()) return true;
      const bare = removeTone(syllable).toLowerCase();
      return (
        bare === removeTone(other).toLowerCase() && (bare === syllable.toLowerCase() || bare === other.toLowerCase())
      );
    })
  );
}

/** By list of readings, of which a word has the same one each time. */
const neutralOnlyOf = new WeakMap<readonly WordReading[], ReadonlySet<WordReading>>();

/** Those of a word's readings that differ from the first in neutral tones only. */
function neutralOnly(readings: readonly WordReading[]): ReadonlySet<WordReading> {
  let found = neutralOnlyOf.get(readings);
  if (found === undefined) {
    const [first, ...others] = readings;
    found = new Set(others.filter(({ pinyin }) => first && differInNeutralToneOnly(first.pinyin, pinyin)));
    neutralOnlyOf.set(readings, found);
  }
  return found;
}

/** A reading, and by how much it leads over the next (natural logarithm of odds; infinite where there is none). */
export type Choice = { reading: WordReading; margin: number };

/** By how much a reading must lead that differs from the first in a neutral tone alone (natural logarithm of odds). */
const NEUTRAL_TONE_LEAD = 2;

/** The same of a reading that a character has as a surname, or in some words alone. */
const RARE_LEAD = 1;

/**
 * Which of a word's readings (best first) the model finds likeliest, by the sum over the characters in which they
 * differ. Readings that differ from the first in a neutral tone alone (东西 dōng xī) are candidates where the model has
 * learnt both. Undefined where the model does not know a character.
 * @param offsets of the word's Han characters in the text (UTF-16 units)
 * @param position of its span
 */
export function chooseInContext(
  readings: readonly WordReading[],
  offsets: readonly number[],
  position: number,
  reader: PolyphoneReader,
): Choice | undefined {
  const [first] = readings;
  if (!first) return undefined;
  const isLearnt = ({ pinyin }: WordReading): boolean =>
    pinyin.every((syllable, index) => {
      const other = first.pinyin[index] as string;
      return (
        syllable.toLowerCase() === other.toLowerCase() || reader.knows(offsets[index] as number, [syllable, other])
      );
    });
  const isNeutral = neutralOnly(readings);
  const candidates = readings.filter((reading) => !isNeutral.has(reading) || isLearnt(reading));
  if (candidates.length === 1) return { reading: first, margin: Number.POSITIVE_INFINITY };

  const totals = candidates.map((reading) => {
    if (reading === first) return 0;
    return (reading.rare ? -RARE_LEAD : 0) - (isNeutral.has(reading) ? NEUTRAL_TONE_LEAD : 0);
  });
  for (let index = 0; index < offsets.length; index += 1) {
    const syllables = candidates.map(({ pinyin }) => pinyin[index]?.toLowerCase() ?? '');
    const distinct = [...new Set(syllables)];
    if (distinct.length === 1) continue;
    const scores = reader.scores(offsets[index] as number, position, {
      syllables: distinct,
      isWord: offsets.length > 1,
    });
    if (!scores) return undefined;
    syllables.forEach((syllable, at) => {
      totals[at] = (totals[at] as number) + (scores[distinct.indexOf(syllable)] as number);
    });
  }
  return best(candidates, totals);
}

function best(candidates: readonly WordReading[], totals: readonly number[]): Choice | undefined {
  let leader = 0;
  let next = Number.NEGATIVE_INFINITY;
  for (let index = 1; index < totals.length; index += 1) {
    const total = totals[index] as number;
    if (total > (totals[leader] as number)) {
      next = totals[leader] as number;
      leader = index;
    } else if (total > next) next = total;
  }
  const reading = candidates[leader];
  return reading && { reading, margin: (totals[leader] as number) - next };
}
