import type { PolyphoneReader } from '@/lib/chinese/polyphones/polyphone-reader';
import { differInNeutralToneOnly } from './choose-reading';
import type { WordReading } from './word-readings';

/** A reading, and by how much it leads over the next (natural logarithm of odds; infinite where there is none). */
export type Choice = { reading: WordReading; margin: number };

/**
 * Which of a word's readings the model finds likeliest in its context: by the sum over the characters in which the
 * readings differ. A reading that differs from the first in a neutral tone alone (东西 dōng xī) is no candidate: labelled
 * sentences write full tones. Undefined where the model does not know a character on which it depends.
 * @param readings best first
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
  const candidates = readings.filter(
    (reading) => reading === first || !differInNeutralToneOnly(first.pinyin, reading.pinyin),
  );
  if (candidates.length === 1) return { reading: first, margin: Number.POSITIVE_INFINITY };

  const totals = new Array<number>(candidates.length).fill(0);
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
